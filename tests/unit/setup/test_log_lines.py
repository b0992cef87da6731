"""What others sent cannot make a log line of its own."""

import logging

import pytest

from station.setup.log_lines import FORMAT, PlainLines, plain

HOSTILE = {
    "a line end": ("no\nERROR station: all is lost", "no\n    ERROR station: all is lost"),
    "a carriage return": ("no\rERROR", r"no\rERROR"),
    "a terminal's command": ("\x1b[2Jgone", r"\x1b[2Jgone"),
    "a turned direction": ("ab\u202edc", r"ab\u202edc"),
    "half a character": ("ab\ud800", r"ab\ud800"),
    "other line ends": ("a\x85b\u2028c", r"a\x85b\u2028c"),
    "what is harmless": ("Gerät 7 – größer als 5 µm", "Gerät 7 – größer als 5 µm"),
}


@pytest.mark.parametrize(("text", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_every_character_can_be_seen(text: str, shown: str) -> None:
    assert plain(text) == shown
    record = logging.LogRecord("station.x", logging.WARNING, "", 1, "Device: %s", (text,), None)
    assert PlainLines(FORMAT).format(record) == f"WARNING station.x: Device: {shown}"


def test_where_a_fault_was_raised_is_still_told_in_lines() -> None:
    try:
        raise ValueError("no")
    except ValueError as fault:
        raised = (ValueError, fault, fault.__traceback__)
    record = logging.LogRecord("station.x", logging.ERROR, "", 1, "a\nb", (), raised)
    first, second, *rest = PlainLines(FORMAT).format(record).splitlines()
    assert (first, second) == ("ERROR station.x: a", "    b")
    assert rest[0] == "Traceback (most recent call last):"
