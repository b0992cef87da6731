"""Scratches and faded strokes."""

import random

import numpy as np

from station.training import wear


def test_scratches_change_a_small_part_by_no_more_than_the_marks_contrast() -> None:
    parts = []
    for seed in range(20):
        scene = np.full((40, 200), 100, np.float32)
        found = wear.scratched(random.Random(seed), scene, 20.0, 50.0)
        parts.append(float((found != scene).mean()))
        assert np.abs(found - scene).max() <= 60.1
        assert np.all(scene == 100)
    assert max(parts) < 0.1
    assert np.mean(parts) > 0.002


def test_a_faded_mark_stays_a_little_everywhere_and_appears_nowhere_else() -> None:
    cover = np.zeros((40, 300), np.float32)
    cover[10:30, ::7] = 1.0
    found = wear.faded(random.Random(3), cover)
    assert np.all(found[cover == 0] == 0)
    assert found[cover == 1].min() >= 0.119
    assert found[cover == 1].std() > 0.02
