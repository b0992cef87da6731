"""Errors that pass as OK are counted apart from those a person sees."""

from dataclasses import replace

from station.evaluation.report import as_table, curve_table
from station.evaluation.score import Pair
from station.evaluation.trust import calibration_error, curve, trust_of


def pair(truth: str, read: str, confidence: float, verdict: str = "OK") -> Pair:
    return Pair("set", "x.png", truth, read, None, confidence, verdict, 1.0)


PAIRS = (
    pair("A", "A", 0.99),
    pair("B", "8", 0.75),
    pair("C", "C", 0.65),
    pair("D", "0", 0.40, "CHECK"),
    pair("E", "", 0.0, "NO READ"),
)


def test_verdicts_say_who_sees_an_error() -> None:
    trust = trust_of(PAIRS)
    assert (trust.count, trust.reviewed, trust.wrong, trust.wrong_accepted) == (5, 2, 3, 1)
    assert trust.review_rate == 0.4
    assert trust.missed_rate == 1 / 3


def test_a_higher_threshold_sends_more_to_a_person_and_lets_fewer_errors_pass() -> None:
    counts = dict(curve(PAIRS))
    assert (counts[0.7].reviewed, counts[0.7].wrong_accepted) == (3, 1)
    assert (counts[0.8].reviewed, counts[0.8].wrong_accepted) == (4, 0)


def test_what_is_in_doubt_for_another_reason_goes_to_a_person_at_any_threshold() -> None:
    misprint = replace(pair("A", "A", 0.99, "CHECK"), is_in_doubt=True)
    weak = pair("A", "A", 0.7, "CHECK")
    assert dict(curve([misprint, weak]))[0.0].reviewed == 1
    assert dict(curve([misprint, weak]))[0.9].reviewed == 2


def test_probabilities_that_promise_more_than_they_keep_are_an_error() -> None:
    kept = replace(pair("AB", "AB", 0.9), probabilities=(1.0, 1.0))
    broken = replace(pair("AB", "A8", 0.9), probabilities=(1.0, 1.0))
    assert calibration_error([kept]) == 0.0
    assert calibration_error([kept, broken]) == 0.25
    assert calibration_error([replace(kept, probabilities=())]) == 0.0


def test_characters_that_do_not_count_promise_nothing() -> None:
    plate = replace(pair("AB1", "A-b1", 0.9), set_name="plates_x", probabilities=(1, 0, 1, 1))
    assert calibration_error([plate]) == 0.0


def test_no_readings_need_no_trust() -> None:
    assert trust_of(()).review_rate == 0.0
    assert trust_of(()).missed_rate == 0.0


def test_the_tables_show_the_counts() -> None:
    assert as_table(PAIRS).splitlines()[1].split() == (
        ["set", "5", "40.0%", "60.0%", "1.0", "40.0%", "3", "1"]
    )
    assert curve_table(PAIRS).splitlines()[5].split() == ["0.80", "80.0%", "3", "0", "0.0%"]
