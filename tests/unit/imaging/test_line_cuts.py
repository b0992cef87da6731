"""Cuts know where they came from, and a single line is also seen as the whole picture."""

import numpy as np
import pytest

from station.imaging.line_cuts import LineCut, cut_lines
from station.imaging.lines import LineBox
from tests.unit.imaging.line_pictures import crop_of


def test_one_level_line_is_the_picture() -> None:
    image = crop_of(("ABC", "DEF"))
    cuts = cut_lines(image, is_several=False, is_levelled=False)
    (line,) = cuts.lines
    assert line.image is image
    assert cuts.others == ()


def test_a_single_line_is_also_seen_whole_and_as_it_is() -> None:
    image = crop_of(("LOT 4711-2027 ABC",), tilt_deg=5)
    cuts = cut_lines(image, is_several=True, is_levelled=True)
    levelled, as_it_is = cuts.others
    assert len(cuts.lines) == 1
    assert levelled.image.shape == as_it_is.image.shape == image.shape
    assert levelled.tilt_deg == pytest.approx(5, abs=0.5)
    assert (as_it_is.tilt_deg, as_it_is.image is image) == (0, True)


def test_a_level_picture_is_seen_whole_once() -> None:
    cuts = cut_lines(crop_of(("LOT 4711-2027 ABC",)), is_several=True, is_levelled=True)
    assert len(cuts.others) == 1


def test_three_lines_are_no_single_line() -> None:
    image = crop_of(("LOT 4711-2027 ABC", "EXP 2027-05", "SN 0086253"))
    assert cut_lines(image, is_several=True, is_levelled=True).others == ()


def test_a_part_of_a_cut_keeps_its_place() -> None:
    image = np.arange(4000, dtype=np.uint16).reshape(20, 200)
    box = LineBox(50, 0, 150, 20, suspects=((50, 70),))
    cut = LineCut(box.cut(image), box, 0.0, (200, 20))
    assert cut.suspects == ((0.0, 0.2),)
    part = cut.part(0.2, 0.9)
    assert np.array_equal(part.image, image[:, 70:140])
    assert part.suspects == ()
    assert part.in_source(0.0) == pytest.approx(70 / 200)
    assert part.in_source(1.0) == pytest.approx(140 / 200)


def test_a_part_is_never_empty() -> None:
    image = np.zeros((20, 200), np.uint8)
    cut = LineCut(image, LineBox(0, 0, 200, 20), 0.0, (200, 20))
    assert cut.part(0.5, 0.5).image.shape == (20, 1)


@pytest.mark.parametrize("seed", range(12))
def test_pictures_of_anything_give_cuts_inside_them(seed: int) -> None:
    rng = np.random.default_rng(seed)
    size = (int(2 ** rng.uniform(0, 8)), int(2 ** rng.uniform(0, 9)))
    image = rng.integers(0, 256, size).astype(np.uint8)
    if seed % 3 == 1:
        image = np.where(image > 200, image, 180).astype(np.uint8)
    if seed % 3 == 2:
        image[:] = rng.integers(256)
    cuts = cut_lines(image, is_several=True, is_levelled=True)
    for cut in (*cuts.lines, *cuts.others):
        assert cut.image.size > 0
        assert all(0 <= place <= 1 for corner in cut.outline() for place in corner)
        assert all(0 <= first < last <= 1 for first, last in cut.suspects)
