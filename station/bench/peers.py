"""This reader beside RapidOCR's recogniser on the same line images, taken in turn."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from station.assembly import Readers, recipe_named
from station.bench.timing import in_turn_ms
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
    """Return the readers to compare; UsageError if RapidOCR is not installed."""
    if not rapidocr.is_installed():
        raise UsageError(
            "--peers needs RapidOCR. Add it with: python3 -m pip install -r requirements-peers.txt"
        )
    return {
        "sure": readers.reader(model, mode="sure"),
        "fast": readers.reader(model, mode="fast"),
        "rapidocr (PP-OCRv4)": readers.reader(rapidocr.NAME),
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
    """Return each reader's median time over the lines, one line at a time."""
    times = [
        in_turn_ms({name: _call(each, line) for name, each in readers.items()}, rounds=ROUNDS)
        for line in lines
    ]
    return {name: statistics.median(each[name] for each in times) for name in readers}


def _call(reader: Reader, line: Image) -> Callable[[], object]:
    return lambda: reader.read([line])
