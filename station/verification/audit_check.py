"""The audit chain against itself, and against what the line server has seen of it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from station.domain.record import EMPTY_CHAIN, AuditHead
from station.records.audit_chain import AuditEntry, AuditKind, chain_faults
from station.verification.difference import Difference, Where


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What the audit says of one result; there may be a million of them."""

    head: AuditHead
    record_id: str
    text: str
    document_sha256: str


@dataclass(slots=True)
class Audited:
    """The decisions by number, and how many entries of all kinds there are."""

    decisions: dict[int, DecisionEntry]
    entries: int = 0


def decision_differences(entries: Iterable[AuditEntry], audited: Audited) -> Iterator[Difference]:
    """Gather the entries about results, and yield those that cannot be about one."""
    for entry in entries:
        audited.entries += 1
        if entry.kind != AuditKind.DECISION:
            continue
        details = details_of(entry)
        sequence = details.get("sequence")
        if not isinstance(sequence, int):
            words = f"Entry {entry.count} is a decision, but names no result."
            yield Difference(Where.AUDIT, words)
        elif sequence in audited.decisions:
            words = f"Entry {entry.count} is a second decision about the same number."
            yield Difference(Where.AUDIT, words, sequence)
        else:
            audited.decisions[sequence] = DecisionEntry(
                head=entry.head,
                record_id=str(details.get("record_id")),
                text=str(details.get("text")),
                document_sha256=str(details.get("document_sha256")),
            )


def chain_differences(
    entries: Iterable[AuditEntry], witnesses: Iterable[AuditHead], *, kept: AuditHead | None
) -> Iterator[Difference]:
    """Yield where the chain does not hold. `kept` is its head as the database keeps it apart."""
    last = EMPTY_CHAIN

    def passing() -> Iterator[AuditEntry]:
        nonlocal last
        for entry in entries:
            last = entry.head
            yield entry

    for fault in chain_faults(passing(), witnesses=witnesses):
        yield Difference(Where.AUDIT, fault.words)
    if last != (kept or EMPTY_CHAIN):
        words = f"It ends with entry {_shown(last)}, but {_shown(kept)} was kept as its last."
        yield Difference(Where.AUDIT, words)


def _shown(head: AuditHead | None) -> str:
    return f"{head.count} ({head.digest[:8]}…)" if head else "none"


def details_of(entry: AuditEntry) -> Mapping[str, Any]:
    """Return what an entry says beside its columns; nothing where it is no JSON object."""
    try:
        details = json.loads(entry.details)
    except (ValueError, RecursionError):
        return {}
    return details if isinstance(details, dict) else {}
