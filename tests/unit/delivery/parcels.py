"""Prepared records and parcels to be sent."""

from collections.abc import Mapping
from datetime import UTC, datetime

from station.domain.code import Code, CodeCharacter
from station.domain.delivery import DEVICE, Parcel, Receipt
from station.domain.frame import Region
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.domain.reading import Character, Reading
from station.domain.record import AuditHead, Record
from station.domain.verdict import Outcome, Verdict

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
CODE = "F4K7P225073100482"


def record(sequence: int = 1, *, code: str = CODE, read: str = "") -> Record:
    inspection = Inspection(
        inspection_id=f"019ab000-0000-7000-8000-{sequence:012x}",
        source="part.bmp",
        captured_at=NOW,
        recipe="ring-remark",
        recipe_hash="ab12",
        region=Region(((0.0, 0.0), (9.0, 0.0), (9.0, 4.0))),
        reading=Reading(tuple(Character(c, 0.9) for c in read or code), "prepared"),
        code=Code(code, tuple(CodeCharacter(c, c, i) for i, c in enumerate(code)), (), ()),
        verdict=Verdict(Outcome.OK),
        times=(),
        decision=Decision(DecisionKind.CONFIRMED, code, "Ann", NOW),
    )
    return Record(inspection, "station-1", sequence, AuditHead(sequence, "0" * 64))


def parcel(
    sequence: int = 1,
    *,
    channel: str = "plant-server",
    attempts: int = 1,
    device_reply: str | None = None,
    code: str = CODE,
    read: str = "",
) -> Parcel:
    receipts: Mapping[str, Receipt] = {}
    if device_reply is not None:
        receipts = {DEVICE: Receipt(device_reply, NOW)}
    return Parcel(record(sequence, code=code, read=read), channel, attempts, receipts)
