"""Lines are joined in order, and of two ways up the surer one is kept."""

from dataclasses import replace

import pytest

from station.domain.reading import Alternative, Character, Reading
from station.recognition.joined_reading import (
    OTHER_LOOK,
    joined,
    mean_log_probability,
    surer,
    surer_text,
    with_other_look,
)


def reading(text: str, probability: float = 0.9, second: str | None = None) -> Reading:
    others = (Alternative("X", 0.05),)
    characters = tuple(Character(t, probability, others, 0.5) for t in text)
    return Reading(characters, "prepared", second)


@pytest.mark.parametrize(
    ("texts", "separator", "text"),
    [
        pytest.param(["AB"], "|", "AB", id="one line"),
        pytest.param(["AB", "CD"], "|", "AB|CD", id="two lines"),
        pytest.param(["AB", "CD"], "", "ABCD", id="nothing between"),
        pytest.param(["AB", "C", "D"], " / ", "AB / C / D", id="long separator"),
        pytest.param(["", "AB", "", "CD", ""], "|", "AB|CD", id="lines without text"),
        pytest.param(["", ""], "|", "", id="no text at all"),
    ],
)
def test_lines_are_joined_in_order(texts: list[str], separator: str, text: str) -> None:
    assert joined([reading(each) for each in texts], separator=separator).text == text


def test_characters_know_their_line_and_keep_what_was_read() -> None:
    found = joined([reading("AB"), reading("C")], separator="|")
    assert [character.line for character in found.characters] == [0, 0, 1, 1]
    assert found.characters[3] == Character("C", 0.9, (Alternative("X", 0.05),), 0.5, line=1)


def test_separators_are_sure_and_have_no_rival_and_no_place() -> None:
    found = joined([reading("AB", 0.4), reading("C", 0.4)], separator="|")
    assert found.characters[2] == Character("|", 1.0, line=1)
    assert found.weakest is not None
    assert found.weakest.text != "|"


@pytest.mark.parametrize(
    ("seconds", "second_text"),
    [
        pytest.param((None, None), None, id="no second opinion"),
        pytest.param(("AB", "CD"), "AB|CD", id="agreeing"),
        pytest.param(("AB", "CO"), "AB|CO", id="differing"),
        pytest.param((None, "CO"), "AB|CO", id="only on one line"),
    ],
)
def test_second_opinions_are_joined_likewise(
    seconds: tuple[str | None, str | None], second_text: str | None
) -> None:
    lines = [reading("AB", second=seconds[0]), reading("CD", second=seconds[1])]
    assert joined(lines, separator="|").second_text == second_text


def test_the_surer_way_up_is_kept_and_said() -> None:
    assert surer(reading("AB", 0.5), reading("CD", 0.9)).text == "CD"
    assert surer(reading("AB", 0.5), reading("CD", 0.9)).is_turned
    assert not surer(reading("AB", 0.9), reading("CD", 0.5)).is_turned


def test_upright_wins_a_tie_and_text_wins_over_none() -> None:
    assert surer(reading("AB"), reading("CD")).text == "AB"
    assert surer(reading(""), reading("")).is_turned is False
    assert surer(reading(""), reading("CD", 0.1)).text == "CD"
    assert surer(reading("AB", 0.1), reading("")).text == "AB"


def test_a_code_that_reads_well_either_way_up_is_told() -> None:
    found = surer(reading("1966", 0.9), reading("9961", 0.88))
    assert (found.text, found.second_text, found.second_reader) == ("1966", "9961", OTHER_LOOK)
    assert surer(reading("1966", 0.9), reading("99bl", 0.8)).second_text is None
    assert surer(reading("8008", 0.9), reading("8008", 0.9)).second_text is None


def test_the_mean_does_not_grow_with_the_length() -> None:
    assert mean_log_probability(reading("A")) == pytest.approx(mean_log_probability(reading("AAA")))
    assert mean_log_probability(reading("A", 0.0)) < -10


def demanding(text: str, second: str, name: str = "two") -> Reading:
    return replace(reading(text, second=second), second_reader=name)


def test_an_opinion_that_must_agree_goes_before_the_readers_own() -> None:
    found = joined([reading("AB", second="A8"), demanding("CD", "CO")], separator="|")
    assert (found.second_text, found.second_reader) == ("AB|CO", "two")


@pytest.mark.parametrize(
    ("found", "other", "text", "second"),
    [
        pytest.param(reading("AB12"), reading("AB12"), "AB12", None, id="the same"),
        pytest.param(reading("B12"), reading("AB12", 0.95), "AB12", "B12", id="one more"),
        pytest.param(reading("AB12"), reading("IAB12", 0.6), "AB12", None, id="unsure"),
        pytest.param(reading("A", 0.3), reading("AB12"), "AB12", None, id="found is unsure"),
        pytest.param(reading("AB12", 0.95), reading("B12"), "AB12", "B12", id="one less"),
        pytest.param(reading(""), reading("AB"), "AB", None, id="nothing found"),
        pytest.param(reading("AB"), reading(""), "AB", None, id="nothing else"),
    ],
)
def test_more_sure_text_wins_and_a_sure_rival_is_told(
    found: Reading, other: Reading, text: str, second: str | None
) -> None:
    chosen = surer_text(found, other)
    assert chosen.text == text
    assert chosen.second_text == second
    assert chosen.second_reader == (OTHER_LOOK if second else "")


def test_another_readers_disagreement_is_not_covered_up() -> None:
    assert with_other_look(demanding("AB", "A8"), "QAB").second_text == "A8"
    agreeing = with_other_look(demanding("AB", "AB"), "QAB")
    assert (agreeing.second_text, agreeing.second_reader) == ("QAB", OTHER_LOOK)
