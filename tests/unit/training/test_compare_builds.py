"""The comparison of two builds counts every difference and loses no line."""

import numpy as np
import pytest

from station.recognition import characters
from station.training.compare_builds import BATCH_LINES, batches, compare


class Fixed:
    """A network that sees the text of a line in its first pixel, and adds an error of its own."""

    longest = 10

    def __init__(self, shift: int = 0, doubt: float = 0.0) -> None:
        self._shift = shift
        self._doubt = doubt

    def encode(self, lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        found = np.zeros((len(lines), 1, characters.VOCABULARY_SIZE), np.float32)
        for row, line in enumerate(lines):
            number = characters.FIRST_CHARACTER_ID + int(line[0, 0]) + self._shift
            found[row, 0, number] = 1 - self._doubt
        return found, found

    def decode(self, ids: np.ndarray, hidden: np.ndarray) -> np.ndarray:
        found = np.zeros((*ids.shape, characters.VOCABULARY_SIZE), np.float32)
        found[:, 0] = hidden[:, 0]
        found[:, 1:, characters.END_ID] = 1
        return found


def _lines(count: int) -> list[np.ndarray]:
    return [np.full((32, 64 + 32 * (n % 3)), n % 90, np.uint8) for n in range(count)]


def test_builds_that_agree_differ_in_nothing() -> None:
    found = compare(Fixed(), Fixed(), _lines(50))
    assert (found.lines, found.texts, found.second_texts) == (50, 0, 0)
    assert found.largest_difference == 0


def test_every_other_text_is_counted() -> None:
    found = compare(Fixed(), Fixed(shift=1), _lines(50))
    assert (found.lines, found.texts, found.second_texts) == (50, 50, 50)
    assert "50 texts differ" in str(found)


def test_the_largest_difference_of_a_probability_is_kept() -> None:
    found = compare(Fixed(), Fixed(doubt=0.25), _lines(5))
    assert found.texts == 0
    assert found.largest_difference == pytest.approx(0.25)


def test_batches_hold_lines_of_one_width_and_all_of_them() -> None:
    groups = list(batches(_lines(100)))
    assert sum(len(group) for group in groups) == 100
    assert max(len(group) for group in groups) == BATCH_LINES
