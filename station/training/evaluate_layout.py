"""Measures the shipped reader by size, tilt, way up, length and number of lines, on drawn print."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from random import Random

import cv2
import numpy as np

from station.assembly import Readers
from station.config.line_layout import LineLayout
from station.config.paths import EMBEDDED_MODEL
from station.domain.clock import SystemClock
from station.domain.frame import Image
from station.line_reading import read_lines
from station.recognition.line_image import MAX_WIDTH_PX, content_width_px, marked_box, to_grey
from station.recognition.reader import Reader
from station.training.drawn_blocks import Block, drawn, random_texts
from station.training.kinds import BY_NAME

SIZES_PX = (10, 12, 16, 24, 48, 100, 200, 400)
TILTS_DEG = (0, 2, 4, 6, 8, 10)
LENGTHS = (12, 16, 20, 25, 30)
LINE_COUNTS = (1, 2, 3, 4)
MARKINGS = ("label", "expiry", "inkjet", "chip", "engraved")
PLAIN = LineLayout()
LEVEL = LineLayout(level=True)
EITHER_WAY = LineLayout(upside_down="try both")
SEVERAL = LineLayout(count="several", separator="|", level=True)


@dataclass(frozen=True)
class Row:
    """How many of `count` pictures of one sort were read exactly."""

    what: str
    count: int
    exact: int


def sizes(reader: Reader, count: int) -> Iterator[Row]:
    """Read single lines from 10 to 400 px high."""
    for cap_px in SIZES_PX:
        blocks = _blocks(count, partial(_line, cap_px=cap_px))
        yield _row(f"{cap_px} px high", reader, blocks, PLAIN)


def tilts(reader: Reader, count: int) -> Iterator[Row]:
    """Read tilted lines as they are and levelled."""
    for tilt_deg in TILTS_DEG:
        blocks = _blocks(count, partial(_tilted, tilt_deg=tilt_deg))
        yield _row(f"tilted {tilt_deg} degrees, as it is", reader, blocks, PLAIN)
        yield _row(f"tilted {tilt_deg} degrees, levelled", reader, blocks, LEVEL)


def ways_up(reader: Reader, count: int) -> Iterator[Row]:
    """Read lines either way up, not knowing which."""
    for is_turned, name in ((False, "upright"), (True, "upside down")):
        blocks = _blocks(count, partial(_line, is_turned=is_turned))
        yield _row(f"{name}, both tried", reader, blocks, EITHER_WAY)


def lengths(reader: Reader, count: int) -> Iterator[Row]:
    """Read long lines squeezed into the model's width, and in parts."""
    for length in LENGTHS:
        blocks = _blocks(count, partial(_line, length=(length, length)))
        yield _row(f"{length} characters, squeezed", reader, blocks, PLAIN, squeezed)
        yield _row(f"{length} characters, in parts", reader, blocks, PLAIN)


def marked_lengths(reader: Reader, count: int) -> Iterator[Row]:
    """Read long lines as the generator marks parts: print, inkjet, chips, engraving."""
    for length in LENGTHS:
        blocks = [_marked(number, length) for number in range(count)]
        yield _row(f"{length} characters as marked, squeezed", reader, blocks, PLAIN, squeezed)
        yield _row(f"{length} characters as marked, in parts", reader, blocks, PLAIN)


def line_counts(reader: Reader, count: int) -> Iterator[Row]:
    """Read blocks of several lines, tilted by up to 10 degrees."""
    for lines in LINE_COUNTS:
        blocks = _blocks(count, partial(_tilted, tilt_deg=None, lines=lines))
        yield _row(f"{lines} lines, tilted by up to 10 degrees", reader, blocks, SEVERAL)


def squeezed(image: Image) -> Image:
    """Return the picture made so narrow that its line fits the model's width."""
    left, top, right, bottom = marked_box(to_grey(image))
    factor = MAX_WIDTH_PX / content_width_px(image[top:bottom, left:right])
    if factor >= 1:
        return image
    size = max(1, round(image.shape[1] * factor)), int(image.shape[0])
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA))


def _line(
    rng: Random, *, cap_px: int = 32, length: tuple[int, int] = (6, 12), is_turned: bool = False
) -> Block:
    return Block(random_texts(rng, 1, length), cap_px, is_turned=is_turned)


def _tilted(rng: Random, *, tilt_deg: float | None, lines: int = 1) -> Block:
    """Return a block tilted this way or that; by up to 10 degrees where none is given."""
    tilt_deg = rng.uniform(0, 10) if tilt_deg is None else tilt_deg
    return Block(random_texts(rng, lines), tilt_deg=rng.choice((-1, 1)) * tilt_deg, margin=1.0)


def _blocks(count: int, make: Callable[[Random], Block]) -> list[tuple[Block, Image]]:
    """Return blocks with their pictures; the same for the same count."""
    found = []
    for number in range(count):
        rng = Random(number)
        block = make(rng)
        found.append((block, drawn(rng, block)))
    return found


def _marked(number: int, length: int) -> tuple[Block, Image]:
    rng = Random(number)
    block = Block(random_texts(rng, 1, (length, length)))
    return block, BY_NAME[MARKINGS[number % len(MARKINGS)]].draw(rng, block.texts[0])


def _row(
    what: str,
    reader: Reader,
    blocks: Sequence[tuple[Block, Image]],
    layout: LineLayout,
    prepared: Callable[[Image], Image] = lambda image: image,
) -> Row:
    exact = 0
    for block, image in blocks:
        reading = read_lines(prepared(image), layout=layout, reader=reader)
        is_right_way = reading.is_turned == block.is_turned or layout.upside_down == "no"
        exact += reading.text.upper() == "|".join(block.texts) and is_right_way
    return Row(what, len(blocks), exact)


SORTS = (sizes, tilts, ways_up, lengths, marked_lengths, line_counts)


def main() -> int:
    """Print how much of each sort is read exactly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100, help="pictures of a sort (%(default)s)")
    parser.add_argument("--reader", default=EMBEDDED_MODEL)
    told = parser.parse_args()
    with closing(Readers(clock=SystemClock())) as readers:
        reader = readers.reader(told.reader)
        for sort in SORTS:
            for row in sort(reader, told.count):
                sys.stdout.write(f"{row.what:40s} {row.exact / row.count:7.1%} of {row.count}\n")
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
