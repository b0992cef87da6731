"""The parts that were put aside, against the audit: each waits as it was, or was decided, once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from station.records.audit_chain import AuditEntry, AuditKind
from station.records.evidence import StoredAnswer, StoredPart
from station.records.moments import to_us
from station.verification.audit_check import details_of
from station.verification.difference import Difference, Where


@dataclass(slots=True)
class _Waiting:
    """A part as the audit has it, with the answers about it."""

    entry: AuditEntry
    details: Mapping[str, Any]
    answers: list[tuple[object, ...]] = field(default_factory=list)


@dataclass(slots=True)
class _Told:
    """What the audit tells: which parts wait, and which of those put aside were decided."""

    waiting: dict[str, _Waiting] = field(default_factory=dict)
    decided: set[str] = field(default_factory=set)


def postponed_differences(
    entries: Iterable[AuditEntry], parts: Iterable[StoredPart], answers: Iterable[StoredAnswer]
) -> Iterator[Difference]:
    """Yield parts that vanished, were changed, added, or decided twice."""
    told = _Told()
    for entry in entries:
        words = _followed(entry, told)
        if words:
            yield Difference(Where.AUDIT, f"Entry {entry.count} {words}")
    given: dict[str, list[tuple[object, ...]]] = {}
    for answer in answers:
        given.setdefault(answer.part_id, []).append(answer.told)
    for part in parts:
        waiting = told.waiting.pop(part.part_id, None)
        for words in _part_differences(part, waiting, given.pop(part.part_id, []), told):
            yield Difference(Where.DATABASE, f"The part {part.part_id} {words}")
    for part_id, waiting in told.waiting.items():
        yield Difference(Where.DATABASE, f"The part {part_id} {_vanished(waiting)}")
    for part_id in given:
        words = f"There are answers about the part {part_id}, which does not wait."
        yield Difference(Where.DATABASE, words)


def _followed(entry: AuditEntry, told: _Told) -> str:
    """Take note of an entry; return what is wrong with it, if anything."""
    if entry.kind not in (AuditKind.POSTPONED, AuditKind.ANSWERED, AuditKind.DECISION):
        return ""
    details = details_of(entry)
    part_id = str(details.get("record_id"))
    match entry.kind:
        case AuditKind.POSTPONED:
            return _put_aside(entry, details, part_id, told)
        case AuditKind.ANSWERED:
            if part_id not in told.waiting:
                return f"is an answer about the part {part_id}, which did not wait."
            told.waiting[part_id].answers.append(_answer(entry, details))
        case AuditKind.DECISION:
            if part_id in told.decided:
                return f"decides the part {part_id} a second time."
            if told.waiting.pop(part_id, None) is not None:
                told.decided.add(part_id)
    return ""


def _put_aside(entry: AuditEntry, details: Mapping[str, Any], part_id: str, told: _Told) -> str:
    if part_id in told.decided:
        return f"puts the part {part_id} aside, which was decided before."
    if part_id in told.waiting:
        return f"puts the part {part_id} aside a second time."
    told.waiting[part_id] = _Waiting(entry, details)
    return ""


def _answer(entry: AuditEntry, details: Mapping[str, Any]) -> tuple[object, ...]:
    said = (details.get(name) for name in ("turn", "decision", "text", "reason"))
    return (*said, entry.operator, _moment_us(entry.at))


def _part_differences(
    part: StoredPart, waiting: _Waiting | None, answers: list[tuple[object, ...]], told: _Told
) -> Iterator[str]:
    if waiting is None:
        is_decided = part.part_id in told.decided
        yield (
            "was decided, and still waits."
            if is_decided
            else "waits, but the audit has nobody who put it aside."
        )
        return
    details, entry = waiting.details, waiting.entry
    if part.document_sha256 != details.get("document_sha256"):
        yield "is not what was put aside: its content was changed."
    pictures = details.get("pictures_sha256")  # not kept before layout 5
    if pictures is not None and part.pictures_sha256 != pictures:
        yield "has other pictures than when it was put aside."
    if (part.operator, part.reason) != (entry.operator, details.get("reason")):
        yield "says otherwise than the audit who put it aside, or why."
    if part.postponed_at_us != _moment_us(entry.at):
        yield "says another time than the audit."
    if answers != waiting.answers:
        yield "has other answers than the audit."


def _vanished(waiting: _Waiting) -> str:
    who = waiting.entry.operator or "an operator without a name"
    return f"is gone: {who} put it aside at {waiting.entry.at}, and nobody decided it."


def _moment_us(at: str) -> int | None:
    try:
        return to_us(datetime.fromisoformat(at))
    except (ValueError, TypeError, OverflowError):
        return None
