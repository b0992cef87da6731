"""Tilt is estimated within its range, taken out, and points find their way back."""

import numpy as np
import pytest

from station.domain.frame import Image
from station.imaging.line_marks import find_marks
from station.imaging.lines import find_lines
from station.imaging.tilt import before_levelling, levelled, tilt_deg_of
from tests.unit.imaging.line_pictures import crop_of

TEXTS = ("20ATEJK4", "SN74LS191N")


def tilt_of(image: Image) -> float:
    return tilt_deg_of(find_marks(image))


@pytest.mark.parametrize("tilt_deg", [-10, -6, -2.5, 1, 4, 8, 10])
@pytest.mark.parametrize("ink", [30, 235])
def test_tilt_is_found(tilt_deg: float, ink: int) -> None:
    image = crop_of(TEXTS, tilt_deg=tilt_deg, ink=ink, ground=130)
    assert tilt_of(image) == pytest.approx(tilt_deg, abs=0.8)


def test_level_text_and_plain_surfaces_stay_as_they_are() -> None:
    image = crop_of(TEXTS)
    assert tilt_of(np.full((80, 300), 90, np.uint8)) == 0
    assert tilt_of(image) == pytest.approx(0, abs=0.4)
    assert levelled(image, 0.0) is image


@pytest.mark.parametrize("tilt_deg", [-10, -5, 5, 10])
def test_levelled_lines_can_be_split(tilt_deg: float) -> None:
    image = crop_of(TEXTS, tilt_deg=tilt_deg)
    assert len(find_lines(levelled(image, tilt_of(image)))) == 2


def test_points_find_their_way_back() -> None:
    image = np.full((100, 300), 200, np.uint8)
    image[30:36, 240:246] = 0
    level = levelled(image, 8.0)
    ys, xs = np.nonzero(level < 100)
    middle = np.array([[xs.mean() + 0.5, ys.mean() + 0.5]])
    back = before_levelling((300, 100), 8.0, middle)
    assert back[0] == pytest.approx([243, 33], abs=1.0)
