"""Compares database, CSV, device, plant server and line server: each part everywhere, once."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from station.domain.record import Record
from station.peers.effects import EffectLog
from station.proving.line_server_peer import ProofLineServer
from station.proving.made_parts import made_part
from station.proving.rig import Rig
from station.records.audit_chain import AuditEntry, chain_faults

_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Balance:
    """The receivers to compare with. At least `least_parts` parts were said to be SAVED.

    The device's effects are known by code, or by record id if it speaks frames. The parts were
    made with `parts_seed`.
    """

    least_parts: int
    device: EffectLog | None = None
    plant: EffectLog | None = None
    line: ProofLineServer | None = None
    device_knows_ids: bool = False
    parts_seed: int = 0


def balance_faults(rig: Rig, balance: Balance) -> list[str]:
    """Return in words everything that is lost, double or different. The rig has to be open."""
    records = list(all_records(rig))
    numbers = [record.sequence for record in records]
    ids = [record.record_id for record in records]
    codes = [code_of(record) for record in records]
    faults = []
    if numbers != list(range(1, len(numbers) + 1)):
        faults.append("the numbers in the database have gaps")
    if len(records) < balance.least_parts:
        faults.append(f"{balance.least_parts} parts were SAVED, {len(records)} are there")
    faults += _changed(records, balance.parts_seed)
    faults += [fault.words for fault in chain_faults(all_entries(rig))]
    faults += different("the CSV", csv_codes(rig), codes, in_order=True)
    if balance.device is not None:
        expected = ids if balance.device_knows_ids else codes
        faults += different("the device", balance.device.keys, expected)
    if balance.plant is not None:
        faults += different("the plant server", balance.plant.keys, ids)
    if balance.line is not None:
        faults += different("the line server", balance.line.record_ids(rig.station), ids)
        progress = balance.line.progress(rig.station)
        if (progress.highest_contiguous, progress.gaps) != (len(ids), ()):
            faults.append(f"the line server counts to {progress.highest_contiguous}")
        faults += [f"the line server's alarm: {alarm}" for alarm in progress.alarms]
    return faults + [
        f"the line server's channel warned: {words}" for words in rig.warnings if words
    ]


def all_records(rig: Rig) -> Iterator[Record]:
    """Yield every record, in pages."""
    after = 0
    while records := rig.database.records(after_sequence=after, limit=_PAGE):
        yield from records
        after = records[-1].sequence


def all_entries(rig: Rig) -> Iterator[AuditEntry]:
    """Yield the whole audit, in pages."""
    after = 0
    while entries := rig.database.audit.entries(after_count=after, limit=_PAGE):
        yield from entries
        after = entries[-1].count


def code_of(record: Record) -> str:
    """Return the code that was decided."""
    decision = record.inspection.decision
    assert decision is not None
    return decision.text


def csv_codes(rig: Rig) -> list[str]:
    """Return the codes in the CSV file; a wrong header is no code and shows as one too many."""
    with rig.csv_path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    is_headed = rows[:1] == [["Serial Number", "Timestamp", "Detected Text"]]
    return [row[2] for row in rows[is_headed:]]


def different(
    what: str, found: Iterable[str], expected: Iterable[str], *, in_order: bool = False
) -> list[str]:
    """Return how `found` differs from each of `expected` once."""
    found, expected = list(found), list(expected)
    have, want = Counter(found), Counter(expected)
    lost, extra = want - have, have - want
    faults = []
    if lost:
        faults.append(f"{what} lacks {lost.total()}, e.g. {next(iter(lost))}")
    if extra:
        faults.append(f"{what} has {extra.total()} too many, e.g. {next(iter(extra))}")
    if in_order and not faults and found != expected:
        faults.append(f"{what} has another order")
    return faults


def _changed(records: Iterable[Record], seed: int) -> list[str]:
    changed = [
        record.sequence
        for record in records
        if record.inspection != made_part(record.sequence, seed=seed)
    ]
    return [f"records {changed[:5]} are not what was saved"] if changed else []
