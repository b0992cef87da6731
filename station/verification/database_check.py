"""The records against the audit, against themselves, and against their places in the outbox."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter

from station.domain.delivery import DeliveryState
from station.domain.errors import RecordError
from station.domain.inspection import Inspection
from station.domain.record import Record
from station.record_document import digest_of, inspection_of
from station.records.evidence import StoredLine, StoredRecord
from station.records.moments import to_us
from station.verification.audit_check import DecisionEntry
from station.verification.difference import Difference, Where

NoteRecord = Callable[[Record], None]
MOST_NAMED = 10_000
"""How many missing results that follow each other are named one by one."""


def record_differences(
    rows: Iterable[StoredRecord],
    decisions: Mapping[int, DecisionEntry],
    *,
    station: str,
    note: NoteRecord,
) -> Iterator[Difference]:
    """Yield what is wrong with the records; `note` gets those that can be understood, in order."""
    expected = 1
    for row in rows:
        if row.sequence < 1:
            yield Difference(Where.DATABASE, f"Its number is {row.sequence}: that cannot be.")
            continue
        if row.sequence != expected:
            yield from _missing(range(expected, row.sequence), decisions)
        expected = row.sequence + 1
        yield from _row_differences(row, decisions.get(row.sequence), station, note)
    yield from _missing(range(expected, max(decisions, default=0) + 1), decisions)


def _missing(numbers: range, decisions: Mapping[int, DecisionEntry]) -> Iterator[Difference]:
    if (
        numbers.stop - numbers.start > MOST_NAMED
    ):  # by a forged number there may be any number of them
        words = f"All results from {numbers[0]} to {numbers[-1]} are missing."
        yield Difference(Where.DATABASE, words)
        numbers = range(0)
    for number in numbers:
        known = decisions.get(number)
        said = f"; the audit has it as {known.text!r}" if known else ""
        yield Difference(Where.DATABASE, f"This result is missing{said}.", number)


def _row_differences(
    row: StoredRecord, decision: DecisionEntry | None, station: str, note: NoteRecord
) -> Iterator[Difference]:
    def differs(words: str) -> Difference:
        return Difference(Where.DATABASE, words, row.sequence)

    try:
        inspection = inspection_of(row.document)
    except RecordError:
        yield differs("It was damaged or changed: its content cannot be understood.")
        return
    if inspection.decision is None:
        yield differs("It was changed: it has no decision.")
        return
    note(Record(inspection, station, row.sequence, row.audit_head))
    for column, found, expected in _columns(row, inspection):
        if found != expected:
            yield differs(f"Its {column} is {found!r}, its content says {expected!r}.")
    if decision is None:
        yield differs("The audit has no decision about it: it was added by other hands.")
        return
    if decision.document_sha256 != digest_of(row.document):
        yield differs("Its content is not the one the audit has: it was changed.")
    if decision.head != row.audit_head:
        yield differs("Its entry in the audit is not the one it was saved with.")
    if decision.record_id != row.record_id:
        yield differs("Its id is not the one the audit has.")


def _columns(row: StoredRecord, inspection: Inspection) -> Iterator[tuple[str, object, object]]:
    yield "id", row.record_id, inspection.inspection_id
    yield "verdict", row.verdict, inspection.verdict.outcome.value
    decision = inspection.decision
    yield "decision", row.decision, decision.kind.value if decision else None
    yield "code", row.code, decision.text if decision else None
    yield "time", row.decided_at_us, to_us(decision.decided_at) if decision else None


def history_differences(mismatches: Iterable[int]) -> Iterator[Difference]:
    """Yield the rows of the history that do not repeat their record."""
    for number in mismatches:
        words = "Its row in the history is not what the record says, or one of the two is missing."
        yield Difference(Where.DATABASE, words, number)


def outbox_differences(
    lines: Iterable[StoredLine],
    tallies: Mapping[tuple[str, str], int],
    *,
    is_known: Callable[[int], bool],
) -> Iterator[Difference]:
    """Yield lines that contradict themselves, each other, or the counted figures.

    `lines` come by sequence; `is_known` says whether there is a record of that number.
    """
    counted: Counter[tuple[str, str]] = Counter()
    for sequence, own in groupby(lines, key=attrgetter("sequence")):
        states: dict[str, str] = {}
        group = list(own)
        for line in group:
            counted[line.channel, line.state] += 1
            states[line.channel] = line.state
            yield from _line_differences(line)
        for line in group:
            yield from _blocking_differences(line, states.get(line.waits_for))
        if not is_known(sequence):
            words = "It is queued, but its record is not there or damaged."
            yield Difference(Where.OUTBOX, words, sequence)
    for key in sorted(counted.keys() | tallies.keys()):
        if counted[key] != tallies.get(key, 0):
            words = (
                f"{key[0]}: {counted[key]} lines are {key[1]}, but {tallies.get(key, 0)} were "
                "counted."
            )
            yield Difference(Where.OUTBOX, words)


def _line_differences(line: StoredLine) -> Iterator[Difference]:
    def differs(words: str) -> Difference:
        return Difference(Where.OUTBOX, f"{line.channel}: {words}", line.sequence)

    if line.state not in list(DeliveryState):
        yield differs(f"the state {line.state!r} does not exist.")
    is_delivered = line.state == DeliveryState.DELIVERED
    if is_delivered is not (line.has_reply and line.is_time_set):
        yield differs("delivered and answered do not go together.")
    if line.attempts < 0 or (line.state == DeliveryState.SENDING and line.attempts < 1):
        yield differs(f"{line.attempts} tries cannot be.")
    if line.is_due_set and line.state != DeliveryState.WAITING:
        yield differs(f"it is {line.state}, but waits for another try.")


def _blocking_differences(line: StoredLine, awaited: str | None) -> Iterator[Difference]:
    should_block = awaited is not None and awaited != DeliveryState.DELIVERED
    if line.is_blocked is not should_block:
        is_now = "waits for" if line.is_blocked else "does not wait for"
        words = f"{line.channel}: it {is_now} {line.waits_for}, which is {awaited or 'not asked'}."
        yield Difference(Where.OUTBOX, words, line.sequence)
