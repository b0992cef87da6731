"""Whatever is done to a chain of entries, it shows."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from station.domain.record import EMPTY_CHAIN, AuditHead
from station.records.audit_chain import AuditEntry, AuditKind, chain_faults, next_entry

Entries = list[AuditEntry]


def chain(count: int = 6, head: AuditHead = EMPTY_CHAIN) -> Entries:
    entries: Entries = []
    for number in range(count):
        entry = next_entry(
            head,
            at=f"2026-11-23T06:00:{number:02}+00:00",
            kind=AuditKind.DECISION,
            operator="Kim",
            details={"text": f"ABC{number}"},
        )
        entries.append(entry)
        head = entry.head
    return entries


def remade(entries: Entries, index: int, **changes: str) -> Entries:
    """Change one entry and compute all digests from there on anew."""
    head = entries[index - 1].head if index else EMPTY_CHAIN
    changed = [replace(entries[index], **changes), *entries[index + 1 :]]
    again = entries[:index]
    for entry in changed:
        details = {"text": entry.details}
        new = next_entry(
            head, at=entry.at, kind=entry.kind, operator=entry.operator, details=details
        )
        again.append(new)
        head = new.head
    return again


TAMPERED: dict[str, Callable[[Entries], Entries]] = {
    "text edited": lambda e: [*e[:2], replace(e[2], details='{"text":"X"}'), *e[3:]],
    "operator edited": lambda e: [*e[:5], replace(e[5], operator="Lee")],
    "kind edited": lambda e: [*e[:1], replace(e[1], kind="login"), *e[2:]],
    "restamped": lambda e: [replace(e[0], at="2026-11-22T06:00:00+00:00"), *e[1:]],
    "digest edited": lambda e: [*e[:3], replace(e[3], digest="0" * 64), *e[4:]],
    "removed": lambda e: [*e[:2], *e[3:]],
    "first removed": lambda e: e[1:],
    "removed and renumbered": lambda e: [*e[:2], *(replace(x, count=x.count - 1) for x in e[3:])],
    "reordered": lambda e: [e[0], e[2], e[1], *e[3:]],
    "reordered and renumbered": lambda e: [
        e[0],
        replace(e[2], count=2),
        replace(e[1], count=3),
        *e[3:],
    ],
    "doubled": lambda e: [*e[:2], e[1], *e[2:]],
    "one more from elsewhere": lambda e: [*e, replace(chain(9)[8], count=7)],
}


def test_a_chain_that_nobody_touched_holds() -> None:
    entries = chain()
    heads = [entry.head for entry in entries]
    assert chain_faults(entries, witnesses=heads) == ()
    assert chain_faults([]) == ()


@pytest.mark.parametrize("tamper", TAMPERED.values(), ids=TAMPERED)
def test_what_was_done_to_the_chain_shows(tamper: Callable[[Entries], Entries]) -> None:
    assert chain_faults(tamper(chain())) != ()


def test_the_changed_entry_is_named() -> None:
    entries = chain()
    entries[2] = replace(entries[2], operator="Lee")
    (fault,) = chain_faults(entries)
    assert (fault.count, fault.words) == (3, "Entry 3 was changed or replaced.")


def test_a_cut_tail_shows_to_a_witness_only() -> None:
    entries = chain()
    assert chain_faults(entries[:4]) == ()
    (fault,) = chain_faults(entries[:4], witnesses=[entries[5].head])
    assert fault.count == 6
    assert "missing" in fault.words


def test_a_chain_that_was_remade_shows_to_a_witness_only() -> None:
    entries = chain()
    again = remade(entries, 3, operator="Lee")
    assert chain_faults(again) == ()
    (fault,) = chain_faults(again, witnesses=[entries[5].head])
    assert "remade" in fault.words


def test_digests_tell_fields_apart() -> None:
    first = next_entry(EMPTY_CHAIN, at="1", kind="23", operator="", details={})
    second = next_entry(EMPTY_CHAIN, at="12", kind="3", operator="", details={})
    assert first.digest != second.digest
