"""What cameras and phones make of a small picture."""

import random

import numpy as np

from station.training import optics


def test_an_enlarged_picture_keeps_its_size_and_its_mark() -> None:
    picture = np.full((30, 120), 220, np.uint8)
    picture[8:22, 20:30] = 30
    for seed in range(20):
        found = optics.enlarged(random.Random(seed), picture)
        assert found.shape == picture.shape
        assert found.dtype == np.uint8
        assert float(found[12:18, 23:27].mean()) < float(found[12:18, 60:90].mean()) - 80


def test_a_sharpened_edge_rings_at_times() -> None:
    picture = np.full((30, 120), 128, np.uint8)
    picture[:, 60:] = 180
    made = [optics.enlarged(random.Random(seed), picture) for seed in range(20)]
    assert any(image.max() > 190 for image in made)
