"""The courier's thread: wakes for new records, beats when idle, ends in time."""

import threading

import pytest

from station.delivery.courier import Courier
from station.delivery.courier_state import CourierStep
from station.delivery.courier_thread import CourierThread
from station.delivery.schedule import Schedule
from station.domain.clock import SystemClock
from station.domain.delivery import Outcome, Parcel
from tests.unit.delivery.courier_fakes import (
    ARRIVED,
    HandClock,
    ListObserver,
    MemoryOutbox,
    PreparedChannel,
)

WAIT_S = 5.0


class Running:
    """A courier on its thread."""

    def __init__(self, channel: PreparedChannel, *, records: int = 0) -> None:
        self.outbox = MemoryOutbox(HandClock(), records=records)
        self.channel, self.observer = channel, ListObserver()
        courier = Courier(
            channel=channel,
            outbox=self.outbox,
            clock=SystemClock(),
            schedule=Schedule(),
            chance=lambda: 0.0,
            observer=self.observer,
        )
        self.thread = CourierThread(courier=courier, channel=channel, clock=SystemClock())


def test_records_are_sent_and_the_channel_is_closed_at_the_end() -> None:
    made = Running(PreparedChannel(), records=1)
    made.thread.start()
    assert made.observer.has_outcome.wait(WAIT_S)
    assert made.thread.stop()
    assert made.channel.sent == [(1,)]
    assert (made.channel.opened, made.channel.closed) == (1, 1)
    assert made.observer.states[-1].step is CourierStep.STOPPED


def test_a_new_record_wakes_the_courier() -> None:
    made = Running(PreparedChannel())
    made.thread.start()
    made.outbox.put(1)
    made.thread.wake()
    assert made.observer.has_outcome.wait(WAIT_S)
    made.thread.stop()
    assert made.outbox.states() == ["delivered"]


def test_a_send_that_hangs_is_cut_at_the_end() -> None:
    is_sending, is_closed = threading.Event(), threading.Event()

    def hang(_: Parcel) -> Outcome:
        is_sending.set()
        assert is_closed.wait(WAIT_S)
        return ARRIVED

    channel = PreparedChannel(hang)
    channel.close = is_closed.set  # type: ignore[method-assign]
    made = Running(channel, records=2)
    made.thread.start()
    assert is_sending.wait(WAIT_S)
    assert made.thread.stop(grace_s=0.01)
    assert made.channel.sent == [(1,)]
    assert made.outbox.states() == ["delivered", "waiting"]


def test_a_thread_that_was_never_started_can_be_stopped() -> None:
    made = Running(PreparedChannel())
    assert made.thread.stop()
    assert made.channel.closed == 1


@pytest.mark.expects_log("stumbled")
def test_an_error_in_the_station_itself_is_told_and_the_thread_lives_on() -> None:
    made = Running(PreparedChannel(), records=1)
    faults = iter([ZeroDivisionError("what")])

    def open_channel() -> None:
        for fault in faults:
            raise fault

    made.channel.open = open_channel  # type: ignore[method-assign]
    told = threading.Event()
    note = made.observer.on_courier_state

    def note_and_tell(state: object) -> None:
        note(state)  # type: ignore[arg-type]
        told.set()

    made.observer.on_courier_state = note_and_tell  # type: ignore[assignment]
    made.thread.start()
    assert told.wait(WAIT_S)
    made.thread.wake()
    assert made.observer.has_outcome.wait(WAIT_S)
    made.thread.stop()
    assert made.observer.states[0].step is CourierStep.FAULT
    assert made.outbox.states() == ["delivered"]
