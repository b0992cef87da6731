"""Prepared results as a station sends them, made by the station's own functions."""

import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from station.domain.code import Code, CodeCharacter
from station.domain.frame import Region
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.domain.reading import Character, Reading
from station.domain.record import AuditHead, Record
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict
from station.record_document import canonical_json, digest_of, payload_of

MOMENT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
JPEG = b"\xff\xd8\xff\xe0 not a whole picture \xff\xd9"


def id_of(number: int) -> str:
    return f"01a20654-0000-7000-8000-{number:012x}"


def head_of(count: int, chain: str = "") -> AuditHead:
    return AuditHead(count, digest_of(f"{chain}{count}".encode()))


def record(
    sequence: int = 1,
    *,
    number: int | None = None,
    station: str = "cell-1",
    code: str = "ABC12325123456789",
    outcome: Outcome = Outcome.OK,
    kind: DecisionKind = DecisionKind.CONFIRMED,
    captured_at: datetime | None = None,
    head: AuditHead | None = None,
) -> Record:
    """Return a decided record; without a time, one second later for each sequence number."""
    moment = captured_at or MOMENT + timedelta(seconds=sequence)
    reasons = () if outcome is Outcome.OK else (Reason(ReasonKind.WEAK_CHARACTER, "weak: 8"),)
    inspection = Inspection(
        inspection_id=id_of(sequence if number is None else number),
        source="part.bmp",
        captured_at=moment,
        recipe="ring-remark",
        recipe_hash="0" * 64,
        region=Region(((1.0, 2.0), (30.0, 40.0))),
        reading=Reading(tuple(Character(c, 0.9) for c in code), "prepared"),
        code=Code(code, tuple(CodeCharacter(c, c, i) for i, c in enumerate(code)), (), ()),
        verdict=Verdict(outcome, reasons),
        times=(),
        decision=Decision(kind, code, "Kim", moment + timedelta(seconds=2)),
    )
    return Record(inspection, station, sequence, head or head_of(sequence))


def sent(made: Record, *, thumbnail: bytes | None = None, **changes: Any) -> dict[str, Any]:
    """Return the body that delivers a record. Changed fields of the payload are hashed too."""
    payload = payload_of(made) | changes
    return {
        "payload": payload,
        "payload_sha256": digest_of(canonical_json(payload)),
        "thumbnail": base64.b64encode(thumbnail).decode() if thumbnail else None,
    }


def batch_of(*records: Record) -> dict[str, Any]:
    """Return the body that delivers several records."""
    return {"results": [{"record_id": made.record_id, **sent(made)} for made in records]}


def with_other_code(made: Record) -> Record:
    """Return another record under the same id and sequence number."""
    decision = made.inspection.decision
    assert decision is not None
    changed = replace(made.inspection, decision=replace(decision, text="OTHER"))
    return replace(made, inspection=changed)
