"""Couriers behind signals: what was sent, what waits, and an end in order."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from station.delivery.courier_state import CourierStep
from station.domain.delivery import DeliveryState, Outcome, Parcel, QueueState, Refused, Uncertain
from tests.unit.delivery.courier_fakes import ARRIVED, PreparedChannel
from tests.unit.delivery.parcels import record
from tests.unit.services.delivery_bench import Bench

ID_1 = record(1).record_id


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    yield bench
    bench.close()


def test_a_saved_record_is_sent_at_once_and_its_receipt_told(made: Bench) -> None:
    made.service.start()
    made.until(lambda: made.service.state_of("plant-server").step is CourierStep.IDLE)
    made.outbox.put(1)
    made.service.on_record_waiting()
    made.until(lambda: made.arrived == [(ID_1, "plant-server")])
    made.until(lambda: made.service.state_of("plant-server").step is CourierStep.IDLE)
    steps = [state.step for state in made.states]
    assert steps == [CourierStep.IDLE, CourierStep.SENDING, CourierStep.IDLE]


@pytest.mark.parametrize("outcome", [Refused("Answered 422."), Uncertain("No reply.")])
def test_a_record_that_waits_for_a_person_is_told(made: Bench, outcome: Outcome) -> None:
    made.channel.answer = lambda _: outcome
    made.outbox.put(1)
    made.service.start()
    made.until(lambda: bool(made.held))
    assert made.held == [(ID_1, "plant-server", getattr(outcome, "reason", ""))]
    assert made.arrived == []


def test_the_queue_is_told_when_it_changes_and_only_then(made: Bench) -> None:
    made.channel.answer = lambda _: Refused("Answered 422.")
    made.outbox.put(1)
    made.service.start()
    made.until(lambda: made.service.queue_of("plant-server").set_aside == 1)
    told = len(made.queues)
    looked = threading.Event()
    made.outbox.queue = lambda channel: (  # type: ignore[method-assign]
        looked.set() or QueueState(channel, set_aside=1)
    )
    made.service.on_look_due()
    made.until(looked.is_set)
    made.until(lambda: made.service._pool.waitForDone(0))
    made.qtbot.wait(0)
    assert len(made.queues) == told


def test_before_the_start_nothing_is_sent(made: Bench) -> None:
    made.outbox.put(1)
    made.service.on_record_waiting()
    made.service.close()
    assert made.channel.sent == []
    assert made.channel.closed == 1


def test_the_end_waits_for_the_record_on_its_way(qtbot: QtBot) -> None:
    is_sending, may_arrive = threading.Event(), threading.Event()

    def arrive_late(_: Parcel) -> Outcome:
        is_sending.set()
        assert may_arrive.wait(5)
        return ARRIVED

    made = Bench(qtbot, PreparedChannel(arrive_late), records=2)
    made.service.start()
    assert is_sending.wait(5)
    threading.Timer(0.05, may_arrive.set).start()
    made.close()
    assert made.outbox.states() == ["delivered", "waiting"]
    made.service.start()
    assert made.channel.sent == [(1,)]


def test_closing_twice_does_no_harm(made: Bench) -> None:
    made.service.start()
    made.close()
    made.close()
    assert made.channel.closed == 1


def test_a_receipt_wakes_the_channel_that_waited_for_it(qtbot: QtBot) -> None:
    woken = threading.Event()
    made = Bench(qtbot, records=1)
    thread = made.service._threads["plant-server"]
    made.service._threads["other"] = thread  # two names, one courier: enough to see the call
    wake = thread.wake
    thread.wake = lambda: (woken.set(), wake())  # type: ignore[method-assign, func-returns-value]
    del made.service._threads["plant-server"]
    thread.start()
    made.until(woken.is_set)
    made.close()
    assert made.outbox.deliveries("plant-server", [DeliveryState.DELIVERED], limit=1)
