"""Every scene is drawn the same from its seed, and looks neither blank nor burnt out."""

from functools import cache

import numpy as np
import pytest

from station.scenes.catalogue import KINDS, SAMPLES
from station.scenes.sample import Sample

SMALL = {"ring": 0.08, "label": 0.2, "carton": 0.2, "plate": 0.2, "chip": 0.2}
FIRST = [next(sample for sample in SAMPLES if sample.kind == kind) for kind in KINDS]


@cache
def small(sample: Sample) -> np.ndarray:
    return sample.render(SMALL[sample.kind])


@pytest.mark.parametrize("sample", FIRST, ids=lambda sample: sample.kind)
def test_a_seed_gives_the_same_picture_again(sample: Sample) -> None:
    assert np.array_equal(small(sample), sample.render(SMALL[sample.kind]))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file)
def test_a_picture_uses_its_range_of_grey(sample: Sample) -> None:
    picture = small(sample)
    low, high = np.percentile(picture, [2, 98])
    assert picture.dtype == np.uint8
    assert high - low > 50
    assert (picture == 255).mean() < 0.05


@pytest.mark.parametrize("kind", KINDS)
def test_samples_of_a_kind_differ_in_code_and_picture(kind: str) -> None:
    samples = [sample for sample in SAMPLES if sample.kind == kind]
    pictures = [small(sample) for sample in samples]
    assert len({sample.code for sample in samples}) == len(samples) >= 3
    assert not any(np.array_equal(pictures[0], other) for other in pictures[1:])


def test_a_ring_is_grey_and_keeps_the_camera_s_proportions() -> None:
    assert small(FIRST[0]).shape == (round(3648 * 0.08), round(5472 * 0.08))


def test_other_pictures_are_in_colour() -> None:
    assert small(FIRST[1]).shape == (240, 320, 3)
