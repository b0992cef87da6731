"""The queue: in order, each line in one state at a time, durable, and quick however long it is."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from station.domain.delivery import (
    DEVICE,
    LINE_SERVER,
    PLANT_SERVER,
    Delivered,
    DeliveryState,
    ManualChoice,
    Outbox,
    Outcome,
    Parcel,
    Receipt,
    Refused,
    RetryLater,
    Uncertain,
)
from station.domain.errors import StepError, UsageError
from station.records.audit_chain import AuditKind
from station.records.database import Database
from station.records.outbox import DatabaseOutbox
from tests.unit.records.inspections import MOMENT, decided, id_number
from tests.unit.records.stations import HandClock, database_at

ANSWER = Delivered(Receipt("OK 7", MOMENT))


@pytest.fixture
def outbox(database: Database) -> DatabaseOutbox:
    """The queue of three saved parts."""
    for number in (1, 2, 3):
        database.save(decided(number))
    return database.outbox


def sequences(parcels: tuple[Parcel, ...]) -> list[int]:
    return [parcel.record.sequence for parcel in parcels]


def settle(outbox: Outbox, outcome: Outcome, channel: str = DEVICE, limit: int = 1) -> None:
    """Claim and settle the first lines of a channel alike."""
    parcels = outbox.claim(channel, limit=limit)
    outbox.settle([(parcel, outcome, None) for parcel in parcels])


def state_of(outbox: Outbox, number: int, channel: str = DEVICE) -> DeliveryState:
    lines = {line.channel: line for line in outbox.deliveries_of(id_number(number))}
    return lines[channel].state


def test_records_are_claimed_in_sequence_and_once(outbox: DatabaseOutbox) -> None:
    assert sequences(outbox.claim(DEVICE, limit=2)) == [1, 2]
    assert sequences(outbox.claim(DEVICE, limit=2)) == [3]
    assert outbox.claim(DEVICE, limit=2) == ()


def test_a_parcel_holds_the_record_as_it_was_saved(
    database: Database, outbox: DatabaseOutbox
) -> None:
    (parcel,) = outbox.claim(DEVICE, limit=1)
    assert parcel.record == database.record(id_number(1))
    assert (parcel.channel, parcel.attempts, parcel.is_repeat) == (DEVICE, 1, False)


def test_a_delivered_record_is_not_claimed_again(outbox: DatabaseOutbox) -> None:
    settle(outbox, ANSWER)
    (line, *_) = outbox.deliveries(DEVICE, [DeliveryState.DELIVERED], limit=9)
    assert line.receipt == ANSWER.receipt
    assert sequences(outbox.claim(DEVICE, limit=9)) == [2, 3]


def test_a_record_that_waits_for_another_channel_is_passed_over(outbox: DatabaseOutbox) -> None:
    assert outbox.claim(PLANT_SERVER, limit=9) == ()
    assert outbox.next_due_at(PLANT_SERVER) is None
    assert outbox.queue(PLANT_SERVER).waiting == 3
    first, second = outbox.claim(DEVICE, limit=2)
    outbox.settle([(second, ANSWER, None), (first, RetryLater("cut"), None)])
    (parcel,) = outbox.claim(PLANT_SERVER, limit=9)
    assert parcel.record.sequence == 2
    assert parcel.receipts == {DEVICE: ANSWER.receipt}


def test_one_channel_does_not_hold_up_another(outbox: DatabaseOutbox) -> None:
    settle(outbox, Refused("no"), limit=3)
    assert sequences(outbox.claim(LINE_SERVER, limit=9)) == [1, 2, 3]


def test_a_record_that_is_not_yet_due_ends_the_search(
    outbox: DatabaseOutbox, clock: HandClock
) -> None:
    due_at = clock.moment + timedelta(seconds=30)
    (parcel,) = outbox.claim(DEVICE, limit=1)
    outbox.settle([(parcel, RetryLater("cut"), due_at)])
    assert outbox.claim(DEVICE, limit=9) == ()
    assert outbox.next_due_at(DEVICE) == due_at
    assert sequences(outbox.claim(DEVICE, limit=9, skip=[id_number(1)])) == [2, 3]
    clock.go_on(30)
    (again,) = outbox.claim(DEVICE, limit=9)
    assert (again.attempts, again.is_repeat) == (2, True)


def test_a_clock_that_was_set_back_holds_nothing_up(
    outbox: DatabaseOutbox, clock: HandClock
) -> None:
    (parcel,) = outbox.claim(DEVICE, limit=1)
    outbox.settle([(parcel, RetryLater("no answer"), clock.now() + timedelta(seconds=300))])
    clock.go_on(-86_400)
    due = outbox.next_due_at(DEVICE)
    assert due is not None
    assert due < clock.now()
    assert sequences(outbox.claim(DEVICE, limit=1)) == [1]


def test_the_time_of_the_next_try_outlives_the_program(
    database: Database, outbox: DatabaseOutbox, tmp_path: Path, clock: HandClock
) -> None:
    due_at = clock.moment + timedelta(minutes=5)
    (parcel,) = outbox.claim(DEVICE, limit=1)
    outbox.settle([(parcel, RetryLater("cut"), due_at)])
    database.close()
    again = database_at(tmp_path, clock=clock)
    again.open()
    assert again.outbox.next_due_at(DEVICE) == due_at
    assert again.outbox.queue(DEVICE).last_error == "cut"
    again.close()


def test_skipped_records_are_passed_over(outbox: DatabaseOutbox) -> None:
    skip = [id_number(1), id_number(2), id_number(99)]
    assert sequences(outbox.claim(DEVICE, limit=1, skip=skip)) == [3]


STILL = {
    "uncertain": (Uncertain("answer lost"), DeliveryState.UNCERTAIN),
    "set aside": (Refused("422"), DeliveryState.SET_ASIDE),
}


@pytest.mark.parametrize(("outcome", "state"), STILL.values(), ids=STILL)
def test_a_record_that_stands_still_lets_the_next_pass(
    outcome: Outcome, state: DeliveryState, outbox: DatabaseOutbox
) -> None:
    settle(outbox, outcome)
    assert state_of(outbox, 1) is state
    assert sequences(outbox.claim(DEVICE, limit=9)) == [2, 3]


@pytest.mark.parametrize(("outcome", "state"), STILL.values(), ids=STILL)
def test_a_person_sends_it_again(
    outcome: Outcome, state: DeliveryState, database: Database, outbox: DatabaseOutbox
) -> None:
    settle(outbox, outcome)
    line = outbox.decide(id_number(1), DEVICE, ManualChoice.SEND_AGAIN, operator="Kim")
    assert (line.state, line.attempts) == (DeliveryState.WAITING, 0)
    (parcel,) = outbox.claim(DEVICE, limit=1)
    assert parcel.record.sequence == 1
    assert parcel.is_repeat
    entry = database.audit.entries()[-1]
    assert (entry.kind, entry.operator) == (AuditKind.DELIVERY_CHOICE, "Kim")
    assert '"choice":"send again"' in entry.details


@pytest.mark.parametrize(("outcome", "state"), STILL.values(), ids=STILL)
def test_a_person_says_that_it_arrived(
    outcome: Outcome, state: DeliveryState, database: Database, outbox: DatabaseOutbox
) -> None:
    settle(outbox, outcome)
    line = outbox.decide(id_number(1), DEVICE, ManualChoice.IT_ARRIVED, operator="Kim")
    assert line.state is DeliveryState.DELIVERED
    assert line.reason == "taken as arrived by Kim"
    assert sequences(outbox.claim(PLANT_SERVER, limit=9)) == [1]
    assert '"choice":"it arrived"' in database.audit.entries()[-1].details


def test_a_person_sets_aside_what_holds_up_the_rest(
    database: Database, outbox: DatabaseOutbox, clock: HandClock
) -> None:
    (parcel,) = outbox.claim(DEVICE, limit=1)
    outbox.settle([(parcel, RetryLater("422"), clock.now() + timedelta(minutes=5))])
    line = outbox.decide(id_number(1), DEVICE, ManualChoice.SET_ASIDE, operator="Kim")
    assert (line.state, line.reason) == (DeliveryState.SET_ASIDE, "Set aside by Kim. 422")
    assert sequences(outbox.claim(DEVICE, limit=9)) == [2, 3]
    entry = database.audit.entries()[-1]
    assert (entry.kind, entry.operator) == (AuditKind.DELIVERY_CHOICE, "Kim")
    assert '"choice":"set aside"' in entry.details
    outbox.decide(id_number(1), DEVICE, ManualChoice.SEND_AGAIN, operator="Kim")
    assert sequences(outbox.claim(DEVICE, limit=9)) == [1]


def test_only_what_waits_can_be_set_aside(outbox: DatabaseOutbox) -> None:
    settle(outbox, ANSWER)
    settle(outbox, Uncertain("answer lost"))
    outbox.claim(DEVICE, limit=1)
    for number in (1, 2, 3):
        with pytest.raises(StepError, match="cannot be set aside"):
            outbox.decide(id_number(number), DEVICE, ManualChoice.SET_ASIDE, operator="Kim")


def test_what_waits_for_its_next_try_can_be_due_at_once(
    outbox: DatabaseOutbox, clock: HandClock
) -> None:
    later = clock.now() + timedelta(minutes=5)
    parcels = outbox.claim(DEVICE, limit=2)
    outbox.settle([(parcel, RetryLater("404"), later) for parcel in parcels])
    assert outbox.claim(DEVICE, limit=9) == ()
    outbox.retry_now(LINE_SERVER)
    assert outbox.claim(DEVICE, limit=9) == ()
    outbox.retry_now(DEVICE)
    again = outbox.claim(DEVICE, limit=9)
    assert [(p.record.sequence, p.attempts) for p in again] == [(1, 2), (2, 2), (3, 1)]


def test_there_is_nothing_to_decide_elsewhere(database: Database, outbox: DatabaseOutbox) -> None:
    settle(outbox, ANSWER)
    for number in (1, 2, 99):
        with pytest.raises(StepError):
            outbox.decide(id_number(number), DEVICE, ManualChoice.SEND_AGAIN, operator="Kim")
    assert state_of(outbox, 1) is DeliveryState.DELIVERED
    assert database.audit.head().count == 4  # three decisions and an answer


def test_what_was_being_sent_waits_again_where_a_repeat_does_no_harm(
    outbox: DatabaseOutbox,
) -> None:
    outbox.claim(DEVICE, limit=2)
    assert outbox.recover(DEVICE, is_repeatable=True) == 2
    parcels = outbox.claim(DEVICE, limit=9)
    assert [(p.record.sequence, p.is_repeat) for p in parcels] == [
        (1, True),
        (2, True),
        (3, False),
    ]
    assert outbox.recover(PLANT_SERVER, is_repeatable=True) == 0


def test_what_was_being_sent_is_uncertain_where_a_repeat_could_harm(
    outbox: DatabaseOutbox,
) -> None:
    outbox.claim(DEVICE, limit=1)
    assert outbox.recover(DEVICE, is_repeatable=False) == 1
    (line,) = outbox.deliveries(DEVICE, [DeliveryState.UNCERTAIN], limit=9)
    assert line.sequence == 1
    assert "stopped" in line.reason
    assert sequences(outbox.claim(DEVICE, limit=9)) == [2, 3]


def test_an_outcome_that_comes_late_changes_nothing_but_an_arrival(
    outbox: DatabaseOutbox,
) -> None:
    (parcel,) = outbox.claim(DEVICE, limit=1)
    outbox.recover(DEVICE, is_repeatable=True)
    outbox.settle([(parcel, Refused("late"), None)])
    assert state_of(outbox, 1) is DeliveryState.WAITING
    outbox.settle([(parcel, ANSWER, None)])
    outbox.settle([(parcel, RetryLater("later"), None)])
    assert state_of(outbox, 1) is DeliveryState.DELIVERED


def test_the_queue_is_told_at_a_glance(outbox: DatabaseOutbox) -> None:
    settle(outbox, Uncertain("answer lost"))
    settle(outbox, Refused("422"))
    outbox.claim(DEVICE, limit=1)
    queue = outbox.queue(DEVICE)
    assert (queue.waiting, queue.uncertain, queue.set_aside) == (1, 1, 1)
    assert queue.last_error == "422"
    assert queue.oldest_at == MOMENT + timedelta(minutes=1)
    assert outbox.queue("elsewhere").waiting == 0


def test_an_arrival_clears_the_last_error(outbox: DatabaseOutbox) -> None:
    settle(outbox, RetryLater("cut"))
    assert outbox.queue(DEVICE).last_error == "cut"
    settle(outbox, ANSWER, limit=3)
    queue = outbox.queue(DEVICE)
    assert (queue.waiting, queue.last_error, queue.oldest_at) == (0, "", None)


def test_lines_are_listed_by_sequence_and_page(outbox: DatabaseOutbox) -> None:
    settle(outbox, Uncertain("answer lost"))
    settle(outbox, Refused("422"))
    states = list(DeliveryState)
    assert [line.sequence for line in outbox.deliveries(DEVICE, states, limit=2)] == [1, 2]
    rest = outbox.deliveries(DEVICE, states, limit=9, after_sequence=1)
    assert [line.sequence for line in rest] == [2, 3]
    blocked = outbox.deliveries(PLANT_SERVER, [DeliveryState.WAITING], limit=9)
    assert len(blocked) == 3


@pytest.mark.expects_log("Result 1 cannot go")
def test_a_damaged_record_is_set_aside_and_the_next_pass(
    outbox: DatabaseOutbox, tmp_path: Path
) -> None:
    other = apsw.Connection(str(tmp_path / "station.db"))
    other.execute("UPDATE records SET document = x'00' WHERE sequence = 1")
    other.close()
    assert sequences(outbox.claim(DEVICE, limit=9)) == [2, 3]
    assert state_of(outbox, 1) is DeliveryState.SET_ASIDE


@pytest.fixture
def long_queue(tmp_path: Path) -> Iterator[Database]:
    """A thousand lines for the device, and as many that wait for it."""
    database = database_at(tmp_path)
    database.open()
    database.save(decided(1))
    other = apsw.Connection(str(tmp_path / "station.db"))
    other.execute(
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
        "INSERT INTO outbox (sequence, channel, state, waits_for, is_blocked, changed_at_us) "
        "SELECT i, channel, state, waits_for, is_blocked, changed_at_us FROM n, outbox"
    )
    other.close()
    yield database
    database.close()


def test_every_question_is_answered_by_an_index(long_queue: Database, tmp_path: Path) -> None:
    """A queue of any length: no question asked every second may look at every line."""
    steps = []
    reader = long_queue._transactions._reader
    assert reader is not None
    reader.exec_trace = lambda _, sql, values: steps.append((sql, values)) or True
    long_queue.outbox.queue(PLANT_SERVER)
    long_queue.outbox.next_due_at(PLANT_SERVER)
    long_queue.outbox.deliveries(DEVICE, [DeliveryState.UNCERTAIN], limit=9)
    reader.exec_trace = None
    selects = [step for step in steps if step[0].lstrip().startswith("SELECT")]
    assert len(selects) > 5
    for sql, values in selects:
        plan = reader.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        assert all("SCAN" not in row[3] for row in plan), sql


def test_figures_stay_right_in_a_long_queue(long_queue: Database) -> None:
    assert long_queue.outbox.queue(DEVICE).waiting == 1000
    assert long_queue.outbox.queue(PLANT_SERVER).waiting == 1000


def test_two_couriers_and_the_operator_at_once(database: Database) -> None:
    def deliver(channel: str, wanted: int) -> list[int]:
        seen: list[int] = []
        while len(seen) < wanted:
            parcels = database.outbox.claim(channel, limit=7)
            seen += sequences(parcels)
            database.outbox.settle([(parcel, ANSWER, None) for parcel in parcels])
        return seen

    with ThreadPoolExecutor(4) as pool:
        operator = pool.submit(lambda: [database.save(decided(n)) for n in range(60)])
        couriers = [pool.submit(deliver, channel, 60) for channel in (DEVICE, PLANT_SERVER)]
        assert len(operator.result()) == 60
        for courier in couriers:
            assert courier.result() == list(range(1, 61))


def test_a_person_types_what_the_device_replied(database: Database, outbox: DatabaseOutbox) -> None:
    settle(outbox, Uncertain("cut"))
    line = outbox.decide(
        id_number(1), DEVICE, ManualChoice.IT_ARRIVED, operator="Kim", reply=" NEW-7 "
    )
    assert line.receipt == Receipt("NEW-7", MOMENT, typed_by="Kim")
    assert line.reason == "taken as arrived by Kim, who typed the reply"
    (parcel,) = outbox.claim(PLANT_SERVER, limit=1)
    assert parcel.receipts[DEVICE] == Receipt("NEW-7", MOMENT, typed_by="Kim")
    entry = database.audit.entries()[-1]
    assert entry.operator == "Kim"
    assert '"reply":"NEW-7"' in entry.details


UNTYPABLE = {
    "too long": (DEVICE, ManualChoice.IT_ARRIVED, "N" * 201),
    "a line end in it": (DEVICE, ManualChoice.IT_ARRIVED, "NEW\r\n7"),
    "a character without form": (DEVICE, ManualChoice.IT_ARRIVED, "NEW\u202e7"),
    "half a character": (DEVICE, ManualChoice.IT_ARRIVED, "NEW\ud8007"),
    "for a server": (LINE_SERVER, ManualChoice.IT_ARRIVED, "NEW-7"),
    "to be sent again": (DEVICE, ManualChoice.SEND_AGAIN, "NEW-7"),
}


@pytest.mark.parametrize(("channel", "choice", "reply"), UNTYPABLE.values(), ids=UNTYPABLE)
def test_a_reply_that_can_be_none_changes_nothing(
    channel: str, choice: ManualChoice, reply: str, database: Database, outbox: DatabaseOutbox
) -> None:
    settle(outbox, Uncertain("cut"), channel)
    before = database.audit.head()
    with pytest.raises(UsageError, match=r"A reply (can only|has at most 200)"):
        outbox.decide(id_number(1), channel, choice, operator="Kim", reply=reply)
    assert state_of(outbox, 1, channel) is DeliveryState.UNCERTAIN
    assert database.audit.head() == before
