"""An expected code counts for one part, and one announced meanwhile for the next."""

from station.services.expected_code import ExpectedCode


def test_a_code_is_used_up_by_its_part() -> None:
    expected = ExpectedCode()
    assert expected.set("A1")
    assert not expected.set("A1")
    assert expected.hold() == "A1"
    assert expected.is_used_up


def test_a_code_announced_while_a_part_is_read_is_for_the_next() -> None:
    expected = ExpectedCode()
    expected.set("A1")
    expected.hold()
    expected.set("B2")
    assert not expected.is_used_up
    assert expected.hold() == "B2"
