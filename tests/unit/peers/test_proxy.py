"""The fault proxy: it passes bytes on unchanged but for the one fault it was told to make."""

import random
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from station.peers.device import SimulatedDevice
from station.peers.device_dialect import LineDialect
from station.peers.faults import FaultKind
from station.peers.proxy import (
    BYTES_ARE_SPOILT,
    FaultProxy,
    Passage,
    ProxyFault,
    ProxySchedule,
    Way,
)
from tests.unit.peers.clients import ask, connected, everything


@pytest.fixture
def device() -> Iterator[SimulatedDevice]:
    device = SimulatedDevice(dialect=LineDialect())
    device.start()
    yield device
    device.stop()


@pytest.fixture
def proxy(device: SimulatedDevice) -> Iterator[FaultProxy]:
    proxy = FaultProxy(target_port=device.port)
    proxy.start()
    yield proxy
    proxy.stop()


Through = Callable[[ProxyFault, bytes], tuple[bytes, bytes]]


@pytest.fixture
def through() -> Through:
    """Return (what the receiver got, what the station got) of bytes answered with `echo`."""

    def passed(fault: ProxyFault, said: bytes) -> tuple[bytes, bytes]:
        station, client = socket.socketpair()
        server, receiver = socket.socketpair()
        got: list[bytes] = []

        def receive() -> None:
            got.append(receiver.recv(100))
            with suppress(BrokenPipeError):
                receiver.sendall(b"echo")
                got.append(everything(receiver))

        passage = Passage(
            client=client,
            server=server,
            fault=fault,
            chance=random.Random(1),
            stopping=threading.Event(),
        )

        def pass_on() -> None:
            passage.run()
            for end in (client, server):
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

        threads = [threading.Thread(target=receive), threading.Thread(target=pass_on)]
        with station, client, server, receiver:
            for thread in threads:
                thread.start()
            station.sendall(said)
            station.settimeout(
                0.2 if fault.kind in (FaultKind.HALF_OPEN, FaultKind.LOST_REPLY) else 5
            )
            try:
                back = station.recv(100)
            except TimeoutError:
                back = b""
            station.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join()
        return b"".join(got), back

    return passed


def test_without_a_fault_everything_passes(proxy: FaultProxy, device: SimulatedDevice) -> None:
    with connected(proxy.port) as connection:
        connection.sendall(b"READ A1\r\n")
        assert connection.recv(100) == b"ACK A1\r\n"
    assert device.log.keys == ("A1",)


@pytest.mark.parametrize(
    ("fault", "out", "back"),
    [
        (ProxyFault(FaultKind.CUT, Way.OUT, 3), b"hel", b""),
        (ProxyFault(FaultKind.CUT, Way.BACK, 2), b"hello", b"ec"),
        (ProxyFault(FaultKind.LOST_REPLY, Way.BACK, 0), b"hello", b""),
        (ProxyFault(FaultKind.HALF_OPEN, Way.OUT, 0), b"", b""),
        (ProxyFault(FaultKind.DUPLICATE, Way.OUT, 0), b"hellohello", b"echo"),
        (ProxyFault(FaultKind.DELAY, Way.BACK, 0, 0.01), b"hello", b"echo"),
        (ProxyFault(FaultKind.CUT, Way.BACK, 999), b"hello", b"echo"),
    ],
    ids=lambda value: f"{value.kind}-{value.after_bytes}" if isinstance(value, ProxyFault) else "",
)
def test_each_fault_spoils_what_it_should(
    through: Through, fault: ProxyFault, out: bytes, back: bytes
) -> None:
    assert through(fault, b"hello") == (out, back)


def test_noise_comes_between_the_bytes(through: Through) -> None:
    out, _ = through(ProxyFault(FaultKind.GARBAGE, Way.OUT, 2), b"hello")
    assert out.startswith(b"he")
    assert out.endswith(b"llo")
    assert len(out) > 20


def test_a_schedule_repeats_itself() -> None:
    schedule = ProxySchedule(faults=BYTES_ARE_SPOILT, seed=3)
    faults = [schedule.fault_of(number) for number in range(200)]
    assert [schedule.fault_of(number) for number in range(200)] == faults
    assert {(f.kind, f.way) for f in faults} >= set(BYTES_ARE_SPOILT)


def test_a_new_schedule_holds_for_the_next_connection(
    proxy: FaultProxy, device: SimulatedDevice
) -> None:
    proxy.schedule = ProxySchedule(faults=((FaultKind.CUT, Way.OUT),), share=1.0, most_bytes=0)
    assert ask(proxy.port, b"READ A1\r\n") == b""
    proxy.schedule = ProxySchedule()
    with connected(proxy.port) as connection:
        connection.sendall(b"READ A2\r\n")
        assert connection.recv(100) == b"ACK A2\r\n"
    assert device.log.keys == ("A2",)


def test_a_half_open_connection_can_be_stopped(proxy: FaultProxy) -> None:
    proxy.schedule = ProxySchedule(faults=((FaultKind.HALF_OPEN, Way.OUT),), share=1.0)
    with connected(proxy.port) as connection:
        connection.sendall(b"READ A1\r\n" * 100)
        proxy.stop()
        assert everything(connection) == b""


def test_a_receiver_that_is_gone_ends_the_connection(device: SimulatedDevice) -> None:
    proxy = FaultProxy(target_port=device.port)
    device.stop()
    proxy.start()
    assert ask(proxy.port, b"READ A1\r\n") == b""
    proxy.stop()
