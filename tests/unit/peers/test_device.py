"""The simulated device: what it did is what it says it did, whatever goes wrong on the wire."""

import socket
from collections.abc import Callable, Iterator

import pytest

from station.peers.device import SimulatedDevice
from station.peers.device_dialect import LineDialect
from station.peers.faults import FaultKind, FaultPlan
from tests.unit.peers.clients import ask, connected, everything

Start = Callable[..., SimulatedDevice]


@pytest.fixture
def start() -> Iterator[Start]:
    devices: list[SimulatedDevice] = []

    def started(*kinds: FaultKind, **options: object) -> SimulatedDevice:
        plan = FaultPlan(kinds=kinds, delay_s=0.01, only_first=bool(options.pop("once", False)))
        device = SimulatedDevice(dialect=LineDialect(), plan=plan, **options)  # type: ignore[arg-type]
        device.start()
        devices.append(device)
        return device

    yield started
    for device in devices:
        device.stop()


def test_it_does_what_it_is_told_and_answers(start: Start) -> None:
    device = start()
    assert ask(device.port, b"READ A1\r\nREAD A2\r\n") == b"ACK A1\r\nACK A2\r\n"
    assert device.log.keys == ("A1", "A2")


def test_lines_may_come_in_pieces_and_with_any_end(start: Start) -> None:
    device = start()
    with connected(device.port) as connection:
        connection.sendall(b"READ A")
        connection.sendall(b"1\nREAD A2\r")
        connection.shutdown(socket.SHUT_WR)
        assert everything(connection) == b"ACK A1\r\nACK A2\r\n"
    assert device.log.keys == ("A1", "A2")


def test_a_repeat_is_done_twice_unless_it_is_recognised(start: Start) -> None:
    plain, clever = start(), start(recognises_repeats=True)
    for device in (plain, clever):
        assert ask(device.port, b"READ A1\nREAD A1\n").count(b"ACK A1") == 2
    assert plain.log.repeated == ("A1",)
    assert clever.log.keys == ("A1",)
    assert clever.log.tries("A1") == 2


@pytest.mark.parametrize(
    ("kind", "heard", "effects"),
    [
        (FaultKind.NONE, b"ACK A1\r\n", 1),
        (FaultKind.DELAY, b"ACK A1\r\n", 1),
        (FaultKind.SLOW, b"ACK A1\r\n", 1),
        (FaultKind.DUPLICATE, b"ACK A1\r\nACK A1\r\n", 1),
        (FaultKind.CUT, b"ACK ", 1),
        (FaultKind.LOST_REPLY, b"", 1),
        (FaultKind.HALF_OPEN, b"", 0),
        (FaultKind.REFUSE, b"NAK A1\r\n", 0),
    ],
)
def test_every_fault_is_what_it_says(
    start: Start, kind: FaultKind, heard: bytes, effects: int
) -> None:
    device = start(kind)
    assert ask(device.port, b"READ A1\r\n") == heard
    assert len(device.log.effects) == effects


def test_garbage_is_no_acknowledgement(start: Start) -> None:
    device = start(FaultKind.GARBAGE)
    heard = ask(device.port, b"READ A1\r\n")
    assert heard
    assert b"A" not in heard
    assert device.log.keys == ("A1",)


def test_a_half_open_device_can_be_stopped(start: Start) -> None:
    device = start(FaultKind.HALF_OPEN)
    with connected(device.port) as connection:
        connection.sendall(b"READ A1\r\n")
        device.stop()
        assert everything(connection) == b""


def test_faults_on_the_first_try_only(start: Start) -> None:
    device = start(FaultKind.LOST_REPLY, once=True)
    assert ask(device.port, b"READ A1\nREAD A1\nREAD A2\n") == b"ACK A1\r\n"


def test_it_tells_what_arrives() -> None:
    told: list[str] = []
    device = SimulatedDevice(
        dialect=LineDialect(), plan=FaultPlan(kinds=(FaultKind.REFUSE,)), tell=told.append
    )
    device.start()
    ask(device.port, b"READ A1\n")
    device.stop()
    assert told == ["device: READ A1 -> not done [refuse]"]


def test_a_line_without_an_end_is_not_collected_for_ever(start: Start) -> None:
    device = start()
    assert ask(device.port, b"x" * 200_000) == b""
    assert device.log.effects == ()
