"""Straightening of curved text, beside a loop over columns."""

import numpy as np
import pytest
from pydantic import ValidationError

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.shift import Shift
from tests.unit.imaging.pictures import KINDS, landscape, noise

EDGE = ((10.0, 30.0), (40.0, 12.0), (55.0, 20.0))


def _column_by_column(image: Image, edge: tuple[tuple[float, float], ...]) -> Image:
    """Return the shift as product.md words it, one column after another."""
    xs, ys = zip(*edge, strict=True)
    rows = np.arange(image.shape[0])
    result = image.copy()
    for column in range(image.shape[1]):
        if xs[0] <= column + 0.5 <= xs[-1]:
            shift = np.interp(column + 0.5, xs, ys) - min(ys)
            result[:, column] = np.interp(rows + shift, rows, image[:, column], right=0)
    return result


@pytest.mark.parametrize("kind", ["grey8", "grey16"])
def test_every_column_moves_up_by_its_edge_minus_the_highest_edge(kind: str) -> None:
    image = landscape(kind, 70, 60)
    ours = Shift(upper_edge=EDGE).apply(image).astype(float)
    expected = _column_by_column(image, EDGE).astype(float)
    inside = np.s_[:40]  # below, the bottom edge of the picture comes into view
    assert np.abs(ours - expected)[inside].max() <= np.iinfo(image.dtype).max * 0.008 + 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_level_band_by_whole_pixels_moves_pixels_unchanged(kind: str) -> None:
    image = noise(kind)
    steps = ((10.0, 5.0), (20.0, 5.0), (20.001, 9.0), (30.0, 9.0))
    shifted = Shift(upper_edge=steps).apply(image)
    assert np.array_equal(shifted[:, 10:20], image[:, 10:20])
    assert np.array_equal(shifted[:-4, 20:30], image[4:, 20:30])
    assert not shifted[-4:, 20:30].any()


def test_columns_beside_the_band_stay() -> None:
    image = noise()
    shifted = Shift(upper_edge=EDGE).apply(image)
    assert np.array_equal(shifted[:, :10], image[:, :10])
    assert np.array_equal(shifted[:, 55:], image[:, 55:])
    assert not np.array_equal(shifted[:, 10:55], image[:, 10:55])


def test_the_upper_edge_becomes_a_straight_line() -> None:
    image = np.zeros((60, 70), np.uint8)
    for column in range(10, 55):
        image[round(np.interp(column + 0.5, *zip(*EDGE, strict=True))) :, column] = 255
    flat = Shift(upper_edge=EDGE).apply(image)
    starts = (flat[:, 10:55] > 127).argmax(axis=0)
    assert starts.min() >= 11
    assert starts.max() <= 13


def test_the_outline_runs_around_the_band() -> None:
    shift = Shift(upper_edge=((0, 1), (9, 2)), lower_edge=((0, 5), (9, 6)))
    assert shift.polygon == ((0, 1), (9, 2), (9, 6), (0, 5))


def test_a_band_beside_the_picture_says_so() -> None:
    with pytest.raises(StageError, match="Draw the band again"):
        Shift(upper_edge=((100, 1), (200, 2))).apply(noise())


@pytest.mark.parametrize(
    "edge",
    [((5, 1), (5, 2)), ((5, 1), (4, 2)), ((5, 1),), ((0, float("nan")), (3, 1))],
    ids=["upright", "backwards", "one point", "not a number"],
)
def test_a_faulty_edge_is_refused(edge: tuple[tuple[float, float], ...]) -> None:
    with pytest.raises(ValidationError):
        Shift(upper_edge=edge)
