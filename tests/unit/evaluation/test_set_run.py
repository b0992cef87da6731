"""A run says what a change mends and breaks, broken first, and of what exactly it speaks."""

import pytest

from station.domain.verdict import Outcome
from station.evaluation.set_reader import SetReading
from station.evaluation.set_run import Compared, Flip, SetRun, broken_first, is_right
from tests.unit.evaluation.made_sets import examples_at

RIGHT, WRONG = "CODE1", "C0DE1"


def compared(before: str, now: str, outcome: Outcome = Outcome.CHECK) -> Compared:
    (example,) = examples_at(1)
    return Compared(
        example,
        SetReading(before, Outcome.CHECK, 0.9, 1.0),
        SetReading(now, outcome, 0.9, 1.0),
    )


FLIPS = {
    Flip.BROKEN: compared(RIGHT, WRONG),
    Flip.FIXED: compared(WRONG, RIGHT),
    Flip.WRONG: compared(WRONG, WRONG),
    Flip.RIGHT: compared(RIGHT, RIGHT),
}


@pytest.mark.parametrize("flip", FLIPS, ids=str)
def test_before_and_now_make_the_flip(flip: Flip) -> None:
    assert FLIPS[flip].flip is flip


def test_broken_ones_come_first() -> None:
    found = broken_first([FLIPS[Flip.RIGHT], FLIPS[Flip.WRONG], FLIPS[Flip.BROKEN]])
    assert [each.flip for each in found] == [Flip.BROKEN, Flip.WRONG, Flip.RIGHT]


def test_the_figures_count_before_and_now_and_what_would_pass() -> None:
    passed = compared(WRONG, WRONG, Outcome.OK)
    figures = SetRun("now", "saved", (), (*FLIPS.values(), passed)).figures
    assert (figures.count, figures.right_before, figures.right) == (5, 2, 2)
    assert (figures.broken, figures.fixed, figures.passed_wrongly) == (1, 1, 1)


def test_nothing_read_is_never_right() -> None:
    (example,) = examples_at(1)
    assert not is_right(example, SetReading("", Outcome.NO_READ, 0.0, 1.0))
    assert is_right(example, SetReading("CODE 1", Outcome.OK, 0.9, 1.0))


def test_a_run_speaks_of_one_draft_one_saved_recipe_and_one_set() -> None:
    run = SetRun("now", "saved", ("a", "b"), ())
    assert run.is_of("now", "saved", ("a", "b"))
    assert not run.is_of("other", "saved", ("a", "b"))
    assert not run.is_of("now", "other", ("a", "b"))
    assert not run.is_of("now", "saved", ("a",))
