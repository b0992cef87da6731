"""The audit chain against itself and against what records and servers have seen of it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from station.domain.record import AuditHead
from station.records.audit_chain import AuditEntry, AuditKind, chain_faults
from station.verification.difference import Difference, Where


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What the audit says of one result."""

    head: AuditHead
    operator: str
    details: Mapping[str, Any]


def audit_differences(
    entries: Sequence[AuditEntry], witnesses: Iterable[AuditHead], *, kept: AuditHead | None
) -> Iterator[Difference]:
    """Yield where the chain does not hold. `kept` is its head as the database keeps it apart."""
    for fault in chain_faults(entries, witnesses=witnesses):
        yield Difference(Where.AUDIT, fault.words)
    last = entries[-1].head if entries else None
    if last != kept:
        words = f"It ends with entry {_count(last)}, but entry {_count(kept)} was kept as its last."
        yield Difference(Where.AUDIT, words)


def _count(head: AuditHead | None) -> str:
    return f"{head.count} ({head.digest[:8]}…)" if head else "0"


def decisions_of(
    entries: Iterable[AuditEntry],
) -> tuple[dict[int, DecisionEntry], tuple[Difference, ...]]:
    """Return the entries about results by number, and what is wrong with them."""
    found: dict[int, DecisionEntry] = {}
    differences = []
    for entry in entries:
        if entry.kind != AuditKind.DECISION:
            continue
        details = _details(entry)
        sequence = details.get("sequence")
        if not isinstance(sequence, int):
            words = f"Entry {entry.count} is a decision, but names no result."
            differences.append(Difference(Where.AUDIT, words))
        elif sequence in found:
            words = f"Entry {entry.count} is a second decision about the same number."
            differences.append(Difference(Where.AUDIT, words, sequence))
        else:
            found[sequence] = DecisionEntry(entry.head, entry.operator, details)
    return found, tuple(differences)


def _details(entry: AuditEntry) -> Mapping[str, Any]:
    try:
        details = json.loads(entry.details)
    except ValueError:
        return {}
    return details if isinstance(details, dict) else {}
