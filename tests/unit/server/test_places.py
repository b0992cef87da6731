"""Nobody takes all connections for himself, and too many leave a trace of one line."""

import select
import socket
from contextlib import ExitStack
from dataclasses import replace

import pytest
from fastapi import FastAPI

from station.server.limits import ServerLimits
from station.server.places import Places
from station.server.serving import Address, Serving, bound
from tests.unit.server.raw_client import ANSWER_LIMIT_S, connected, read_to_end

HERE = Address("127.0.0.1", 0)
STRANGER, OTHER = "192.0.2.7", "192.0.2.8"
FULL = "connections are open"
GET = b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


@pytest.mark.expects_log(FULL)
def test_one_address_gets_so_many_places_and_leaves_the_rest() -> None:
    places = Places(most=10, most_from_one=2)
    assert [places.take(STRANGER) for _ in range(4)] == [True, True, False, False]
    assert places.take(OTHER)


@pytest.mark.expects_log(FULL)
def test_a_place_that_is_given_back_can_be_taken_again() -> None:
    places = Places(most=10, most_from_one=1)
    assert places.take(STRANGER)
    assert not places.take(STRANGER)
    places.give_back(STRANGER)
    assert places.take(STRANGER)


@pytest.mark.expects_log(FULL)
def test_this_machine_is_bounded_in_all_only() -> None:
    places = Places(most=3, most_from_one=1)
    assert [places.take("127.0.0.1") for _ in range(4)] == [True, True, True, False]


@pytest.mark.expects_log(FULL)
def test_a_flood_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    places = Places(most=10, most_from_one=1)
    with caplog.at_level("WARNING"):
        for _ in range(100):
            places.take(STRANGER)
    (line,) = [record.getMessage() for record in caplog.records]
    assert STRANGER in line


@pytest.mark.expects_log(FULL)
def test_who_holds_a_place_is_served_while_others_are_turned_away() -> None:
    app = FastAPI(openapi_url=None)

    @app.get("/health")
    async def health() -> str:
        return "ok"

    limits = replace(ServerLimits(), header_s=60.0)
    with bound(HERE, places=Places(most=5)) as listener, ExitStack() as stack:
        serving = Serving(app, listener=listener, address=HERE, limits=limits)
        serving.start()
        stack.callback(serving.stop)
        port = listener.getsockname()[1]
        clients = [stack.enter_context(connected(port)) for _ in range(20)]
        refused: set[socket.socket] = set()
        while len(refused) < 15:
            closed, _, _ = select.select(set(clients) - refused, [], [], ANSWER_LIMIT_S)
            assert closed
            refused |= set(closed)
        held = [client for client in clients if client not in refused]
        for client in held:
            client.sendall(GET)
            assert read_to_end(client).startswith(b"HTTP/1.1 200 ")
        with connected(port) as late:
            late.sendall(GET)
            assert read_to_end(late).startswith(b"HTTP/1.1 200 ")
