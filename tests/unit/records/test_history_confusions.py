"""Which character was taken for which, also where some were missed or made up."""

import pytest

from station.records.history import Confusion
from station.records.history_confusions import confusions_of, pairs_of


@pytest.mark.parametrize(
    ("mapped", "confirmed", "pairs"),
    [
        pytest.param("ABC123", "ABC123", [], id="nothing differs"),
        pytest.param("ABC128", "ABC12B", [("8", "B")], id="one taken for another"),
        pytest.param("ABC12", "ABC123", [("", "3")], id="one missed"),
        pytest.param("ABC1234", "ABC123", [("4", "")], id="one made up"),
        pytest.param("XABC12B456", "ABC128456", [("X", ""), ("B", "8")], id="both at once"),
        pytest.param("ABCDEF", "123456", [], id="another code altogether"),
        pytest.param("", "ABC123", [], id="nothing was read"),
        pytest.param("QQQQ", "ABC123ABC", [], id="nothing in common"),
    ],
)
def test_pairs(mapped: str, confirmed: str, pairs: list[tuple[str, str]]) -> None:
    assert pairs_of(mapped, mapped, confirmed) == pairs


def test_what_was_read_counts_and_not_what_it_was_mapped_to() -> None:
    assert pairs_of("A0C", "AOC", "A6C") == [("O", "6")]


def test_what_was_mapped_rightly_is_no_confusion() -> None:
    assert pairs_of("A0C1", "AOC1", "A0C7") == [("1", "7")]


def test_a_reading_that_cannot_be_laid_beside_its_code_is_left_out() -> None:
    assert pairs_of("A0C1", "A-OC1", "A0C7") == [("1", "7")]


def test_the_most_frequent_come_first() -> None:
    texts = [("AB8", "AB8", "ABB"), ("AB8", "AB8", "ABB"), ("0B8", "0B8", "OB8")]
    assert confusions_of(texts) == (Confusion("8", "B", 2), Confusion("0", "O", 1))
