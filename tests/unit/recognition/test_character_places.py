"""The decoder's characters stand where the CTC head saw them, and between where it did not."""

import pytest

from station.recognition.character_places import placed_by
from station.recognition.decoded_line import ReadCharacter


def answer(text: str, *places: float) -> tuple[ReadCharacter, ...]:
    spots = places or (None,) * len(text)
    return tuple(ReadCharacter(t, 0.9, (), p) for t, p in zip(text, spots, strict=True))


@pytest.mark.parametrize(
    ("read", "placed", "expected"),
    [
        pytest.param("AB1", answer("AB1", 0.2, 0.4, 0.6), (0.2, 0.4, 0.6), id="same text"),
        pytest.param("A8", answer("AB", 0.2, 0.4), (0.2, 0.4), id="another character"),
        pytest.param("AXB", answer("AB", 0.2, 0.4), (0.2, 0.3, 0.4), id="one more inside"),
        pytest.param("AB", answer("AXB", 0.2, 0.3, 0.4), (0.2, 0.4), id="one less"),
        pytest.param("AB7", answer("AB", 0.2, 0.4), (0.2, 0.4, 0.7), id="one more at the end"),
        pytest.param("XYZ", answer(""), (0.25, 0.5, 0.75), id="nothing to go by"),
        pytest.param("", answer("AB", 0.2, 0.4), (), id="nothing read"),
    ],
)
def test_places_follow_the_other_answer(
    read: str, placed: tuple[ReadCharacter, ...], expected: tuple[float, ...]
) -> None:
    found = placed_by(answer(read), placed)
    assert [c.text for c in found] == list(read)
    assert [c.position for c in found] == pytest.approx(list(expected))
