"""A listening socket that keeps only so many connections, in all and from one address.

uvicorn (0.54) answers everybody with 503 once too many connections stand open, and asyncio fills
the log when the process has no file left: one stranger who only connects could shut all others out.
"""

import logging
import socket
from collections import Counter
from collections.abc import Callable
from typing import Any

from station.server.access import is_loopback

log = logging.getLogger(__name__)

MOST_CONNECTIONS = 512
MOST_FROM_ONE = 64
"""For an address beyond this machine: many stations behind one router still fit in."""


class Places:
    """Counts open connections by address. Used by the thread that serves alone."""

    def __init__(self, *, most: int = MOST_CONNECTIONS, most_from_one: int = MOST_FROM_ONE) -> None:
        self._most = most
        self._most_from_one = most_from_one
        self._taken: Counter[str] = Counter()
        self._is_told = False

    def take(self, host: str) -> bool:
        """Take a place for a connection from that address; False if there is none for it."""
        is_one_too_many = self._taken[host] >= self._most_from_one and not is_loopback(host)
        if is_one_too_many or self._taken.total() >= self._most:
            self._tell(host)
            return False
        self._taken[host] += 1
        return True

    def give_back(self, host: str) -> None:
        """Free a place; the counts of addresses that are gone are not kept."""
        self._taken[host] -= 1
        if self._taken[host] <= 0:
            del self._taken[host]

    def _tell(self, host: str) -> None:
        if not self._is_told:  # once: whoever floods must not fill the log
            self._is_told = True
            words = "%d connections are open, %d of them from %s: more of it are closed at once."
            log.warning(words, self._taken.total(), self._taken[host], host)


class BoundedListener(socket.socket):
    """Closes what finds no place. On Windows asyncio accepts without asking; there uvicorn's own
    limit counts alone."""

    def __init__(self, family: int, *, places: Places) -> None:
        # The protocol is named because asyncio (3.11) sends small answers at once only on sockets
        # that name it; without it every answer waits 40 ms for the client's delayed
        # acknowledgement.
        super().__init__(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._places = places

    def accept(self) -> tuple[socket.socket, Any]:
        """Return the next connection; ConnectionAbortedError for one that finds no place."""
        connection, address = super().accept()
        host = str(address[0])
        if not self._places.take(host):
            connection.close()
            raise ConnectionAbortedError
        return _Counted(connection, when_closed=lambda: self._places.give_back(host)), address


class _Counted(socket.socket):
    def __init__(self, connection: socket.socket, *, when_closed: Callable[[], None]) -> None:
        family, kind, protocol = connection.family, connection.type, connection.proto
        super().__init__(family, kind, protocol, fileno=connection.detach())
        self._when_closed: Callable[[], None] | None = when_closed

    def close(self) -> None:
        super().close()
        if self._when_closed is not None:
            self._when_closed()
            self._when_closed = None
