"""The header Retry-After in its two forms, and in forms it must not have."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.retry_after import wished_delay_s

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Mon, 23 Nov 2026 06:01:30 GMT", 90.0),
        ("Mon, 23 Nov 2026 05:00:00 GMT", 0.0),
        ("9" * 400, 999_999_999.0),
    ],
)
def test_seconds_and_dates_are_understood(header: str, seconds: float) -> None:
    assert wished_delay_s(header, now=NOW) == seconds


@pytest.mark.parametrize("header", [None, "", "soon", "-5", "1.5", "٣", "Mon, 99 Nov 2026"])
def test_anything_else_asks_for_nothing(header: str | None) -> None:
    assert wished_delay_s(header, now=NOW) is None


@given(st.text(max_size=60))
def test_no_header_breaks_the_station(header: str) -> None:
    delay_s = wished_delay_s(header, now=NOW)
    assert delay_s is None or delay_s >= 0
