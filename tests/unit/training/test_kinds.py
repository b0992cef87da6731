"""Every kind of marking draws a readable, repeatable line."""

import random

import numpy as np
import pytest

from station.recognition.characters import CHARACTERS
from station.training.dataset import sample
from station.training.kinds import BY_NAME, KINDS, Kind, draw_line, shortened

EACH_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@EACH_KIND
def test_a_kind_draws_grey_pictures_with_a_mark(kind: Kind) -> None:
    for seed in range(12):
        image, text = draw_line(random.Random(seed), kind)
        assert image.dtype == np.uint8
        assert image.ndim == 2
        assert min(image.shape) >= 8
        assert image.min() < image.max(), f"seed {seed} is blank"
        assert 1 <= len(text) <= 30
        assert set(text) <= set(CHARACTERS)


@EACH_KIND
def test_a_kind_draws_the_same_line_for_the_same_seed(kind: Kind) -> None:
    one, two = sample(77, kind=kind), sample(77, kind=kind)
    assert one.text == two.text
    assert np.array_equal(one.line, two.line)


@EACH_KIND
def test_a_kind_draws_another_line_for_another_seed(kind: Kind) -> None:
    texts = {sample(seed, kind=kind).text for seed in range(8)}
    assert len(texts) >= 6


def test_full_ease_draws_clean_label_print_whatever_the_kind() -> None:
    easy, text = draw_line(random.Random(4), BY_NAME["chip"], ease=1.0)
    plain, plain_text = draw_line(random.Random(4), BY_NAME["label"], ease=1.0)
    assert text == plain_text
    assert np.array_equal(easy, plain)


def test_the_mixture_holds_nearly_every_kind() -> None:
    assert len({sample(seed).kind for seed in range(150)}) >= len(KINDS) - 1


def test_a_text_is_cut_at_thirty_characters_besides_blanks() -> None:
    assert shortened("A B" * 20) == ("A B" * 20)[:45].strip()
    assert len("".join(shortened("AB " * 30).split())) == 30
    assert shortened("   ") == "0"
