"""Slots lie under their characters, in order, and none over another."""

from itertools import pairwise

import pytest

from station.ui.review.aligned_places import filled_places, spread


@pytest.mark.parametrize(
    ("places", "filled"),
    [
        ([0.1, 0.5, 0.9], [0.1, 0.5, 0.9]),
        ([0.1, None, 0.9], [0.1, 0.5, 0.9]),
        ([None, 0.4, 0.6], [0.2, 0.4, 0.6]),
        ([0.4, 0.6, None], [0.4, 0.6, 0.8]),
        ([0.5], [0.5]),
    ],
    ids=["known", "between", "before", "behind", "one"],
)
def test_places_that_are_not_known_come_from_their_neighbours(
    places: list[float | None], filled: list[float]
) -> None:
    assert filled_places(places) == pytest.approx(filled)


@pytest.mark.parametrize(
    "places", [[], [None, None], [0.1, 0.8, 0.2, 0.9]], ids=["none", "unknown", "two lines"]
)
def test_without_one_order_there_are_no_places(places: list[float | None]) -> None:
    assert filled_places(places) is None


def test_boxes_with_room_stand_right_under_their_characters() -> None:
    assert spread([50, 150, 250], 40, 300) == [30, 130, 230]


def test_crowded_boxes_move_apart_around_their_middle() -> None:
    assert spread([140, 150, 160], 40, 300) == pytest.approx([90, 130, 170])


@pytest.mark.parametrize("wanted", [[0, 1, 2, 3], [297, 298, 299, 300], [150] * 4])
def test_boxes_never_overlap_and_never_leave_the_room(wanted: list[float]) -> None:
    lefts = spread(wanted, 60, 300)
    assert all(b - a >= 60 - 1e-6 for a, b in pairwise(lefts))
    assert lefts[0] >= 0
    assert lefts[-1] + 60 <= 300 + 1e-6
