"""The simulated PLC: commands with ids, sent well or badly, and the answers it hears."""

import socket
import threading
from collections.abc import Iterator

import pytest

from station.domain.errors import ChannelError
from station.peers.device_dialect import lines_of
from station.peers.faults import FaultKind, FaultPlan
from station.peers.plc import SimulatedPlc
from station.peers.tcp_listener import TcpListener

LIMIT_S = 5.0


class Commanded:
    """Stands for the station: keeps what it hears and answers each line."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.listener = TcpListener(serve=self._serve)

    def _serve(self, connection: socket.socket, stopping: threading.Event) -> None:
        for line in lines_of(connection):
            self.heard.append(line)
            connection.sendall(f"{line.split(' ')[0]} 200 done\r\n".encode())


@pytest.fixture
def station() -> Iterator[Commanded]:
    station = Commanded()
    station.listener.start()
    yield station
    station.listener.stop()


@pytest.fixture
def plc(station: Commanded) -> Iterator[SimulatedPlc]:
    plc = SimulatedPlc(port=station.listener.port, plan=FaultPlan(delay_s=0.01))
    plc.start()
    yield plc
    plc.stop()


def with_fault(plc: SimulatedPlc, kind: FaultKind) -> None:
    plc.plan = FaultPlan(kinds=(kind,), delay_s=0.01)


def test_commands_carry_ids_and_get_answers(plc: SimulatedPlc, station: Commanded) -> None:
    assert [plc.send("TRIGGER"), plc.send("RECIPE 3")] == ["C1", "C2"]
    assert plc.wait_for_answers(2, limit_s=LIMIT_S)
    assert station.heard == ["C1 TRIGGER", "C2 RECIPE 3"]
    assert plc.answers == ["C1 200 done", "C2 200 done"]


def test_the_token_comes_first(station: Commanded) -> None:
    plc = SimulatedPlc(port=station.listener.port, token="secret")
    plc.start()
    plc.send("STATUS")
    assert plc.wait_for_answers(2, limit_s=LIMIT_S)
    plc.stop()
    assert station.heard == ["AUTH-0 AUTH secret", "C1 STATUS"]


@pytest.mark.parametrize("kind", [FaultKind.NONE, FaultKind.SLOW, FaultKind.DELAY])
def test_a_slow_command_arrives_whole(
    plc: SimulatedPlc, station: Commanded, kind: FaultKind
) -> None:
    with_fault(plc, kind)
    plc.send("TRIGGER")
    assert plc.wait_for_answers(1, limit_s=LIMIT_S)
    assert station.heard == ["C1 TRIGGER"]


def test_a_duplicate_has_one_id(plc: SimulatedPlc, station: Commanded) -> None:
    with_fault(plc, FaultKind.DUPLICATE)
    plc.send("TRIGGER")
    assert plc.wait_for_answers(2, limit_s=LIMIT_S)
    assert station.heard == ["C1 TRIGGER"] * 2


def test_after_a_cut_it_connects_again(plc: SimulatedPlc, station: Commanded) -> None:
    with_fault(plc, FaultKind.CUT)
    plc.send("TRIGGER")
    plc.plan = FaultPlan()
    plc.send("STATUS")
    assert plc.wait_for_answers(1, limit_s=LIMIT_S)
    assert station.heard == ["C2 STATUS"]


def test_nobody_listening_is_told(station: Commanded) -> None:
    station.listener.stop()
    with pytest.raises(ChannelError, match="listener switched on"):
        SimulatedPlc(port=station.listener.port).start()


def test_a_plc_that_was_not_started_sends_nothing() -> None:
    with pytest.raises(ChannelError, match="Start it first"):
        SimulatedPlc(port=1).send("TRIGGER")
