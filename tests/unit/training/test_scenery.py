"""Pictures behind letters."""

import random

import numpy as np

from station.training import scenery


def test_scenery_changes_the_ground_by_no_more_than_it_is_told() -> None:
    for seed in range(30):
        scene = np.full((40, 90), 128, np.float32)
        scenery.drawn(random.Random(seed), scene, 10.0)
        # Up to four shapes may lie on one another.
        assert np.abs(scene - 128).max() <= 40.1
        assert scene.std() > 0


def test_a_blot_covers_its_middle_and_not_the_far_corner() -> None:
    scene = np.full((60, 60), 200, np.float32)
    scenery.blot(random.Random(2), scene, (30.0, 30.0), 12.0, 20.0)
    assert scene[30, 30] != 200
    assert scene[0, 0] == 200


def test_a_creature_is_drawn_around_its_middle_and_not_in_the_far_corner() -> None:
    for seed in range(10):
        scene = np.full((60, 60), 200, np.float32)
        scenery.creature(random.Random(seed), scene, (30.0, 30.0), 12.0, 60.0)
        assert (scene[10:50, 10:50] != 200).any()
        assert scene[0, 0] == 200
