"""Stages in a row as one map of points."""

import numpy as np

from station.imaging.chain import from_frame, region_of, sizes_along, to_frame
from station.imaging.geometry import Crop, Flip
from station.imaging.resize import Resize
from station.imaging.rotate import Rotate
from station.imaging.shift import Shift

STAGES = (Crop(left_px=10, top_px=20), Rotate(angle_deg=-30), Flip(), Resize(height_px=64))


def test_sizes_start_with_the_frame() -> None:
    assert sizes_along(STAGES[:1], (100, 80)) == [(100, 80), (90, 60)]


def test_the_way_there_and_back_is_the_same_point() -> None:
    points = np.array([[30.0, 40.0], [77.5, 61.25]])
    there = from_frame(STAGES, (100, 80), points)
    assert np.abs(to_frame(STAGES, (100, 80), there) - points).max() < 1e-6


def test_the_region_of_no_stages_is_the_frame() -> None:
    assert region_of((), (100, 80)).corners == ((0, 0), (100, 0), (100, 80), (0, 80))


def test_the_region_stays_inside_the_frame() -> None:
    left, top, right, bottom = region_of((Rotate(angle_deg=45),), (100, 80)).cord
    assert 0 <= left < right <= 100
    assert 0 <= top < bottom <= 80


def test_a_crop_beyond_the_drawn_band_does_not_widen_the_region() -> None:
    band = Shift(upper_edge=((20.0, 30.0), (80.0, 10.0)))
    crop = Crop(left_px=0, top_px=10, right_px=100, bottom_px=30)
    left, _, right, _ = region_of((band, crop), (100, 60)).cord
    assert (left, right) == (20, 80)
