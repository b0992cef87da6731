"""Parts of a long line are joined by place: nothing is doubled, and no conflict stays silent."""

from collections.abc import Sequence

import numpy as np
import pytest

from station.domain.reading import Alternative, Character, Reading
from station.recognition.line_image import placed_line_image
from station.recognition.line_parts import LinePart
from station.recognition.overlap import joined_parts

LINE = placed_line_image(np.zeros((32, 64), np.uint8))
PITCH = 0.05
FIRST, SECOND = LinePart(LINE, 0.0, 0.6), LinePart(LINE, 0.4, 1.0)


def character(text: str, place: float, probability: float = 0.95) -> Character:
    return Character(text, probability, (Alternative("?", 0.02),), place)


def reading(text: str, first: int = 0, *, shift: float = 0.0, second: str | None = None) -> Reading:
    """Return characters one pitch apart, the first of them at place number `first` of the line."""
    places = [(first + number + 0.5) * PITCH + shift for number in range(len(text))]
    found = [character(each, place) for each, place in zip(text, places, strict=True)]
    return Reading(tuple(found), "compact", second)


def changed(reading: Reading, number: int, text: str, probability: float) -> Reading:
    characters = list(reading.characters)
    characters[number] = character(text, characters[number].position or 0.0, probability)
    return Reading(tuple(characters), "compact", reading.second_text)


def doubted(reading: Reading) -> list[int]:
    return [n for n, each in enumerate(reading.characters) if each.probability < 0.8]


def joined(*readings: Reading, parts: Sequence[LinePart] = (FIRST, SECOND)) -> Reading:
    return joined_parts(readings, parts)


@pytest.mark.parametrize(
    "text",
    [
        "ABCDEFGHIJKLMNOPQRST",
        "00000000000000000000",
        "11111111000000001111",
        "ABABABABABABABABABAB",
    ],
)
@pytest.mark.parametrize("shift", [0.0, 0.3 * PITCH, -0.3 * PITCH])
def test_what_both_parts_saw_is_one_character(text: str, shift: float) -> None:
    found = joined(reading(text[:12]), reading(text[8:], 8, shift=shift))
    assert found.text == text
    assert doubted(found) == []
    assert found.second_text is None


def test_places_rise_along_the_line() -> None:
    found = joined(reading("A" * 12), reading("A" * 12, 8, shift=0.4 * PITCH))
    places = [each.position or 0.0 for each in found.characters]
    assert places == sorted(places)
    assert len(set(places)) == 20


def test_three_parts_make_one_line() -> None:
    parts = LinePart(LINE, 0.0, 0.4), LinePart(LINE, 0.3, 0.7), LinePart(LINE, 0.6, 1.0)
    text = "0000ABC000000000DEF0"
    found = joined(reading(text[:8]), reading(text[6:14], 6), reading(text[12:], 12), parts=parts)
    assert found.text == text
    assert doubted(found) == []


def test_a_conflict_keeps_the_likelier_character_and_marks_it() -> None:
    left = changed(reading("ABCDEFGHIJKL"), 9, "X", 0.6)
    found = joined(left, reading("IJKLMNOPQRST", 8))
    assert found.text == "ABCDEFGHIJKLMNOPQRST"
    assert doubted(found) == [9]
    rival = found.characters[9].alternatives[0]
    assert (rival.text, rival.probability) == ("X", pytest.approx(0.3))


def test_a_conflict_is_a_second_opinion() -> None:
    left = changed(reading("ABCDEFGHIJKL", second="ABCDEFGHIJKL"), 9, "X", 0.6)
    found = joined(left, reading("IJKLMNOPQRST", 8, second="IJKLMNOPQRST"))
    assert found.second_text == "ABCDEFGHIXKLMNOPQRST"


@pytest.mark.parametrize("is_left", [True, False])
def test_a_character_that_one_part_missed_stays_and_is_marked(is_left: bool) -> None:
    left, right = reading("00000000000", 0, second="00000000000"), reading("0" * 12, 8)
    if not is_left:
        left = reading("0" * 12, second="0" * 12)
        one_less = tuple(c for n, c in enumerate(right.characters) if n != 2)
        right = Reading(one_less, "compact", None)
    else:
        one_less = tuple(c for n, c in enumerate(reading("0" * 12).characters) if n != 10)
        left = Reading(one_less, "compact", "0" * 11)
    found = joined(left, right)
    assert found.text == "0" * 20
    assert doubted(found) == [10]
    assert found.second_text == "0" * 19


def test_a_piece_at_the_cut_does_not_spoil_the_whole_character() -> None:
    left = changed(reading("ABCDEFGHIJKL"), 11, "I", 0.9)
    left = Reading((*left.characters[:11], character("I", 0.585, 0.9)), "compact")
    found = joined(left, reading("IJKLMNOPQRST", 8))
    assert found.text == "ABCDEFGHIJKLMNOPQRST"
    assert doubted(found) == []


def test_a_piece_that_stands_alone_is_told() -> None:
    left = Reading((*reading("ABCDEFGHIJKL").characters, character("I", 0.625)), "compact")
    right = reading("IJKL", 8)
    right = Reading((*right.characters, *reading("NOPQRST", 13).characters), "compact")
    found = joined(left, right)
    assert found.text == "ABCDEFGHIJKLINOPQRST"
    assert doubted(found) == [12]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("ABC0EFGHIJKL", "ABC0EFGHIJKLMNOPQRST"),
        ("ABCEFGHIJKL", "ABCEFGHIJKLMNOPQRST"),
        ("ABCDDEFGHIJKL", "ABCDDEFGHIJKLMNOPQRST"),
        ("ABCDEFGHIXKL", "ABCDEFGHIXKLMNOPQRST"),
        ("", "LMNOPQRST"),
    ],
    ids=["other", "one less", "one more", "other where both look", "nothing"],
)
def test_doubts_of_the_second_opinion_stay_in_their_place(second: str, expected: str) -> None:
    found = joined(reading("ABCDEFGHIJKL", second=second), reading("IJKLMNOPQRST", 8))
    assert found.text == "ABCDEFGHIJKLMNOPQRST"
    assert found.second_text == expected


def test_parts_without_text_leave_the_others_as_they_are() -> None:
    blank = Reading((), "compact", "")
    assert joined(blank, blank).text == ""
    found = joined(reading("ABC"), blank)
    assert found.text == "ABC"
    assert doubted(found) == []


def test_one_part_is_the_reading() -> None:
    whole = reading("ABC", second="ABD")
    assert joined(whole, parts=(LinePart(LINE),)) == whole
