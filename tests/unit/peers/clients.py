"""What a test says to a simulated peer: bytes over one loopback connection."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

LIMIT_S = 5.0


@contextmanager
def connected(port: int) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port), timeout=LIMIT_S) as connection:
        yield connection


def ask(port: int, said: bytes) -> bytes:
    """Say something, say that no more comes, and return all that is answered."""
    with connected(port) as connection:
        with suppress(OSError):
            connection.sendall(said)
            connection.shutdown(socket.SHUT_WR)
        return everything(connection)


def everything(connection: socket.socket) -> bytes:
    """Return what comes until the other side closes."""
    heard = b""
    try:
        while chunk := connection.recv(4096):
            heard += chunk
    except ConnectionResetError:
        pass
    return heard


def post(body: bytes, key: str = "", *, close: bool = False) -> bytes:
    """Return the bytes of one HTTP request."""
    lines = [b"POST /parts HTTP/1.1", b"Host: here", b"Content-Length: %d" % len(body)]
    lines += [b"Idempotency-Key: " + key.encode()] if key else []
    lines += [b"Connection: close"] if close else []
    return b"\r\n".join([*lines, b"", b""]) + body
