"""A receiver that is set up wrongly keeps its queue whole, and goes on when it is mended."""

from collections.abc import Callable
from pathlib import Path

import pytest

from station.delivery.courier import Courier
from station.delivery.courier_state import CourierStep
from station.delivery.plant_server import PlantServerChannel
from station.delivery.plant_server_settings import PlantServerSettings
from station.delivery.schedule import Schedule
from tests.unit.delivery.courier_fakes import HandClock, ListObserver, MemoryOutbox
from tests.unit.delivery.http_servers import AnswerServer, Heard, Prepared

RECORDS = 12
FIVE_MINUTES_S = 300.0


class Plant:
    """A plant server whose answers a test decides, and the courier that brings records there."""

    def __init__(self, server: AnswerServer) -> None:
        self.clock = HandClock()
        self.outbox = MemoryOutbox(self.clock, records=RECORDS)
        self.channel = PlantServerChannel(
            settings=PlantServerSettings(enabled=True, url=f"{server.url}/parts"),
            clock=self.clock,
            secret=lambda _: "",
            folder=Path("/nowhere"),
        )
        self.courier = Courier(
            channel=self.channel,
            outbox=self.outbox,
            clock=self.clock,
            schedule=Schedule(),
            chance=lambda: 0.0,
            observer=ListObserver(),
        )

    def work(self, *, for_s: float) -> None:
        until_s = self.clock.seconds + for_s
        while (wait_s := self.courier.step()) + self.clock.seconds <= until_s:
            self.clock.pass_s(wait_s)


def answering(status: int) -> Callable[[Heard], Prepared]:
    return lambda _: Prepared(status, b"not here")


@pytest.mark.parametrize("status", [301, 401, 403, 404, 405, 410, 415])
def test_nothing_is_set_aside_and_all_goes_on_in_order_when_it_is_mended(status: int) -> None:
    with AnswerServer() as server:
        server.answer_to = answering(status)
        plant = Plant(server)
        plant.work(for_s=3600)
        assert plant.outbox.states() == ["waiting"] * RECORDS
        state = plant.courier.state
        assert state.step is CourierStep.WAITING
        assert str(status) in state.words
        assert state.words.endswith("Results wait and go on by themselves.")
        server.heard.clear()
        server.answer_to = answering(200)
        plant.work(for_s=FIVE_MINUTES_S)
        plant.channel.close()
        assert plant.outbox.states() == ["delivered"] * RECORDS
        assert len(server.heard) == RECORDS


def test_one_record_that_is_not_found_does_not_hold_up_the_others() -> None:
    with AnswerServer() as server:
        plant = Plant(server)
        bad = list(plant.outbox.rows)[2:4]
        server.answer_to = lambda heard: Prepared(
            404 if heard.headers["Idempotency-Key"] in bad else 200
        )
        plant.work(for_s=3600)
        plant.channel.close()
        expected = ["delivered"] * 2 + ["quarantined"] * 2 + ["delivered"] * 8
        assert plant.outbox.states() == expected
        assert "as others arrive and this does not" in plant.outbox.reason(3)


def test_a_record_that_is_refused_is_set_aside_at_once() -> None:
    with AnswerServer() as server:
        plant = Plant(server)
        bad = next(iter(plant.outbox.rows))
        server.answer_to = lambda heard: Prepared(
            422 if heard.headers["Idempotency-Key"] == bad else 200
        )
        plant.work(for_s=1)
        plant.channel.close()
        assert plant.outbox.states() == ["quarantined"] + ["delivered"] * (RECORDS - 1)


@pytest.mark.parametrize("status", [400, 422])
def test_a_server_that_refuses_all_keeps_the_shift_waiting_until_it_is_mended(status: int) -> None:
    with AnswerServer() as server:
        server.answer_to = answering(status)
        plant = Plant(server)
        plant.work(for_s=3600)
        assert plant.outbox.states() == ["quarantined"] * 2 + ["waiting"] * (RECORDS - 2)
        state = plant.courier.state
        assert state.step is CourierStep.WAITING
        assert f"{status} not here. 3 different results in a row were refused" in state.words
        server.heard.clear()
        server.answer_to = answering(200)
        plant.work(for_s=FIVE_MINUTES_S)
        plant.channel.close()
        assert plant.outbox.states() == ["quarantined"] * 2 + ["delivered"] * (RECORDS - 2)
        ids = [heard.headers["Idempotency-Key"] for heard in server.heard]
        assert sorted(ids) == list(plant.outbox.rows)[2:]  # each once


def test_parts_that_come_one_by_one_wait_too_once_three_were_refused() -> None:
    with AnswerServer() as server:
        server.answer_to = answering(422)
        plant = Plant(server)
        plant.outbox.rows.clear()
        for sequence in range(1, 7):
            plant.outbox.put(sequence)
            plant.work(for_s=60)
        plant.channel.close()
        assert plant.outbox.states() == ["quarantined"] * 2 + ["waiting"] * 4


@pytest.mark.parametrize("bad_ones", [3, 5, 8])
def test_a_row_of_bad_results_is_set_aside_where_others_arrive(bad_ones: int) -> None:
    with AnswerServer() as server:
        plant = Plant(server)
        bad = list(plant.outbox.rows)[:bad_ones]
        server.answer_to = lambda heard: Prepared(
            422 if heard.headers["Idempotency-Key"] in bad else 200
        )
        plant.work(for_s=3600)
        plant.channel.close()
        delivered = ["delivered"] * (RECORDS - bad_ones)
        assert plant.outbox.states() == ["quarantined"] * bad_ones + delivered


@pytest.mark.parametrize("status", [409, 413])
def test_refusals_about_one_result_never_hold_the_channel(status: int) -> None:
    with AnswerServer() as server:
        server.answer_to = answering(status)
        plant = Plant(server)
        plant.work(for_s=1)
        plant.channel.close()
        assert plant.outbox.states() == ["quarantined"] * RECORDS


def test_a_test_that_goes_well_brings_the_next_try_forward() -> None:
    with AnswerServer() as server:
        server.answer_to = answering(404)
        plant = Plant(server)
        plant.work(for_s=3600)
        server.answer_to = answering(200)
        plant.outbox.retry_now("plant-server")
        plant.work(for_s=1)
        plant.channel.close()
        assert plant.outbox.states() == ["delivered"] * RECORDS
