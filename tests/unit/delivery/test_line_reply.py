"""Replies put together from pieces, with bounded memory."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.line_reply import MAX_REPLY_BYTES, LineReply
from station.domain.errors import ChannelError


def taken(reply: LineReply) -> list[bytes]:
    found = []
    while (one := reply.take()) is not None:
        found.append(one)
    return found


@given(st.lists(st.integers(0, 20)))
def test_replies_are_the_same_however_they_are_split(places: list[int]) -> None:
    content = b"\r\nONE\r\n\r\nTWO \r\nTHR"
    ends = [0, *sorted({p for p in places if 0 < p < len(content)}), len(content)]
    reply = LineReply(terminator=b"\r\n")
    found = []
    for start, end in pairwise(ends):
        reply.feed(content[start:end])
        found += taken(reply)
    assert found == [b"ONE", b"TWO"]
    assert reply.take_all() == b"THR"


def test_a_terminator_of_one_sign_leaves_no_line_feed_behind() -> None:
    reply = LineReply(terminator=b"\r")
    reply.feed(b"ONE\r\n")
    assert taken(reply) == [b"ONE"]
    assert reply.take_all() == b""


def test_without_terminator_something_visible_begins_a_reply() -> None:
    reply = LineReply(terminator=b"")
    reply.feed(b"\r\n")
    assert not reply.is_open_ended
    reply.feed(b"ONE")
    assert reply.is_open_ended
    assert reply.take() is None
    assert reply.take_all() == b"ONE"


def test_a_reply_without_end_is_told_and_forgotten() -> None:
    reply = LineReply(terminator=b"\r\n")
    with pytest.raises(ChannelError, match="4096 bytes"):
        reply.feed(b"x" * (MAX_REPLY_BYTES + 1))
    assert reply.take_all() == b""
