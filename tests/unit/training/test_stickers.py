"""Labels on a case: the label stays, the case begins beyond its edge."""

import random

import numpy as np

from station.training import stickers
from station.training.fonts import choice_of
from station.training.placing import Crop

TIGHT = Crop(text_px=20, above=0.05, below=0.05, left=0.05, right=0.05)
FACE = choice_of("sans")[0]


def test_room_is_made_beside_the_line_on_one_side_at_least() -> None:
    for seed in range(20):
        wide = stickers.with_room(random.Random(seed), TIGHT)
        assert max(wide.left, wide.right) >= 0.3
        assert (wide.above, wide.below) == (TIGHT.above, TIGHT.below)


def test_the_label_under_the_line_is_left_alone_and_the_case_has_another_grey() -> None:
    crop = Crop(text_px=20, above=0.05, below=0.05, left=0.05, right=2.0)
    beyond = 0
    for seed in range(20):
        scene = np.full((22, 141), 200, np.float32)
        found = stickers.on_case(random.Random(seed), scene, crop, FACE)
        assert np.all(found[4:18, 2:98] == 200)
        beyond += bool((found[:, 138:] != 200).any())
    assert beyond == 20
