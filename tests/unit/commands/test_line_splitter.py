"""Lines are the same however the bytes come, and never too long."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.commands.line_splitter import LineSplitter
from station.commands.request import MAX_LINE_BYTES


def taken(splitter: LineSplitter) -> list[bytes]:
    lines = []
    while (line := splitter.take()) is not None:
        lines.append(line)
    return lines


@given(st.lists(st.integers(0, 40)))
def test_lines_are_the_same_however_they_are_split(places: list[int]) -> None:
    content = b"\r\n1 TRIGGER\r\n2 STATUS\r\r3 RESULT\n \n4 EXP"
    ends = [0, *sorted({p for p in places if 0 < p < len(content)}), len(content)]
    splitter, lines = LineSplitter(), []
    for start, end in pairwise(ends):
        splitter.feed(content[start:end])
        lines += taken(splitter)
    assert lines == [b"1 TRIGGER", b"2 STATUS", b"3 RESULT"]
    assert splitter.has_begun


def test_the_second_half_of_a_line_end_begins_no_line() -> None:
    splitter = LineSplitter()
    splitter.feed(b"1 TRIGGER\r")
    assert taken(splitter) == [b"1 TRIGGER"]
    splitter.feed(b"\n")
    assert not splitter.has_begun


@pytest.mark.parametrize("end", [b"", b"\r\n"], ids=["open", "ended"])
def test_a_line_that_is_too_long_is_never_given_out(end: bytes) -> None:
    splitter = LineSplitter()
    splitter.feed(b"x" * (MAX_LINE_BYTES + 1) + end)
    assert splitter.is_overlong
    assert splitter.take() is None


def test_the_longest_line_is_given_out() -> None:
    splitter = LineSplitter()
    splitter.feed(b"x" * MAX_LINE_BYTES + b"\n")
    assert taken(splitter) == [b"x" * MAX_LINE_BYTES]
