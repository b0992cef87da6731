"""The simulated PLC with the station's real command listener."""

from collections.abc import Iterator

import pytest

from station.commands.listener import CommandListener
from station.commands.listener_settings import ListenerSettings
from station.domain.clock import SystemClock
from station.peers.faults import NO_FAULTS, FaultKind, FaultPlan
from station.peers.plc import SimulatedPlc
from tests.unit.commands.command_fakes import FakeStation

LIMIT_S = 10.0
TOKEN = "a-secret-of-the-plant"


@pytest.fixture
def station() -> FakeStation:
    return FakeStation()


@pytest.fixture
def plc(station: FakeStation) -> Iterator[SimulatedPlc]:
    settings = ListenerSettings().model_copy(update={"port": 0})
    listener = CommandListener(
        settings=settings, token=lambda: TOKEN, target=station, clock=SystemClock()
    )
    listener.start()
    plc = SimulatedPlc(port=listener.port, token=TOKEN)
    plc.start()
    assert plc.wait_for_answers(1, limit_s=LIMIT_S)
    yield plc
    plc.stop()
    listener.close()


def test_it_is_let_in_with_its_token_and_served(plc: SimulatedPlc) -> None:
    plc.send("STATUS")
    assert plc.wait_for_answers(2, limit_s=LIMIT_S)
    assert [answer.split(" ")[:2] for answer in plc.answers] == [["AUTH-0", "200"], ["C1", "200"]]


def test_a_doubled_trigger_is_one_trigger(plc: SimulatedPlc, station: FakeStation) -> None:
    plc.plan = FaultPlan(kinds=(FaultKind.DUPLICATE,))
    plc.send("TRIGGER")
    assert plc.wait_for_answers(3, limit_s=LIMIT_S)
    assert plc.answers[1] == plc.answers[2]
    assert station.asked == ["trigger"]


@pytest.mark.parametrize("kind", [FaultKind.GARBAGE, FaultKind.CUT])
def test_after_a_fault_commands_work_again(
    plc: SimulatedPlc, station: FakeStation, kind: FaultKind
) -> None:
    plc.plan = FaultPlan(kinds=(kind,))
    plc.send("TRIGGER")
    plc.plan = NO_FAULTS
    plc.send("STATUS")
    plc.wait_for_answers(3, limit_s=LIMIT_S)
    assert any(answer.startswith("C2 200") for answer in plc.answers)
    assert "trigger" not in station.asked
