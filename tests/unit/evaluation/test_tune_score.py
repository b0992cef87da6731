"""Scores are compared by what matters most, and chance does not count."""

import pytest

from station.domain.verdict import Outcome
from station.evaluation.set_reader import SetReading
from station.evaluation.tune_score import TuneScore, likeness
from tests.unit.evaluation.made_sets import examples_at


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (TuneScore(3, 2, 0.1, 0.1, 9.0), TuneScore(3, 1, 0.9, 0.9, 1.0)),
        (TuneScore(3, 2, 0.9, 0.1, 9.0), TuneScore(3, 2, 0.8, 0.9, 1.0)),
        (TuneScore(3, 2, 0.9, 0.8, 9.0), TuneScore(3, 2, 0.9, 0.7, 1.0)),
        (TuneScore(3, 2, 0.9, 0.8, 5.0), TuneScore(3, 2, 0.9, 0.802, 9.0)),
    ],
    ids=["right ones first", "then how close", "then how sure", "then the time"],
)
def test_scores_are_compared_in_this_order(better: TuneScore, worse: TuneScore) -> None:
    assert better.is_better_than(worse)
    assert not worse.is_better_than(better)


def test_a_little_quicker_is_not_better() -> None:
    assert not TuneScore(1, 1, 1.0, 0.9, 9.0).is_better_than(TuneScore(1, 1, 1.0, 0.9, 10.0))


def test_a_code_is_like_the_true_one_as_far_as_its_characters_are() -> None:
    (example,) = examples_at(7)
    read = [SetReading(code, Outcome.OK, 0.9, 1.0) for code in ("CODE7", "C0DE7", "")]
    assert [likeness(example, each) for each in read] == [1.0, 0.8, 0.0]
