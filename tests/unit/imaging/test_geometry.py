"""Crop and flip."""

import numpy as np
import pytest
from pydantic import ValidationError

from station.domain.errors import StageError
from station.imaging.geometry import Crop, Flip
from tests.unit.imaging.pictures import KINDS, noise


@pytest.mark.parametrize("kind", KINDS)
def test_a_crop_keeps_its_columns_and_rows(kind: str) -> None:
    image = noise(kind)
    crop = Crop(left_px=5, top_px=7, right_px=30, bottom_px=20)
    assert np.array_equal(crop.apply(image), image[7:20, 5:30])
    assert crop.output_size((64, 48)) == (25, 13)


def test_a_crop_without_an_end_goes_to_the_edge() -> None:
    image = noise()
    assert np.array_equal(Crop(left_px=60).apply(image), image[:, 60:])


def test_a_crop_point_is_moved_by_the_corner() -> None:
    crop = Crop(left_px=5, top_px=7)
    points = np.array([[0.0, 0.0], [2.5, 3.0]])
    assert crop.to_input(points, (64, 48)).tolist() == [[5, 7], [7.5, 10]]


@pytest.mark.parametrize(
    "crop",
    [Crop(left_px=64), Crop(right_px=65), Crop(top_px=48), Crop(bottom_px=49)],
    ids=["left", "right", "top", "bottom"],
)
def test_a_crop_outside_the_picture_says_so(crop: Crop) -> None:
    with pytest.raises(StageError, match=r"64 x 48 px\. Draw the crop again"):
        crop.apply(noise())


@pytest.mark.parametrize(
    "box", [{"left_px": 5, "right_px": 5}, {"top_px": 9, "bottom_px": 3}], ids=["empty", "upside"]
)
def test_a_crop_of_nothing_is_refused(box: dict[str, int]) -> None:
    with pytest.raises(ValidationError, match="is not"):
        Crop(**box)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("axis", "numpy_axis"), [("horizontal", 1), ("vertical", 0), ("both", (0, 1))]
)
def test_a_flip_mirrors(kind: str, axis: str, numpy_axis: int) -> None:
    image = noise(kind)
    assert np.array_equal(Flip(axis=axis).apply(image), np.flip(image, numpy_axis))
