"""What receivers answered, against what the audit has of each answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from station.records.audit_chain import AuditEntry, AuditKind
from station.records.receipts import digest_of_all, receipts_of_entry
from station.verification.audit_check import details_of
from station.verification.difference import Difference, Where


class KeptReceipts(Protocol):
    """The delivered lines as the database has them."""

    def receipt(self, channel: str, sequence: int) -> str | None:
        """Return the digest of a delivered line, or None where there is none."""
        ...

    def receipts(self) -> Iterator[tuple[str, int, str]]:
        """Yield channel, number and digest of every delivered line, by channel and number."""
        ...


@dataclass(slots=True)
class Bound:
    """Which answers the audit names, by channel, and the entry for those from before it did."""

    named: dict[str, set[int]] = field(default_factory=dict)
    earlier: AuditEntry | None = None
    may_bind_earlier: bool = True


def receipt_differences(entries: Iterable[AuditEntry], kept: KeptReceipts) -> Iterator[Difference]:
    """Yield answers that were changed, removed or added."""
    bound = Bound()
    for entry in entries:
        if entry.kind == AuditKind.EARLIER_RECEIPTS:
            yield from _noted_earlier(entry, bound)
        elif entry.kind == AuditKind.DATABASE_REPLACED:
            bound.may_bind_earlier = True
        else:
            yield from _entry_differences(entry, bound, kept)
    yield from _unnamed_differences(bound, kept)


def _noted_earlier(entry: AuditEntry, bound: Bound) -> Iterator[Difference]:
    """Only an upgrade, or a replaced database, binds answers that no entry names."""
    if not bound.may_bind_earlier:
        words = f"Entry {entry.count} binds answers that nobody had noted when they came."
        yield Difference(Where.AUDIT, words)
    bound.earlier = entry


def _entry_differences(entry: AuditEntry, bound: Bound, kept: KeptReceipts) -> Iterator[Difference]:
    found = receipts_of_entry(entry.kind, entry.details)
    if found is None:
        if entry.kind == AuditKind.RECEIPTS:
            yield Difference(Where.AUDIT, f"Entry {entry.count} is about answers, but names none.")
        return
    channel, receipts = found
    bound.may_bind_earlier = False
    named = bound.named.setdefault(channel, set())
    for sequence, digest in receipts.items():
        if sequence in named:
            words = f"Entry {entry.count} has a second answer of the {channel}."
            yield Difference(Where.AUDIT, words, sequence)
        named.add(sequence)
        yield from _line_differences(channel, sequence, digest, kept.receipt(channel, sequence))


def _line_differences(
    channel: str, sequence: int, digest: str, found: str | None
) -> Iterator[Difference]:
    if found is None:
        words = f"{channel}: the audit has its answer, but it is not delivered any more."
        yield Difference(Where.OUTBOX, words, sequence)
    elif found != digest:
        words = f"{channel}: its answer, or time or reason, is not the one that came: changed."
        yield Difference(Where.OUTBOX, words, sequence)


def _unnamed_differences(bound: Bound, kept: KeptReceipts) -> Iterator[Difference]:
    unnamed = (
        (channel, sequence, digest)
        for channel, sequence, digest in kept.receipts()
        if sequence not in bound.named.get(channel, ())
    )
    if bound.earlier is None:
        for channel, sequence, _ in unnamed:
            words = f"{channel}: it is delivered, but the audit knows of no answer."
            yield Difference(Where.OUTBOX, words, sequence)
        return
    count, digest = digest_of_all(digest for _, _, digest in unnamed)
    said = details_of(bound.earlier)
    if (count, digest) != (said.get("count"), said.get("receipts_sha256")):
        words = (
            f"Of the {said.get('count')} answers that came before entry {bound.earlier.count}, "
            f"one was changed, removed or added; there are {count}."
        )
        yield Difference(Where.OUTBOX, words)
