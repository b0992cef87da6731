"""Saving asks exactly where the labelled set does not speak well for the recipe."""

from dataclasses import replace

import pytest

from station.domain.verdict import Outcome
from station.evaluation.set_reader import SetReading
from station.evaluation.set_run import Compared, SetRun
from station.window.set_saving import SetStanding
from tests.unit.evaluation.made_sets import examples_at

(EXAMPLE,) = examples_at(1)


def reading(code: str) -> SetReading:
    return SetReading(code, Outcome.CHECK, 0.9, 1.0)


GOOD = SetRun("now", "saved", ("a",), (Compared(EXAMPLE, reading("CODE1"), reading("CODE1")),))
BAD = replace(GOOD, compared=(Compared(EXAMPLE, reading("CODE1"), reading("C0DE1")),))


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (SetStanding(1, None, is_fresh=False), "was not run"),
        (SetStanding(1, GOOD, is_fresh=False), "was changed since"),
        (SetStanding(1, replace(GOOD, is_whole=False), is_fresh=True), "not run to its end"),
        (SetStanding(1, BAD, is_fresh=True), "1 broken"),
        (SetStanding(1, None, is_fresh=False, is_busy=True), "right now"),
    ],
    ids=["never", "older", "stopped", "broken", "busy"],
)
def test_it_asks_and_says_why(standing: SetStanding, words: str) -> None:
    assert standing.has_to_ask
    assert words in standing.words


def test_it_does_not_ask_where_nothing_is_broken_or_there_is_no_set() -> None:
    assert not SetStanding(1, GOOD, is_fresh=True).has_to_ask
    assert not SetStanding(0, None, is_fresh=False).has_to_ask


def test_the_audit_keeps_figures_and_choice() -> None:
    assert SetStanding(1, BAD, is_fresh=True).details(was_asked=True) == {
        "set_pictures": 1,
        "set_run": "this",
        "set_choice": "saved anyway",
        "set_right_before": 1,
        "set_right": 0,
        "set_broken": 1,
        "set_fixed": 0,
    }
    never = SetStanding(2, None, is_fresh=False).details(was_asked=True)
    assert never == {"set_pictures": 2, "set_run": "never", "set_choice": "saved anyway"}
    assert SetStanding(0, None, is_fresh=False).details(was_asked=False) == {}


def test_a_run_is_offered_where_it_would_say_something_new() -> None:
    assert SetStanding(1, BAD, is_fresh=False).can_run
    assert not SetStanding(1, BAD, is_fresh=True).can_run
    assert not SetStanding(1, None, is_fresh=False, is_busy=True).can_run
