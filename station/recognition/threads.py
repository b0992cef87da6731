"""Chooses how many threads a model reads with, by trying.

On busy cores two threads can be two to three times slower than one, so the number of cores
alone does not tell.
"""

import os
import time
from collections.abc import Callable

MAX_THREADS = 4
TRIALS = 3

WORTHWHILE = 0.8
"""More threads must take less than this part of one thread's time: other work needs cores, too."""


def fastest_threads(
    reading_with: Callable[[int], Callable[[], object]],
    *,
    cores: int | None = None,
    clock_s: Callable[[], float] = time.perf_counter,
) -> int:
    """Return one thread or several, whichever reads faster.

    `reading_with` returns a call that reads once with so many threads.
    """
    several = min(MAX_THREADS, cores or os.cpu_count() or 1)
    alone_s = _best_time_s(reading_with(1), clock_s)
    if several == 1:
        return 1
    together_s = _best_time_s(reading_with(several), clock_s)
    return several if together_s < WORTHWHILE * alone_s else 1


def _best_time_s(read_once: Callable[[], object], clock_s: Callable[[], float]) -> float:
    read_once()
    return min(_time_s(read_once, clock_s) for _ in range(TRIALS))


def _time_s(read_once: Callable[[], object], clock_s: Callable[[], float]) -> float:
    start_s = clock_s()
    read_once()
    return clock_s() - start_s
