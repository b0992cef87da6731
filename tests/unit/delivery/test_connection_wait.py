"""Waits for a socket end by readiness, by their limit or by a stop."""

import selectors
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from station.delivery.connection_wait import Waiter
from station.domain.errors import ChannelError
from tests.unit.delivery.scripted_device import LIMIT_S


@pytest.fixture
def waiter() -> Iterator[Waiter]:
    waiter = Waiter()
    yield waiter
    waiter.close()


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    near, far = socket.socketpair()
    with near, far:
        yield near, far


def test_it_tells_what_is_ready_and_what_is_not(
    waiter: Waiter, ends: tuple[socket.socket, socket.socket]
) -> None:
    near, far = ends
    waiter.open()
    assert not waiter.wait(near, selectors.EVENT_READ, until_s=time.monotonic())
    far.send(b"x")
    assert waiter.wait(near, selectors.EVENT_READ, until_s=time.monotonic() + LIMIT_S)
    assert waiter.wait(near, selectors.EVENT_WRITE, until_s=time.monotonic() + LIMIT_S)


def test_stop_ends_a_wait_in_another_thread(
    waiter: Waiter, ends: tuple[socket.socket, socket.socket]
) -> None:
    waiter.open()
    words = []

    def wait() -> None:
        try:
            waiter.wait(ends[0], selectors.EVENT_READ, until_s=time.monotonic() + LIMIT_S)
        except ChannelError as error:
            words.append(str(error))

    thread = threading.Thread(target=wait)
    thread.start()
    waiter.stop()
    waiter.stop()
    thread.join(LIMIT_S)
    assert words == ["The line was closed by the station."]


def test_after_a_stop_waiting_is_refused_until_it_is_opened_anew(
    waiter: Waiter, ends: tuple[socket.socket, socket.socket]
) -> None:
    for prepare in (lambda: None, waiter.stop, waiter.close):
        prepare()
        with pytest.raises(ChannelError):
            waiter.wait(ends[0], selectors.EVENT_WRITE, until_s=time.monotonic())
    waiter.open()
    waiter.stop()
    waiter.open()
    assert waiter.wait(ends[0], selectors.EVENT_WRITE, until_s=time.monotonic() + LIMIT_S)
    assert not waiter.wait(ends[0], selectors.EVENT_READ, until_s=time.monotonic())
    assert waiter._bell is not None
    waiter._bell[0].setblocking(False)
    with pytest.raises(BlockingIOError):  # else every later wait would end at once
        waiter._bell[0].recv(1)
