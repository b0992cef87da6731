"""This reader beside RapidOCR's recogniser on the same line images, taken in turn."""

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from station.assembly import Readers, recipe_named
from station.bench.timing import time_ms
from station.capture.image_file import PICTURE_SUFFIXES, load_picture
from station.capture.sample_labels import load_sample_labels
from station.config.paths import SAMPLES
from station.domain.clock import Clock
from station.domain.errors import UsageError
from station.domain.frame import Image
from station.imaging.pipeline import Pipeline
from station.recognition import rapidocr
from station.recognition.reader import Reader

ROUNDS = 3


def contenders(readers: Readers, model: str) -> dict[str, Reader]:
    """Return the readers to compare; ModelError if RapidOCR is not installed."""
    peer = readers.reader(rapidocr.NAME)
    return {
        "sure": readers.reader(model, mode="sure"),
        "fast": readers.reader(model, mode="fast"),
        "rapidocr (PP-OCRv4)": peer,
    }


def lines_of(folder: Path, clock: Clock) -> list[Image]:
    """Return the line images: those of the samples, else every picture below `folder`."""
    if folder == SAMPLES:
        return [
            Pipeline(recipe_named(label.recipe).stages)
            .run(load_picture(label.path, clock=clock).pixels)
            .line_image
            for label in load_sample_labels(folder)
        ]
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in PICTURE_SUFFIXES)
    if not paths:
        raise UsageError(f"{folder} holds no pictures. Name a folder of line crops.")
    return [load_picture(path, clock=clock).pixels for path in paths]


def median_line_ms(readers: Mapping[str, Reader], lines: Sequence[Image]) -> dict[str, float]:
    """Return each reader's median time over the lines, one line at a time.

    The readers take turns with all lines, not with each: RapidOCR's idle threads spin for a while
    after a reading and would slow down whoever comes next.
    """
    times: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(ROUNDS):
        for name, reader in readers.items():
            reader.read(lines[:1])
            times[name] += [time_ms(lambda r=reader, x=line: r.read([x])) for line in lines]  # type: ignore[misc]
    return {name: statistics.median(each) for name, each in times.items()}
