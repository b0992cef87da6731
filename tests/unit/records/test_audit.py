"""Entries of all kinds and all threads make one chain."""

from concurrent.futures import ThreadPoolExecutor

from station.records.audit_chain import AuditKind, chain_faults
from station.records.database import Database
from tests.unit.records.inspections import decided
from tests.unit.records.stations import HandClock


def test_entries_are_chained_with_the_decisions(database: Database, clock: HandClock) -> None:
    head = database.audit.append(AuditKind.LOGIN, operator="Kim", details={"role": "operator"})
    saved = database.save(decided(1))
    clock.go_on(5)
    last = database.audit.append(AuditKind.RECIPE_CHANGED, operator="Kim", details={"to": "ring"})
    entries = database.audit.entries()
    assert [entry.kind for entry in entries] == ["login", "decision", "recipe changed"]
    assert [entry.head for entry in entries] == [head, saved.audit_head, last]
    assert entries[2].at == clock.moment.isoformat()
    assert chain_faults(entries) == ()
    assert database.audit.head() == last


def test_entries_are_read_by_pages(database: Database) -> None:
    for number in range(5):
        database.audit.append(AuditKind.LOGIN, operator=str(number), details={})
    page = database.audit.entries(after_count=2, limit=2)
    assert [entry.operator for entry in page] == ["2", "3"]


def test_threads_make_one_chain(database: Database) -> None:
    with ThreadPoolExecutor(4) as pool:
        for number in range(40):
            pool.submit(database.audit.append, AuditKind.LOGIN, operator=str(number), details={})
    entries = database.audit.entries()
    assert len(entries) == 40
    assert chain_faults(entries) == ()
