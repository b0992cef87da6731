"""One result as it came in, checked, with what the tables keep of it beside its own text."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from station.domain.record import AuditHead

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
"""Control characters in the searchable code become visible; PostgreSQL takes no zero byte."""


class Status(StrEnum):
    """What became of one result that was sent."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One result. `document` is the payload as canonical JSON, the text that was hashed.

    `captured_us` counts microseconds since 1970 in UTC. `thumbnail` is a JPEG, or None.
    """

    record_id: str
    sequence: int
    payload_sha256: str
    document: str
    code: str
    verdict: str
    decision: str
    captured_us: int
    audit_head: AuditHead
    thumbnail: bytes | None


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of an arrival, and for a conflict why."""

    record_id: str
    status: Status
    detail: str = ""


def microseconds_of(moment: datetime) -> int:
    """Return microseconds since 1970 of a moment with time zone; negative before."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(microseconds: int) -> datetime:
    """Return the moment in UTC."""
    return _EPOCH + timedelta(microseconds=microseconds)
