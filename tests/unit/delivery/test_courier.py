"""One channel's records: order kept, nothing lost, a poisoned one set aside."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.courier import Courier
from station.delivery.courier_state import CourierStep
from station.delivery.poison_watch import TRIES_BEFORE_PROBE
from station.delivery.schedule import Schedule
from station.domain.delivery import Outcome, Parcel, Refused, RetryLater, Uncertain
from tests.unit.delivery.courier_fakes import (
    ARRIVED,
    HandClock,
    ListObserver,
    MemoryOutbox,
    PreparedChannel,
)

NO_LINE = RetryLater("No connection.")
STUMBLED = RetryLater("Answered 500.", is_answer=True)


class Bench:
    """A courier with everything around it."""

    def __init__(self, records: int, channel: PreparedChannel) -> None:
        self.clock = HandClock()
        self.outbox = MemoryOutbox(self.clock, records=records)
        self.channel, self.observer = channel, ListObserver()
        self.courier = Courier(
            channel=channel,
            outbox=self.outbox,
            clock=self.clock,
            schedule=Schedule(),
            chance=lambda: 0.0,
            observer=self.observer,
        )

    def work(self, *, until_s: float = 0.0) -> None:
        """Step as the thread does; time passes only where the courier says so."""
        while True:
            wait_s = self.courier.step()
            if self.clock.seconds + wait_s > until_s:
                return
            self.clock.pass_s(wait_s)

    def work_off(self, *, until_s: float) -> None:
        """Step until nothing is open any more."""
        while {"waiting", "sending"} & set(self.outbox.states()) and self.clock.seconds < until_s:
            self.clock.pass_s(self.courier.step())


def bench(
    records: int, answer: Callable[[Parcel], Outcome] = lambda _: ARRIVED, *, batch: int = 1
) -> Bench:
    return Bench(records, PreparedChannel(answer, batch_limit=batch))


def failing_for(*sequences: int) -> Callable[[Parcel], Outcome]:
    return lambda parcel: STUMBLED if parcel.record.sequence in sequences else ARRIVED


def test_records_arrive_in_order() -> None:
    made = bench(3)
    made.work()
    assert made.channel.sent == [(1,), (2,), (3,)]
    assert made.observer.outcomes == [(1, ARRIVED), (2, ARRIVED), (3, ARRIVED)]
    assert made.courier.state.step is CourierStep.IDLE


def test_records_go_in_batches_where_the_channel_takes_them() -> None:
    made = bench(5, batch=3)
    made.work()
    assert made.channel.sent == [(1, 2, 3), (4, 5)]


@pytest.mark.parametrize("is_repeatable", [True, False])
def test_what_was_on_its_way_at_the_last_stop_is_settled_first(is_repeatable: bool) -> None:
    made = bench(1)
    made.channel.is_repeatable = is_repeatable
    made.outbox.claim("plant-server", limit=1)
    made.work()
    assert made.outbox.recovered == [is_repeatable]
    assert made.outbox.states() == ["delivered" if is_repeatable else "uncertain"]


def test_without_a_line_the_whole_channel_waits_longer_and_longer_and_keeps_the_order() -> None:
    made = bench(2, lambda _: NO_LINE)
    made.work(until_s=20)
    assert made.channel.sent == [(1,)] * 6  # after 0.5, 1, 2, 4 and 8 seconds
    assert made.outbox.states() == ["waiting", "waiting"]
    state = made.courier.state
    assert (state.step, state.words) == (CourierStep.WAITING, "No connection.")
    assert state.next_try_at is not None


def test_days_without_a_line_set_nothing_aside() -> None:
    made = bench(3, lambda _: NO_LINE)
    made.work(until_s=3 * 86_400)
    assert made.outbox.states() == ["waiting"] * 3
    assert len(made.channel.sent) < 2000
    made.channel.answer = lambda _: ARRIVED
    made.work(until_s=4 * 86_400)
    assert made.outbox.states() == ["delivered"] * 3


def test_a_refused_record_does_not_hold_the_next_one() -> None:
    made = bench(2, lambda p: Refused("Answered 422.") if p.record.sequence == 1 else ARRIVED)
    made.work()
    assert made.outbox.states() == ["quarantined", "delivered"]
    assert made.outbox.reason(1) == "Answered 422."


def test_an_uncertain_record_is_not_sent_again() -> None:
    made = bench(2, lambda p: Uncertain("No reply.") if p.record.sequence == 1 else ARRIVED)
    made.work(until_s=1000)
    assert made.channel.sent == [(1,), (2,)]
    assert made.outbox.states() == ["uncertain", "delivered"]


def test_a_poisoned_record_is_set_aside_once_the_next_one_arrives() -> None:
    made = bench(3, failing_for(1))
    made.work(until_s=1000)
    assert made.outbox.states() == ["quarantined", "delivered", "delivered"]
    assert "others arrive" in made.outbox.reason(1)
    assert made.channel.sent == [*[(1,)] * TRIES_BEFORE_PROBE, (2,), (1,), (3,)]


def test_a_record_that_arrives_at_the_last_try_is_not_set_aside() -> None:
    tries = iter([STUMBLED] * 5 + [ARRIVED])
    made = bench(2, lambda p: next(tries) if p.record.sequence == 1 else ARRIVED)
    made.work(until_s=1000)
    assert made.outbox.states() == ["delivered", "delivered"]


def test_a_server_that_fails_for_all_keeps_order_and_sets_nothing_aside() -> None:
    made = bench(3, lambda _: STUMBLED)
    made.work(until_s=3600)
    assert made.outbox.states() == ["waiting"] * 3
    assert made.channel.sent.count((1,)) > made.channel.sent.count((3,))
    made.channel.answer = lambda _: ARRIVED
    made.channel.sent.clear()
    made.work(until_s=7200)
    assert made.channel.sent == [(1,), (2,), (3,)]


@pytest.mark.parametrize("poisoned", [2, 3, 8])
def test_poisoned_records_one_after_the_other_do_not_block_the_line(poisoned: int) -> None:
    made = bench(poisoned + 2, lambda p: STUMBLED if p.record.sequence <= poisoned else ARRIVED)
    made.work(until_s=3600)
    assert made.outbox.states() == ["quarantined"] * poisoned + ["delivered"] * 2


def test_a_receiver_that_fails_for_all_is_asked_little() -> None:
    made = bench(100, lambda _: STUMBLED)
    made.work(until_s=86_400)
    assert len(made.channel.sent) < 3000  # two a minute at most
    assert made.outbox.states() == ["waiting"] * 100


def test_a_poisoned_record_alone_waits_until_another_comes() -> None:
    made = bench(1, failing_for(1))
    made.work(until_s=600)
    assert made.outbox.states() == ["waiting"]
    made.outbox.put(2)
    made.work(until_s=1200)
    assert made.outbox.states() == ["quarantined", "delivered"]


def test_a_server_that_dies_of_one_record_and_comes_back_does_not_block_the_line() -> None:
    made = bench(2)
    is_up = True

    def answer(parcel: Parcel) -> Outcome:
        nonlocal is_up
        if not is_up:
            is_up = True
            return NO_LINE
        is_up = parcel.record.sequence != 1
        return ARRIVED if is_up else STUMBLED

    made.channel.answer = answer
    made.work(until_s=3600)
    assert made.outbox.states() == ["quarantined", "delivered"]


def test_a_line_that_breaks_during_the_probe_condemns_nothing() -> None:
    made = bench(2, lambda p: STUMBLED if len(made.channel.sent) <= TRIES_BEFORE_PROBE else NO_LINE)
    made.work(until_s=600)
    assert made.outbox.states() == ["waiting", "waiting"]


@pytest.mark.expects_log("next record cannot be tried")
@pytest.mark.expects_log("waits for the outbox")
def test_a_disk_that_fills_up_before_the_probe_loses_nothing() -> None:
    made = bench(2, failing_for(1))
    claim = made.outbox.claim

    def claim_or_fill(channel: str, *, limit: int, skip: tuple[str, ...] = ()) -> object:
        made.outbox.is_full = made.outbox.is_full or bool(skip)
        return claim(channel, limit=limit, skip=skip)

    made.outbox.claim = claim_or_fill  # type: ignore[method-assign, assignment]
    made.work(until_s=60)
    assert made.outbox.states() == ["sending", "waiting"]
    made.outbox.claim = claim  # type: ignore[method-assign]
    made.outbox.is_full = False
    made.work(until_s=600)
    assert made.outbox.states() == ["quarantined", "delivered"]


def test_a_poisoned_record_in_a_batch_is_found_one_by_one() -> None:
    made = bench(6, batch=4)

    def answer_all(parcels: object) -> tuple[Outcome, ...]:
        sequences = [p.record.sequence for p in parcels]  # type: ignore[attr-defined]
        made.channel.sent.append(tuple(sequences))
        return tuple(STUMBLED if 3 in sequences else ARRIVED for _ in sequences)

    made.channel.send = answer_all  # type: ignore[method-assign]
    made.work(until_s=1000)
    expected = ["delivered"] * 2 + ["quarantined"] + ["delivered"] * 3
    assert made.outbox.states() == expected
    assert made.channel.sent[:3] == [(1, 2, 3, 4), (1,), (2,)]


def test_after_single_records_have_arrived_batches_come_back() -> None:
    answers = iter([STUMBLED] * 2)
    made = bench(8, lambda _: next(answers, ARRIVED), batch=2)
    made.work(until_s=100)
    assert made.channel.sent == [(1, 2), (1,), (2,), (3, 4), (5, 6), (7, 8)]


@pytest.mark.expects_log("waits for the outbox")
def test_an_outcome_that_cannot_be_written_is_kept_and_nothing_is_sent_twice() -> None:
    made = bench(2)

    def fill_the_disk(_: Parcel) -> Outcome:
        made.outbox.is_full = True
        return ARRIVED

    made.channel.answer = fill_the_disk
    made.work(until_s=30)
    assert made.channel.sent == [(1,)]
    assert made.outbox.states() == ["sending", "waiting"]
    assert made.observer.outcomes == []
    assert made.courier.state.step is CourierStep.FAULT
    assert "disk is full" in made.courier.state.words
    made.outbox.is_full, made.channel.answer = False, lambda _: ARRIVED
    made.work(until_s=60)
    assert made.channel.sent == [(1,), (2,)]
    assert made.outbox.states() == ["delivered", "delivered"]


@pytest.mark.expects_log("waits for the outbox")
def test_a_claim_that_failed_is_followed_by_another_recovery() -> None:
    made = bench(1)
    made.work()
    made.outbox.is_full = True
    made.courier.step()
    made.outbox.is_full = False
    made.work(until_s=10)
    assert made.outbox.recovered == [True, True]


@pytest.mark.expects_log("nobody foresaw")
@pytest.mark.parametrize(("is_repeatable", "state"), [(True, "waiting"), (False, "uncertain")])
def test_an_unforeseen_error_is_logged_and_never_loses_the_record(
    is_repeatable: bool, state: str
) -> None:
    def stumble(_: Parcel) -> Outcome:
        raise KeyError("what")

    made = bench(1, stumble)
    made.channel.is_repeatable = is_repeatable
    made.work()
    assert made.outbox.states() == [state]
    assert "KeyError" in made.outbox.reason(1)


@pytest.mark.expects_log("nobody foresaw")
def test_a_channel_that_answers_for_too_few_has_delivered_nothing() -> None:
    made = bench(2, batch=2)
    made.channel.send = lambda parcels: (ARRIVED,)  # type: ignore[method-assign]
    made.work()
    assert made.outbox.states() == ["waiting", "waiting"]


def test_the_receivers_wish_sets_the_next_try() -> None:
    made = bench(1, lambda _: RetryLater("Answered 429.", delay_s=120.0))
    made.work()
    state = made.courier.state
    assert state.next_try_at is not None
    assert (state.next_try_at - made.clock.now()).total_seconds() == 120.0


def test_changes_of_state_are_told_once() -> None:
    made = bench(1)
    made.work()
    made.work()
    assert [s.step for s in made.observer.states] == [CourierStep.SENDING, CourierStep.IDLE]


def test_a_line_that_is_found_dead_while_idle_is_told() -> None:
    made = bench(0)
    made.work()
    made.channel.is_connected = False
    made.courier.beat()
    assert made.observer.states[-1].is_connected is False


@pytest.mark.expects_log("waits for the outbox")
def test_a_disk_that_has_room_again_is_not_told_as_full_any_more() -> None:
    made = bench(1, lambda _: NO_LINE)
    made.courier.step()
    made.outbox.is_full = True
    made.clock.pass_s(1)
    made.courier.step()
    made.courier.step()
    assert made.courier.state.step is CourierStep.FAULT
    made.outbox.is_full = False
    made.work(until_s=2)
    assert (made.courier.state.step, made.courier.state.words) == (
        CourierStep.WAITING,
        "No connection.",
    )


OUTCOMES = st.sampled_from(
    [ARRIVED, NO_LINE, STUMBLED, Refused("no"), Uncertain("?"), KeyError("bug")]
)


@pytest.mark.expects_log("|")
@given(
    script=st.lists(OUTCOMES, max_size=60),
    full_at=st.sets(st.integers(0, 120), max_size=10),
    records=st.integers(1, 12),
    batch=st.integers(1, 5),
    is_repeatable=st.booleans(),
)
def test_whatever_happens_each_record_comes_to_one_end(
    script: list[Outcome | KeyError],
    full_at: set[int],
    records: int,
    batch: int,
    is_repeatable: bool,
) -> None:
    """Nothing is sent after it arrived or became uncertain; in the end nothing is left over."""
    answers = iter(script)
    ended: set[int] = set()
    sent_again: set[int] = set()

    def send(parcels: Sequence[Parcel]) -> tuple[Outcome, ...]:
        drawn = {p.record.sequence: next(answers, ARRIVED) for p in parcels}
        sent_again.update(drawn.keys() & ended)
        outcomes = tuple(o for o in drawn.values() if not isinstance(o, KeyError))
        if len(outcomes) < len(drawn):
            raise KeyError("bug")
        ended.update(n for n, o in drawn.items() if not isinstance(o, RetryLater))
        return outcomes

    made = bench(records, batch=batch)
    made.channel.send = send  # type: ignore[method-assign]
    made.channel.is_repeatable = is_repeatable
    writes = iter(range(10_000))
    made.outbox.before_write = lambda: next(writes) in full_at
    made.work_off(until_s=100_000)
    assert sent_again == set()
    assert set(made.outbox.states()) <= {"delivered", "quarantined", "uncertain"}
    assert sorted(sequence for sequence, _ in made.observer.outcomes_at_the_end()) == list(
        range(1, records + 1)
    )
