"""The simulated plant server: one effect per Idempotency-Key, and every fault as announced."""

from collections.abc import Callable, Iterator

import pytest

from station.peers.faults import FaultKind, FaultPlan
from station.peers.plant_server import SimulatedPlantServer
from tests.unit.peers.clients import ask, post

Start = Callable[..., SimulatedPlantServer]


@pytest.fixture
def start() -> Iterator[Start]:
    servers: list[SimulatedPlantServer] = []

    def started(*kinds: FaultKind) -> SimulatedPlantServer:
        server = SimulatedPlantServer(plan=FaultPlan(kinds=kinds, delay_s=0.01))
        server.start()
        servers.append(server)
        return server

    yield started
    for server in servers:
        server.stop()


def test_a_key_has_one_effect_however_often_it_comes(start: Start) -> None:
    server = start()
    heard = ask(server.port, post(b"{}", "k1") + post(b"{}", "k1") + post(b"{}", "k2"))
    assert [b"stored" in part for part in heard.split(b"HTTP/1.1 200 OK")[1:]] == [
        True,
        False,
        True,
    ]
    assert server.log.keys == ("k1", "k2")


def test_without_a_key_every_request_has_an_effect(start: Start) -> None:
    server = start()
    ask(server.port, post(b"{}") + post(b"{}"))
    assert server.log.repeated == ("{}",)


def test_it_closes_when_asked_to(start: Start) -> None:
    server = start()
    heard = ask(server.port, post(b"1", "k1", close=True) + post(b"2", "k2"))
    assert b"Connection: close" in heard
    assert server.log.keys == ("k1",)


@pytest.mark.parametrize(
    ("kind", "start_of_answer", "effects"),
    [
        (FaultKind.SLOW, b"HTTP/1.1 200 OK", 1),
        (FaultKind.SERVER_ERROR, b"HTTP/1.1 50", 0),
        (FaultKind.BUSY, b"HTTP/1.1 429 Too Many Requests", 0),
        (FaultKind.REFUSE, b"HTTP/1.1 422", 0),
        (FaultKind.LOST_REPLY, b"", 1),
        (FaultKind.HALF_OPEN, b"", 0),
    ],
)
def test_every_fault_is_what_it_says(
    start: Start, kind: FaultKind, start_of_answer: bytes, effects: int
) -> None:
    server = start(kind)
    heard = ask(server.port, post(b"{}", "k1"))
    assert heard.startswith(start_of_answer)
    assert bool(heard) == bool(start_of_answer)
    assert len(server.log.effects) == effects


def test_busy_says_when_to_come_again(start: Start) -> None:
    server = start()
    server.plan = FaultPlan(kinds=(FaultKind.BUSY,), delay_s=3.0)
    assert b"\r\nRetry-After: 3\r\n" in ask(server.port, post(b"{}", "k1"))


def test_a_reply_cut_in_the_middle_is_not_whole(start: Start) -> None:
    server = start(FaultKind.CUT)
    heard = ask(server.port, post(b"{}", "k1"))
    assert heard.startswith(b"HTTP/1.1")
    assert b"stored" not in heard
    assert server.log.keys == ("k1",)


@pytest.mark.parametrize(
    "said",
    [
        b"\x00\x01\x02",
        b"GET /\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nshort",
    ],
    ids=["noise", "no version", "bad length", "huge", "cut off"],
)
def test_what_is_no_whole_request_has_no_effect(start: Start, said: bytes) -> None:
    server = start()
    assert ask(server.port, said) == b""
    assert server.log.effects == ()
