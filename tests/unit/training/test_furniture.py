"""Plates' outlines and edges keep clear of the characters."""

import random

import numpy as np

from station.training.furniture import framed, outlined
from station.training.placing import Crop

CROP = Crop(text_px=20, above=0.4, below=0.4, left=0.5, right=0.5)


def test_an_outline_leaves_the_middle_and_changes_the_corners() -> None:
    for seed in range(20):
        scene = np.full((36, 120), 200, np.float32)
        found = outlined(random.Random(seed), scene, crop=CROP, level=200.0)
        assert np.all(found[10:26, 12:108] == 200)
        assert found[0, 0] != 200


def test_a_frame_reaches_no_deeper_than_it_is_told() -> None:
    for seed in range(20):
        scene = np.full((40, 120), 200, np.float32)
        found = framed(random.Random(seed), scene, 50.0, 0.1)
        assert np.all(found[11:29, 11:109] == 200)
