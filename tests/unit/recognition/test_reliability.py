"""Read characters against the truth, and promised against kept."""

import pytest

from station.recognition.reliability import expected_calibration_error, right_characters


@pytest.mark.parametrize(
    ("read", "truth", "wrong"),
    [
        pytest.param("A1B", "A1B", [], id="all right"),
        pytest.param("A1B", "AIB", [1], id="another"),
        pytest.param("A11B", "A1B", [1], id="one too many"),
        pytest.param("AB", "A1B", [1], id="one too few inside"),
        pytest.param("AB", "AB1", [1], id="one too few at the end"),
        pytest.param("", "AB", [], id="nothing read"),
        pytest.param("AB", "", [0, 1], id="nothing there"),
    ],
)
def test_which_characters_are_right(read: str, truth: str, wrong: list[int]) -> None:
    found = right_characters(read, truth)
    assert len(found) == len(read)
    assert found.count(False) == len(wrong)
    if len(wrong) == 1 and "11" not in read:
        assert not found[wrong[0]]


def test_kept_promises_are_no_error_and_broken_ones_are() -> None:
    assert expected_calibration_error([0.75] * 4, [True, True, True, False]) == 0
    assert expected_calibration_error([1.0] * 4, [True, True, True, False]) == pytest.approx(0.25)
    assert expected_calibration_error([0.9, 0.1], [False, False]) == pytest.approx(0.5)
    assert expected_calibration_error([], []) == 0
