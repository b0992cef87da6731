"""The lens adds its faults in the measure asked for and nothing else."""

import numpy as np
import pytest

from station.scenes.lens import Lens, photograph, vignetted, with_noise

PLAIN = Lens(defocus_px=0.0, glow=0.0, vignette=0.0, electrons=1e12, read_noise=0.0)


def even(value: float) -> np.ndarray:
    return np.full((80, 120), value, dtype=np.float32)


def test_a_perfect_lens_keeps_an_even_picture() -> None:
    picture = photograph(even(0.5), PLAIN, np.random.default_rng(0))
    assert set(np.unique(picture)) <= {127, 128}


def test_bright_light_ends_in_white_and_never_wraps_round() -> None:
    picture = photograph(even(50.0), PLAIN, np.random.default_rng(0))
    assert picture.min() >= 254


def test_the_vignette_darkens_corners_and_leaves_the_middle() -> None:
    picture = vignetted(even(1.0), 0.5)
    assert picture[40, 60] == pytest.approx(1.0, abs=0.01)
    assert picture[0, 0] < 0.75


def test_shot_noise_grows_with_the_root_of_the_light() -> None:
    lens = Lens(electrons=1000.0, read_noise=0.0)
    rng = np.random.default_rng(3)
    dim = with_noise(even(0.1), lens, rng).std()
    bright = with_noise(even(0.9), lens, rng).std()
    assert bright / dim == pytest.approx(3.0, rel=0.1)
