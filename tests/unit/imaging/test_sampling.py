"""One resampling by a point map."""

import numpy as np
import pytest

from station.domain.errors import StageError
from station.imaging.sampling import Hidden, PointMap, sampling_of
from station.imaging.stage import Points
from tests.unit.imaging.pictures import KINDS, noise


def _moved(dx: float, dy: float, scale: float = 1.0) -> PointMap:
    def come_from(points: Points) -> tuple[Points, Hidden]:
        return points * scale + np.array([dx, dy]), np.zeros(len(points), np.bool_)

    return come_from


@pytest.mark.parametrize("kind", KINDS)
def test_whole_pixels_are_copied(kind: str) -> None:
    image = noise(kind)
    sampling = sampling_of(_moved(10, 5), (20, 30), (64, 48))
    assert np.array_equal(sampling.apply(image), image[5:35, 10:30])


def test_what_lies_outside_is_black() -> None:
    sampling = sampling_of(_moved(-5, -7), (20, 20), (64, 48))
    result = sampling.apply(np.full((48, 64), 9, np.uint8))
    assert not result[:7].any()
    assert not result[:, :5].any()
    assert (result[7:, 5:] == 9).all()


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_from_outside_altogether_is_black(kind: str) -> None:
    sampling = sampling_of(_moved(500, 0), (4, 3), (64, 48))
    result = sampling.apply(noise(kind))
    assert result.shape == (3, 4, *noise(kind).shape[2:])
    assert result.dtype == noise(kind).dtype
    assert not result.any()


def test_only_the_box_that_is_needed_is_read() -> None:
    sampling = sampling_of(_moved(3000, 2000), (100, 50), (5472, 3648))
    assert sampling.box.left >= 2990
    assert sampling.box.right <= 3110
    assert sampling.box.top >= 1990
    assert sampling.box.bottom <= 2060


@pytest.mark.parametrize("scale", [2.0, 3.0, 7.5])
def test_shrinking_averages(scale: float) -> None:
    grain = noise(width=640, height=480)
    sampling = sampling_of(_moved(0, 0, scale), (60, 60), (640, 480))
    result = sampling.apply(grain)
    assert result.std() < grain.std() / 1.5
    assert result.mean() == pytest.approx(grain.mean(), abs=6)


def test_a_far_larger_frame_than_opencv_allows_is_fine_where_little_is_read() -> None:
    frame = np.zeros((4, 50_000), np.uint8)
    frame[:, 45_005] = 200
    result = sampling_of(_moved(45_000, 0), (10, 4), (50_000, 4)).apply(frame)
    assert (result[:, 5] == 200).all()


def test_too_much_at_once_says_what_to_do() -> None:
    with pytest.raises(StageError, match="Put a crop before it"):
        sampling_of(_moved(0, 0), (40_000, 2), (50_000, 4))


def test_a_coarse_map_shows_what_the_exact_one_does_and_hides_the_same() -> None:
    """Turned and shrunk, on a canvas that the picture does not fill."""
    rows, columns = np.mgrid[0:300, 0:400]
    frame = (40 + rows * 0.4 + columns * 0.2).astype(np.uint8)
    turn = np.array([[0.9, -0.35], [0.35, 0.9]])

    def come_from(points: Points) -> tuple[Points, Hidden]:
        return points @ turn.T * 1.1 + np.array([20.0, 5.0]), points[:, 0] > 200

    size = (240, 161)
    exact = sampling_of(come_from, size, (400, 300)).apply(frame)
    coarse = sampling_of(come_from, size, (400, 300), is_coarse=True).apply(frame)
    assert coarse.shape == exact.shape
    assert not coarse[:, 203:].any()
    assert coarse[20:120, 60:198].all()
    inside = np.abs(coarse[20:120, 60:198].astype(int) - exact[20:120, 60:198])
    assert inside.max() <= 1
