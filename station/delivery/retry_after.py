"""Reads the HTTP header Retry-After: seconds, or a date (RFC 9110, section 10.2.3)."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_DIGITS = 9


def wished_delay_s(header: str | None, *, now: datetime) -> float | None:
    """Return how many seconds the server asks to wait, at least 0; None if it asks nothing.

    What cannot be understood counts as nothing asked.
    """
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:LONGEST_DIGITS])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
