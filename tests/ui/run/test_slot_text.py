"""What each key makes of the text in the slots."""

import pytest

from station.ui.run.slot_text import SlotText


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        (("ABC", 1), lambda t: t.typed("X"), ("AXC", 2)),
        (("ABC", 3), lambda t: t.typed("X"), ("ABCX", 4)),
        (("ABC", 0), lambda t: t.moved(-1), ("ABC", 0)),
        (("ABC", 3), lambda t: t.moved(1), ("ABC", 3)),
        (("ABC", 1), lambda t: t.deleted(), ("AC", 1)),
        (("ABC", 3), lambda t: t.deleted(), ("ABC", 3)),
        (("ABC", 2), lambda t: t.backspaced(), ("AC", 1)),
        (("ABC", 0), lambda t: t.backspaced(), ("ABC", 0)),
        (("ABC", 1), lambda t: t.with_gap(), ("A BC", 1)),
        (("ABC", 1), lambda t: t.with_gap().typed("X"), ("AXBC", 2)),
        (("", 0), lambda t: t.backspaced().deleted(), ("", 0)),
    ],
    ids=[
        "overwrite",
        "append",
        "left stop",
        "right stop",
        "delete",
        "delete at the end",
        "backspace",
        "backspace at the start",
        "gap",
        "gap filled",
        "empty",
    ],
)
def test_a_key_changes_text_and_cursor(before, change, after) -> None:
    changed = change(SlotText(*before))
    assert (changed.text, changed.cursor) == after


def test_gaps_are_no_part_of_the_result() -> None:
    assert SlotText("ABC", 1).with_gap().with_gap().result == "ABC"
