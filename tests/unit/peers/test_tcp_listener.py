"""The listening port of the peers: it ends when it is told to, whatever its connections do."""

import socket
import threading

import pytest

from station.domain.errors import InUseError
from station.peers.tcp_listener import TcpListener
from tests.unit.peers.clients import connected, everything


def echo(connection: socket.socket, stopping: threading.Event) -> None:
    while chunk := connection.recv(100):
        connection.sendall(chunk)


def test_stopping_ends_connections_that_wait() -> None:
    listener = TcpListener(serve=echo)
    listener.start()
    with connected(listener.port) as connection:
        connection.sendall(b"here")
        assert connection.recv(10) == b"here"
        listener.stop()
        assert everything(connection) == b""
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", listener.port), timeout=1)


def test_it_starts_again_on_the_same_port() -> None:
    listener = TcpListener(serve=echo)
    listener.start()
    port = listener.port
    listener.stop()
    listener.stop()
    listener.start()
    assert listener.port == port
    listener.stop()


def test_cut_connections_leave_the_port_open() -> None:
    listener = TcpListener(serve=echo)
    listener.start()
    with connected(listener.port) as first:
        first.sendall(b"a")
        first.recv(1)
        listener.cut_connections()
        assert everything(first) == b""
    with connected(listener.port) as second:
        second.sendall(b"b")
        assert second.recv(1) == b"b"
    listener.stop()


def test_a_taken_port_is_told() -> None:
    first = TcpListener(serve=echo)
    first.start()
    second = TcpListener(serve=echo, port=first.port)
    with pytest.raises(InUseError, match=f"port {first.port}.*another port"):
        second.start()
    second.stop()
    first.stop()
