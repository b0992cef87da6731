"""Command lines: what is understood, and why the rest is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.commands.request import NO_ID, Misread, Request, Verb, parse_line


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        (b"1 TRIGGER", Request("1", Verb.TRIGGER)),
        (b"a-7/2 trigger ", Request("a-7/2", Verb.TRIGGER)),
        (b"1  RECIPE   3", Request("1", Verb.RECIPE, "3")),
        (b"1 EXPECT LOT 25 A", Request("1", Verb.EXPECT, "LOT 25 A")),
        ("1 EXPECT Ä".encode(), Request("1", Verb.EXPECT, "Ä")),
        (b"1 STATUS", Request("1", Verb.STATUS)),
        (b"1 RESULT", Request("1", Verb.RESULT)),
        (b"1 AUTH secret", Request("1", Verb.AUTH, "secret")),
    ],
    ids=lambda value: value.decode() if isinstance(value, bytes) else "",
)
def test_a_command_is_understood(line: bytes, request_: Request) -> None:
    assert parse_line(line) == request_


@pytest.mark.parametrize(
    ("line", "request_id", "words"),
    [
        (b"", NO_ID, "begins with an id"),
        (b"x" * 33 + b" TRIGGER", NO_ID, "begins with an id"),
        ("ä TRIGGER".encode(), NO_ID, "begins with an id"),
        (b"\x16\x03\x01", NO_ID, "begins with an id"),
        (b"1", "1", "commands are"),
        (b"1 FIRE", "1", "commands are AUTH, TRIGGER"),
        (b"GET / HTTP/1.1", "GET", "commands are"),
        (b"1 TRIGGER now", "1", "stands alone"),
        (b"1 RECIPE", "1", "needs a number"),
        (b"1 RECIPE 0", "1", "needs a number"),
        (b"1 RECIPE 1000", "1", "needs a number"),
        (b"1 RECIPE -1", "1", "needs a number"),
        ("1 RECIPE ٣".encode(), "1", "needs a number"),
        ("1 RECIPE ²".encode(), "1", "needs a number"),
        (b"1 EXPECT", "1", "needs a code"),
        (b"1 EXPECT " + b"x" * 257, "1", "needs a code"),
        (b"1 EXPECT A\x00B", "1", "not printable"),
        (b"1 EXPECT \xff", "1", "not printable"),
        (b"1 AUTH", "1", "needs the token"),
    ],
    ids=lambda value: repr(value)[:30] if isinstance(value, bytes) else "",
)
def test_what_is_no_command_is_told_why(line: bytes, request_id: str, words: str) -> None:
    misread = parse_line(line)
    assert isinstance(misread, Misread)
    assert misread.request_id == request_id
    assert words in misread.words


@given(st.binary(max_size=1100) | st.text(max_size=200).map(lambda t: f"1 EXPECT {t}".encode()))
def test_any_bytes_are_a_command_or_a_reason(line: bytes) -> None:
    found = parse_line(line)
    assert found.request_id.isascii()
    assert 0 < len(found.request_id) <= 32
    assert not set(found.request_id) & set(" \r\n")
    if isinstance(found, Request):
        assert found.argument.isprintable()
