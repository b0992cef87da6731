"""How lines are cut out."""

import random

from station.training.placing import random_crop


def test_rims_cut_into_few_lines_and_never_deeply() -> None:
    crops = [random_crop(random.Random(seed)) for seed in range(2000)]
    rims = [min(crop.above, crop.below, crop.left, crop.right) for crop in crops]
    cut = [rim for rim in rims if rim < -0.05]
    assert 0.01 * len(crops) < len(cut) < 0.2 * len(crops)
    assert min(rims) > -0.15
