"""Where a recipe looks for the code, before anything is read."""

from station.domain.frame import Region
from station.imaging.geometry import Crop
from station.imaging.rotate import Rotate
from station.imaging.search_area import search_area
from station.imaging.shift import Shift
from station.imaging.stage import Stage
from station.imaging.tone import Grayscale
from station.imaging.unwrap import Unwrap

BAND = Shift(
    upper_edge=((10.0, 10.0), (50.0, 5.0), (90.0, 10.0)),
    lower_edge=((10.0, 30.0), (50.0, 25.0), (90.0, 30.0)),
)


def cords(*stages: Stage) -> list[tuple[int, int, int, int]]:
    return [region.cord for region in search_area(stages, (100, 80))]


def test_a_recipe_without_cuts_looks_everywhere() -> None:
    assert cords(Grayscale(), Rotate(angle_deg=5)) == []


def test_every_cut_has_its_outline_and_the_last_is_innermost() -> None:
    outer, inner = Crop(left_px=10, top_px=20), Crop(left_px=5, top_px=5, right_px=50)
    assert cords(outer, Grayscale(), inner) == [(10, 20, 100, 80), (15, 25, 60, 80)]


def test_a_band_is_drawn_as_it_was_drawn_on_the_picture() -> None:
    (_, region) = search_area((Crop(left_px=7, top_px=0), BAND), (100, 80))
    assert region.corners[:3] == ((17.0, 10.0), (57.0, 5.0), (97.0, 10.0))
    assert len(region.corners) == 6


def test_a_ring_is_drawn_as_a_ring() -> None:
    ring = Unwrap(centre_x_px=50, centre_y_px=40, inner_radius_px=10, outer_radius_px=20)
    (region,) = search_area((ring,), (100, 80))
    assert region.cord == (30, 20, 70, 40)
    assert len(region.corners) > 20


def test_stages_that_are_off_and_cuts_that_say_the_same_are_left_out() -> None:
    cut = Crop(left_px=10, top_px=20)
    assert len(cords(cut, Crop(), Crop(left_px=1, enabled=False))) == 1


def test_a_recipe_that_does_not_fit_the_picture_draws_nothing() -> None:
    assert search_area((Crop(left_px=10), Crop(left_px=500)), (100, 80)) == ()


def test_the_outline_of_one_cut_is_a_region() -> None:
    expected = Region(((10.0, 0.0), (100.0, 0.0), (100.0, 80.0), (10.0, 80.0)))
    assert search_area((Crop(left_px=10),), (100, 80)) == (expected,)
