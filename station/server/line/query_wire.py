"""What the line server answers to questions about results and stations."""

from typing import Annotated, Literal

from pydantic import Field

from station.server.line.wire import Payload, Sha256, Wire

Found = Annotated[str, Field(json_schema_extra={"format": "date-time"})]


class StoredResult(Wire):
    """One result as it is kept."""

    payload: Payload
    payload_sha256: Sha256
    received_at: Found
    has_thumbnail: bool


class ResultPage(Wire):
    """Results by time of capture. Ask again with `after` set to `next` until `next` is null."""

    results: list[StoredResult]
    next: str | None


class StationState(Wire):
    """One station at a glance. `missing` counts sequence numbers that have not come."""

    station: str
    parts: int
    last_seen_at: Found
    missing: int
    alarms: int


class StationList(Wire):
    """All stations by name."""

    stations: list[StationState]


class Hour(Wire):
    """Parts captured in one hour, by verdict."""

    begins_at: Found
    ok: int
    check: int
    no_read: int


class LineSummary(Wire):
    """The last hours. First pass: verdict OK and confirmed as read; the share is null without
    parts."""

    hours: list[Hour]
    parts: int
    first_pass: int
    first_pass_yield: float | None
    corrected: int
    rejected: int
    stations: list[StationState]


class Health(Wire):
    """The server and its database answer."""

    status: Literal["ok"]
