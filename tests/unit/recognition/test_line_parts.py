"""Lines too long for the model are cut into parts that overlap and know their place."""

from itertools import pairwise

import numpy as np
import pytest

from station.recognition.line_image import MAX_WIDTH_PX, Image, placed_line_image
from station.recognition.line_parts import OVERLAP_PX, line_parts, part_ranges


def line_of(count: int, *, letter_px: int = 20, height_px: int = 32) -> Image:
    """Return black bars, one per character, on white."""
    image = np.full((height_px, count * letter_px), 230, np.uint8)
    for number in range(count):
        left = number * letter_px + letter_px // 4
        image[2:-2, left : left + letter_px // 2] = 20
    return image


def test_a_line_that_fits_is_one_picture() -> None:
    image = line_of(12)
    (part,) = line_parts(image)
    assert np.array_equal(part.line.pixels, placed_line_image(image).pixels)
    assert (part.start, part.end) == (0.0, 1.0)


def test_a_line_a_little_too_long_is_squeezed() -> None:
    (part,) = line_parts(line_of(20))
    assert part.line.pixels.shape[1] == MAX_WIDTH_PX


@pytest.mark.parametrize("count", [26, 30, 45])
@pytest.mark.parametrize("height_px", [10, 32, 400])
def test_parts_of_a_long_line_cover_it_and_overlap(count: int, height_px: int) -> None:
    letter_px = max(6, 20 * height_px // 32)
    image = line_of(count, letter_px=letter_px, height_px=height_px)
    parts = line_parts(image)
    assert len(parts) >= 2
    assert parts[0].start < 0.02
    assert parts[-1].end > 0.98
    for before, after in pairwise(parts):
        shared_letters = (before.end - after.start) * count
        assert 3 < shared_letters < 8
    assert all(part.line.pixels.shape[1] <= MAX_WIDTH_PX for part in parts)


def test_places_of_a_part_are_those_of_the_crop() -> None:
    image = np.full((32, 800), 230, np.uint8)
    image[4:-4, 10:790:20] = 20
    image[4:-4, 600:640] = 20  # one broad mark
    last = line_parts(image)[-1]
    columns = (last.line.pixels < 80).mean(axis=0) > 0.5
    runs = np.split(
        np.flatnonzero(columns), np.flatnonzero(np.diff(np.flatnonzero(columns)) > 1) + 1
    )
    broad = max(runs, key=len).mean() / columns.size
    assert last.line.in_crop(float(broad)) == pytest.approx(620 / 800, abs=0.01)


def test_cuts_go_through_gaps() -> None:
    ink = np.where(np.arange(700) % 23 < 16, 8.0, 0.0)
    ranges = part_ranges(ink)
    inner = [edge for pair in ranges for edge in pair if 0 < edge < 700]
    assert all(ink[edge] == 0 for edge in inner)
    assert all(abs(b - a) <= MAX_WIDTH_PX + OVERLAP_PX / 4 for a, b in ranges)


def test_an_absurdly_long_picture_gives_few_parts() -> None:
    assert len(line_parts(np.full((4, 60_000), 128, np.uint8))) <= 12
