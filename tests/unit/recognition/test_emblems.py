"""Marks unlike their line are left out unless they were read as text."""

import pytest

from station.domain.reading import Character, Reading
from station.recognition.emblems import part_without_emblems


def reading(*characters: tuple[str, float, float]) -> Reading:
    return Reading(tuple(Character(text, p, (), place) for text, p, place in characters), "reader")


TEXT = tuple((letter, 0.95, 0.35 + 0.1 * number) for number, letter in enumerate("ABCD"))
LEFT, NEXT, RIGHT = (0.0, 0.12), (0.14, 0.28), (0.9, 1.0)


def test_without_suspects_nothing_is_left_out() -> None:
    assert part_without_emblems(reading(("A", 0.1, 0.05)), ()) is None


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        pytest.param((("Q", 0.82, 0.06),), (0.12, 1.0), id="one character, not sure"),
        pytest.param((("Q", 0.95, 0.06),), None, id="one sure character"),
        pytest.param((("G", 0.6, 0.03), ("#", 0.3, 0.08)), (0.12, 1.0), id="one of two unsure"),
        pytest.param((("P", 0.9, 0.03), ("R", 0.6, 0.08)), None, id="several fair characters"),
        pytest.param((("P", 0.9, 0.03), ("R", 0.4, 0.08)), (0.12, 1.0), id="one sure of two"),
        pytest.param((), (0.12, 1.0), id="nothing read"),
    ],
)
def test_what_was_read_decides(
    seen: tuple[tuple[str, float, float], ...], expected: tuple[float, float] | None
) -> None:
    assert part_without_emblems(reading(*seen, *TEXT), (LEFT,)) == expected


def test_both_ends_are_left_out() -> None:
    found = part_without_emblems(reading(("W", 0.4, 0.05), *TEXT, ("O", 0.5, 0.95)), (LEFT, RIGHT))
    assert found == (0.12, 0.9)


def test_text_ends_the_search_from_outside() -> None:
    read = reading(("W", 0.98, 0.05), ("?", 0.2, 0.2), *TEXT)
    assert part_without_emblems(read, (LEFT, NEXT)) is None
    read = reading(("W", 0.3, 0.05), ("2", 0.99, 0.2), *TEXT)
    assert part_without_emblems(read, (LEFT, NEXT)) == (0.12, 1.0)


def test_a_line_is_never_left_out_as_a_whole() -> None:
    read = reading(("W", 0.3, 0.2), ("?", 0.2, 0.8))
    assert part_without_emblems(read, ((0.0, 0.49), (0.45, 1.0))) is None
