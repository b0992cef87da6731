"""One answer of several: every answer has its say about every character."""

import pytest

from station.recognition.decoded_line import ReadCharacter, text_of
from station.recognition.joint_answer import Answer, joint_answer


def answer(text: str, *sure: float) -> Answer:
    return tuple(
        ReadCharacter(t, p, ((t, p), ("?", round(1 - p, 6))), (n + 0.5) / len(text))
        for n, (t, p) in enumerate(zip(text, sure or [0.9] * len(text), strict=True))
    )


CASES = {
    "all alike": ("AB", ["AB", "AB"], [0.9, 0.9]),
    "one reads another character": ("AB", ["AB", "A8", "AB"], [0.9, 0.6]),
    "one has a character more inside": ("AB", ["AB", "AXB"], [0.495, 0.495]),
    "one has a character more at the end": ("2020", ["2020", "20202"], [0.9, 0.9, 0.9, 0.495]),
    "one has a character less": ("20202", ["20202", "2020"], [0.9, 0.9, 0.9, 0.9, 0.45]),
    "one has read nothing": ("A", ["A", ""], [0.45]),
    "nothing is the answer": ("", ["", "A"], []),
}


@pytest.mark.parametrize(("text", "answers", "expected"), CASES.values(), ids=CASES)
def test_how_sure_a_character_is(text: str, answers: list[str], expected: list[float]) -> None:
    found = joint_answer(text, [answer(each) for each in answers], placed=answer(answers[0]))
    assert text_of(found) == text
    assert [c.probability for c in found] == pytest.approx(expected)


def test_the_runners_up_are_those_of_all_answers() -> None:
    (found,) = joint_answer("A", [answer("A", 0.8), answer("8", 0.6)], placed=answer("A"))
    assert dict(found.alternatives) == pytest.approx({"A": 0.4, "8": 0.3, "?": 0.3})
    assert found.alternatives[0][0] == "A"


def test_places_are_those_of_the_answer_that_knows_them() -> None:
    found = joint_answer("AXB", [answer("AXB"), answer("AB")], placed=answer("AB"))
    assert [c.position for c in found] == pytest.approx([0.25, 0.5, 0.75])
