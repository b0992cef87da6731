"""Fresh synthetic lines without end, made by worker processes and grouped by width."""

import multiprocessing
import random
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.context import SpawnProcess
from multiprocessing.queues import Queue
from queue import Empty, Full

import cv2
import numpy as np
from numpy.typing import NDArray

from station.domain.errors import StationError
from station.recognition.characters import encode
from station.recognition.line_image import line_image
from station.training.kinds import KINDS, Kind, draw_line

Image = NDArray[np.uint8]

# Lines wider than this are drawn more rarely in training.
FULL_SHARE_WIDTH_PX = 176


class TrainingError(StationError):
    """The training cannot go on; after mending it goes on from its checkpoint."""


@dataclass(frozen=True)
class Batch:
    """Lines of one width: pictures (N, 32, W) and their characters."""

    lines: Image
    texts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Sample:
    """One line as the model sees it, with its text and its kind."""

    line: Image
    text: str
    kind: str


def sample(seed: int, *, ease: float = 0.0, kind: Kind | None = None) -> Sample:
    """Return the line of a seed; the same seed gives the same line on the same machine."""
    rng = random.Random(seed)
    chosen = kind or rng.choices(KINDS, [k.share for k in KINDS])[0]
    image, text = draw_line(rng, chosen, ease=ease)
    return Sample(line_image(image), text, chosen.name)


def lines_per_batch(width_px: int, pixels_wide: int) -> int:
    """Return how many lines of a width make a batch of about `pixels_wide` columns in all."""
    return max(4, pixels_wide // width_px)


def batches(
    seeds: Iterator[int], *, pixels_wide: int, easy_until: int = 0, done: int = 0
) -> Iterator[Batch]:
    """Yield batches of equal width from one line per seed.

    The first `easy_until` lines go from clean print to everything; `done` of them are over.
    """
    waiting: dict[int, list[Sample]] = {}
    for count, seed in enumerate(seeds, start=done):
        ease = max(0.0, 0.8 * (1 - count / easy_until)) if easy_until else 0.0
        made = sample(seed, ease=ease)
        group = waiting.setdefault(made.line.shape[1], [])
        # A CTC head needs a column per character and one between equal neighbours.
        if len(made.text) * 2 > made.line.shape[1] // 4 or not made.text:
            continue
        if _is_thinned_out(seed, made.line.shape[1]):
            continue
        group.append(made)
        if len(group) >= lines_per_batch(made.line.shape[1], pixels_wide):
            yield as_batch(group)
            group.clear()


def _is_thinned_out(seed: int, width_px: int) -> bool:
    """True for a part of the wide lines, whose step costs as much as that of several short ones."""
    return random.Random(~seed).random() > FULL_SHARE_WIDTH_PX / width_px


def as_batch(samples: list[Sample]) -> Batch:
    """Return samples of one width as a batch."""
    return Batch(np.stack([s.line for s in samples]), tuple(tuple(encode(s.text)) for s in samples))


def seeds_from(first: int, step: int) -> Iterator[int]:
    """Yield first, first + step, ... without end."""
    while True:
        yield first
        first += step


def _work(
    queue: "Queue[Batch]", first_seed: int, step: int, pixels_wide: int, easy_until: int, done: int
) -> None:
    cv2.setNumThreads(1)
    for batch in batches(
        seeds_from(first_seed, step), pixels_wide=pixels_wide, easy_until=easy_until, done=done
    ):
        while not _was_taken(queue, batch):
            if not parent_is_alive():
                return


def _was_taken(queue: "Queue[Batch]", batch: Batch) -> bool:
    try:
        queue.put(batch, timeout=5)
    except Full:
        return False
    return True


def parent_is_alive() -> bool:
    """Return False when the training process that wanted the lines is gone."""
    parent = multiprocessing.parent_process()
    return parent is None or parent.is_alive()


class BatchSource:
    """Worker processes that make batches ahead of the training."""

    def __init__(
        self,
        *,
        workers: int,
        first_seed: int,
        pixels_wide: int,
        easy_until: int,
        done: int = 0,
        ahead: int = 8,
    ) -> None:
        self._workers = workers
        self._first_seed = first_seed
        self._pixels_wide = pixels_wide
        self._easy_until = easy_until
        self._done = done
        self._context = multiprocessing.get_context("spawn")
        self._queue: Queue[Batch] = self._context.Queue(maxsize=ahead)
        self._processes: list[SpawnProcess] = []

    def start(self) -> None:
        """Start the workers."""
        for number in range(self._workers):
            process = self._context.Process(
                target=_work,
                args=(
                    self._queue,
                    self._first_seed + number,
                    self._workers,
                    self._pixels_wide,
                    self._easy_until // self._workers,
                    self._done // self._workers,
                ),
                daemon=True,
            )
            process.start()
            self._processes.append(process)

    def next(self) -> Batch:
        """Return the next batch; TrainingError when a worker has ended."""
        while True:
            try:
                return self._queue.get(timeout=5)
            except Empty:
                if any(not process.is_alive() for process in self._processes):
                    raise TrainingError(
                        "A data worker has ended while lines were wanted from it. Its own message "
                        "stands above; mend the fault and start the training again, it goes on."
                    ) from None

    def close(self) -> None:
        """Stop the workers."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join(5)
        self._processes.clear()
