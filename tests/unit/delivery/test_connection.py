"""One TCP line: bytes both ways, limits, and what can be wrong with it."""

import socket
import time
from collections.abc import Iterator

import pytest

from station.delivery.connection import RECEIVE_BYTES, Connection
from station.delivery.device_console import Traffic
from station.domain.errors import ChannelError
from tests.unit.delivery.courier_fakes import HandClock
from tests.unit.delivery.scripted_device import LIMIT_S, device, free_port


class Bench:
    """Connections that are closed at the end."""

    def __init__(self) -> None:
        self.traffic: list[Traffic] = []
        self._lines: list[Connection] = []

    def line(self, port: int, host: str = "127.0.0.1") -> Connection:
        line = Connection(host=host, port=port, clock=HandClock(), console=self.traffic.append)
        line.open()
        self._lines.append(line)
        return line

    def close(self) -> None:
        for line in self._lines:
            line.stop()
            line.dispose()


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.close()


def soon(limit_s: float = LIMIT_S) -> float:
    return time.monotonic() + limit_s


def test_bytes_go_out_and_come_back(bench: Bench) -> None:
    with device(lambda line: (line.say(line.hear(4)), line.hold())) as peer:
        line = bench.line(peer.port)
        line.connect(limit_s=LIMIT_S)
        line.send(b"ping", until_s=soon())
        assert line.sent_bytes == 4
        assert line.receive(until_s=soon()) == b"ping"
        assert line.pending() == b""
        bench.close()


def test_every_address_of_a_name_is_tried(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    dead = free_port()
    with device(lambda line: line.hold()) as peer:
        addresses = [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))
            for port in (dead, peer.port)
        ]
        monkeypatch.setattr("socket.getaddrinfo", lambda *a, **o: addresses)
        line = bench.line(peer.port, host="marker.plant")
        line.connect(limit_s=LIMIT_S)
        assert line.is_open
        bench.close()


def test_a_line_that_nobody_opened_or_that_was_stopped_cannot_be_built(bench: Bench) -> None:
    line = bench.line(free_port())
    line.stop()
    with pytest.raises(ChannelError, match="closed by the station"):
        line.connect(limit_s=LIMIT_S)
    with pytest.raises(ChannelError, match="There is no connection"):
        line.pending()


def test_a_connection_to_itself_is_none(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux joins a socket to itself when it happens to come from the port that it looks for."""
    port = free_port()
    plain = socket.socket.connect_ex

    def from_the_same_port(self: socket.socket, address: tuple[str, int]) -> int:
        self.bind(("127.0.0.1", port))
        return plain(self, address)

    monkeypatch.setattr(socket.socket, "connect_ex", from_the_same_port)
    line = bench.line(port)
    with pytest.raises(ChannelError, match="nobody listens there"):
        line.connect(limit_s=LIMIT_S)
    assert not line.is_open


def test_no_answer_to_a_connection_is_waited_for_only_so_long(bench: Bench) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=1) as full:
        fillers = [socket.socket() for _ in range(8)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(full.getsockname())
        line = bench.line(full.getsockname()[1])
        try:
            with pytest.raises(ChannelError, match="cannot be reached"):
                line.connect(limit_s=0.1)
        finally:
            for filler in fillers:
                filler.close()


def test_a_device_that_never_reads_gets_no_more_than_fits(bench: Bench) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        line = bench.line(deaf.getsockname()[1])
        line.connect(limit_s=LIMIT_S)
        with pytest.raises(ChannelError, match="takes no bytes"):
            line.send(bytes(64_000_000), until_s=soon(0.3))
        assert 0 < line.sent_bytes < 64_000_000


def test_one_receive_takes_a_bounded_piece(bench: Bench) -> None:
    with device(lambda line: (line.say(bytes(50_000)), line.hold())) as peer:
        line = bench.line(peer.port)
        line.connect(limit_s=LIMIT_S)
        received = 0
        while received < 50_000:
            piece = line.receive(until_s=soon())
            assert 0 < len(piece) <= RECEIVE_BYTES
            received += len(piece)
        bench.close()


def test_the_limit_holds_although_bytes_are_there(bench: Bench) -> None:
    with device(lambda line: (line.say(b"late"), line.hold())) as peer:
        line = bench.line(peer.port)
        line.connect(limit_s=LIMIT_S)
        assert line.receive(until_s=time.monotonic()) == b""
        assert line.receive(until_s=soon()) == b"late"
        bench.close()


def test_the_system_looks_after_the_idle_line(bench: Bench) -> None:
    with device(lambda line: line.hold()) as peer:
        line = bench.line(peer.port)
        line.connect(limit_s=LIMIT_S)
        inner = line._standing()
        assert inner.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        assert inner.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert not inner.getblocking()
        bench.close()


def test_disposing_twice_does_no_harm(bench: Bench) -> None:
    with device(lambda line: line.hold()) as peer:
        line = bench.line(peer.port)
        line.connect(limit_s=LIMIT_S)
        for _ in range(2):
            line.stop()
            line.dispose()
        assert [traffic.note for traffic in bench.traffic][-1] == "closed by the station"
