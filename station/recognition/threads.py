"""Chooses how many threads a model reads with, by trying.

On busy cores two torch threads can be two to three times slower than one, so the number of cores
alone does not tell.
"""

import os
import time
from collections.abc import Callable

import torch

MAX_THREADS = 4
TRIALS = 3


def choose_threads(read_once: Callable[[], object]) -> int:
    """Time `read_once` with one thread and with several, keep the faster setting and return it."""
    counts = sorted({1, min(MAX_THREADS, os.cpu_count() or 1)})
    fastest = min(counts, key=lambda count: _best_time_s(read_once, count))
    torch.set_num_threads(fastest)
    return fastest


def _best_time_s(read_once: Callable[[], object], threads: int) -> float:
    torch.set_num_threads(threads)
    read_once()
    return min(_time_s(read_once) for _ in range(TRIALS))


def _time_s(read_once: Callable[[], object]) -> float:
    start = time.perf_counter()
    read_once()
    return time.perf_counter() - start
