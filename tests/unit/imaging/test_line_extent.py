"""The second look at a line finds its true height and ends from a part of its characters."""

import numpy as np
import pytest

from station.domain.frame import Image
from station.imaging.line_extent import Extent, settled
from tests.unit.imaging.line_pictures import crop_of

TEXT = "LOT 4711A EXP"


def extent_of(image: Image, seen: Extent, *, is_dark: bool = True) -> Extent:
    found = settled(image.astype(np.float32), seen, is_dark=is_dark, blur_px=0.0)
    assert found is not None
    return found


def ink_box(image: Image, level: int = 120) -> tuple[int, int, int, int]:
    rows, columns = (np.flatnonzero((image < level).any(axis=axis)) for axis in (1, 0))
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


@pytest.mark.parametrize("letter_px", [12, 40, 200])
def test_a_few_characters_lead_to_the_whole_line(letter_px: int) -> None:
    image = crop_of((TEXT,), letter_px=letter_px, margin_px=letter_px)
    left, top, right, bottom = ink_box(image)
    middle = (left + right) / 2
    found = extent_of(image, Extent(middle, top, middle + 2 * letter_px, bottom))
    near = 0.15 * letter_px
    assert found.left == pytest.approx(left, abs=near)
    assert found.right == pytest.approx(right, abs=near)
    assert found.top == pytest.approx(top, abs=near)
    assert found.bottom == pytest.approx(bottom, abs=near)


def test_a_line_seen_too_low_grows_to_its_height() -> None:
    image = crop_of((TEXT,))
    left, top, right, bottom = ink_box(image)
    found = extent_of(image, Extent(left, top + 6, right, bottom))
    assert found.top == pytest.approx(top, abs=3)


def test_light_text_is_found_as_light() -> None:
    image = crop_of((TEXT,), ink=230, ground=40)
    left, top, right, bottom = ink_box(255 - image)
    found = extent_of(image, Extent(left, top, right - 80, bottom), is_dark=False)
    assert found.right == pytest.approx(right, abs=6)


def test_specks_far_from_the_line_are_left_out() -> None:
    image = crop_of((TEXT,), margin_px=100).copy()
    left, top, right, bottom = ink_box(image)
    image[bottom - 10 : bottom - 4, right + 45 : right + 51] = 40
    assert extent_of(image, Extent(left, top, right, bottom)).right < right + 20


def test_a_bright_surround_does_not_hide_the_line() -> None:
    inner = crop_of((TEXT,), ink=90, ground=60)
    left, top, right, bottom = (place + 60 for place in ink_box(180 - inner, 105))
    image = np.pad(inner, 60, constant_values=255)
    found = extent_of(image, Extent(left, top, right - 60, bottom), is_dark=False)
    assert found.right == pytest.approx(right, abs=6)


def test_where_nothing_stands_there_is_no_line() -> None:
    plain = np.full((100, 300), 128, np.float32)
    assert settled(plain, Extent(50, 40, 200, 70), is_dark=True, blur_px=0.0) is None


def test_lines_that_touch_are_cut_apart() -> None:
    image = crop_of(("LOT 4711A", "EXP 2027B"), gap_px=4).copy()
    image[60:150, 100:104] = 40  # a scratch through both
    left, top, right, bottom = ink_box(image)
    first = Extent(left, top, right, top + 30)
    found = settled(
        image.astype(np.float32),
        first,
        is_dark=True,
        blur_px=0.0,
        others=(Extent(left, bottom - 30, right, bottom),),
    )
    assert found is not None
    assert found.height < 40
    assert found.right == pytest.approx(right, abs=12)
