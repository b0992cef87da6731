"""File names in the order a person expects."""

from hypothesis import given
from hypothesis import strategies as st

from station.capture.natural_order import natural_key


def test_numbers_count_as_numbers_and_case_does_not() -> None:
    names = ["b1", "a10", "A2", "a1", "a02", "a", "10", "9"]
    assert sorted(names, key=natural_key) == ["9", "10", "a", "a1", "A2", "a02", "a10", "b1"]


@given(names=st.lists(st.text(max_size=8), max_size=8, unique=True))
def test_the_order_does_not_depend_on_where_names_stood(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=natural_key) == sorted(backwards, key=natural_key)
