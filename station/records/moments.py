"""Moments as whole microseconds since 1970 UTC, as the database sorts and compares them."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_us(moment: datetime) -> int:
    """Return the moment, which must have a time zone."""
    return (moment - _EPOCH) // _MICROSECOND


def from_us(us: int) -> datetime:
    """Return the moment in UTC."""
    return _EPOCH + us * _MICROSECOND
