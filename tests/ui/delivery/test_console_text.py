"""Bytes as lines: hex and text side by side, long ones wrapped and cut."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from station.delivery.device_console import Direction, Traffic
from station.ui.delivery.console_text import MAX_SHOWN_BYTES, console_lines

NOON = datetime(2026, 11, 23, 12, 0, 0, 4_000, tzinfo=UTC)


def test_bytes_stand_as_hex_and_text() -> None:
    (line,) = console_lines(Traffic(NOON, Direction.OUT, b"READ A\r\n"))
    assert line.startswith("12:00:00.004  OUT → 52 45 41 44 20 41 0d 0a ")
    assert line.endswith("  READ A··")


def test_long_traffic_is_wrapped_under_its_first_line() -> None:
    first, second = console_lines(Traffic(NOON, Direction.IN, b"0123456789abcdefXY"))
    assert first.index("30 31") == second.index("58 59")
    assert first.index("0123456789abcdef") == second.index("XY")


def test_an_event_is_told_in_one_line() -> None:
    (line,) = console_lines(Traffic(NOON, Direction.NOTE, note="connected\nto 10.0.0.1"))
    assert line.endswith("connected to 10.0.0.1")


@given(st.binary(max_size=3 * MAX_SHOWN_BYTES))
def test_no_bytes_make_endless_or_unprintable_lines(content: bytes) -> None:
    lines = list(console_lines(Traffic(NOON, Direction.IN, content)))
    assert len(lines) <= MAX_SHOWN_BYTES // 16 + 1
    assert all(line.isprintable() for line in lines)
    assert ("bytes more" in lines[-1] if lines else False) == (len(content) > MAX_SHOWN_BYTES)
