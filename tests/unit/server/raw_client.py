"""A client that speaks HTTP badly on purpose: bytes go out as they are given, with no hurry."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.types import ASGIApp

from station.server.limits import ServerLimits
from station.server.serving import Address, Serving, bound

ANSWER_LIMIT_S = 20.0


@contextmanager
def served(app: ASGIApp, limits: ServerLimits, address: Address) -> Iterator[int]:
    """Serve on a free port as long as the block lasts; yields the port."""
    with bound(address) as listener:
        serving = Serving(app, listener=listener, address=address, limits=limits)
        serving.start()
        try:
            yield listener.getsockname()[1]
        finally:
            serving.stop()


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=ANSWER_LIMIT_S)


def read_to_end(client: socket.socket) -> bytes:
    """Return all the server says until it hangs up."""
    parts = []
    try:
        while part := client.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)
