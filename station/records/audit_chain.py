"""The audit chain: each entry holds the hash of the one before, so a change shows. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from station.domain.record import EMPTY_CHAIN, AuditHead
from station.record_document import canonical_json, digest_of


class AuditKind(StrEnum):
    """What a person, or the station itself, did."""

    DECISION = "decision"
    POSTPONED = "postponed"
    ANSWERED = "answered"
    RECIPE_CHANGED = "recipe changed"
    SETTINGS_CHANGED = "settings changed"
    LOGIN = "login"
    DELIVERY_CHOICE = "delivery choice"
    RECEIPTS = "receipts"
    EARLIER_RECEIPTS = "earlier receipts"
    DATABASE_REPLACED = "database replaced"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One entry as it is stored. `details` is canonical JSON, `at` ISO 8601 with time zone."""

    count: int
    at: str
    kind: str
    operator: str
    details: str
    digest: str

    @property
    def head(self) -> AuditHead:
        """Return the chain's head right after this entry."""
        return AuditHead(self.count, self.digest)


@dataclass(frozen=True, slots=True)
class ChainFault:
    """Where the chain does not hold, and how, in plain words."""

    count: int
    words: str


def next_entry(
    head: AuditHead, *, at: str, kind: str, operator: str, details: Mapping[str, Any]
) -> AuditEntry:
    """Return the entry that follows `head`."""
    text = canonical_json(dict(details)).decode()
    count = head.count + 1
    digest = entry_digest(
        count=count, at=at, kind=kind, operator=operator, details=text, previous=head.digest
    )
    return AuditEntry(count, at, str(kind), operator, text, digest)


def entry_digest(
    *, count: int, at: str, kind: str, operator: str, details: str, previous: str
) -> str:
    """Return the SHA-256 over everything an entry says and the digest of the one before."""
    content = {
        "count": count,
        "at": at,
        "kind": str(kind),
        "operator": operator,
        "details": details,
        "previous": previous,
    }
    return digest_of(canonical_json(content))


def chain_faults(
    entries: Iterable[AuditEntry],
    *,
    start: AuditHead = EMPTY_CHAIN,
    witnesses: Iterable[AuditHead] = (),
) -> tuple[ChainFault, ...]:
    """Return every place where the entries do not follow each other from `start`.

    `witnesses` are heads that others have seen: an entry that is missing or says otherwise is a
    fault, which is how a chain that was cut, or made anew from some entry on, is found.
    """
    seen = {witness.count: witness.digest for witness in witnesses if witness.count > start.count}
    faults: list[ChainFault] = []
    head = start
    for entry in entries:
        faults += _entry_faults(entry, head, seen.pop(entry.count, entry.digest))
        head = entry.head
    faults += [
        ChainFault(count, f"Entry {count} is missing: it was seen before, the chain ends earlier.")
        for count in sorted(seen)
    ]
    return tuple(faults)


def _entry_faults(entry: AuditEntry, head: AuditHead, witnessed: str) -> list[ChainFault]:
    faults = []
    if entry.count != head.count + 1:
        faults.append(
            ChainFault(head.count + 1, f"Between entries {head.count} and {entry.count} some lack.")
        )
    elif not _follows(entry, head):
        faults.append(ChainFault(entry.count, f"Entry {entry.count} was changed or replaced."))
    if witnessed != entry.digest:
        words = f"Entry {entry.count} is not the one that was seen before: the chain was remade."
        faults.append(ChainFault(entry.count, words))
    return faults


def _follows(entry: AuditEntry, head: AuditHead) -> bool:
    expected = entry_digest(
        count=entry.count,
        at=entry.at,
        kind=entry.kind,
        operator=entry.operator,
        details=entry.details,
        previous=head.digest,
    )
    return entry.digest == expected
