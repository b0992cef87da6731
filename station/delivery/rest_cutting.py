"""Lets another thread cut an HTTP connection that is in use, which requests alone does not offer.

Its read timeout counts from byte to byte: a server that sends one now and then holds it for ever.
"""

import socket
import ssl
import threading
from contextlib import suppress
from typing import Any
from weakref import WeakSet

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.ssl_ import create_urllib3_context


class OpenLines:
    """The sockets of one session, to be cut together. Safe from any thread."""

    def __init__(self) -> None:
        self._sockets: WeakSet[socket.socket] = WeakSet()
        self._lock = threading.Lock()
        self._is_cut = self._has_line = False

    def begin(self) -> None:
        """Let sockets live again after a cut."""
        with self._lock:
            self._is_cut = False

    def note(self, line: socket.socket) -> None:
        """Take care of a new socket; one that comes after the cut is cut at once."""
        with self._lock:
            self._sockets.add(line)
            self._has_line = True
            if self._is_cut:
                _shut(line)

    def cut(self) -> None:
        """End every wait on these sockets."""
        with self._lock:
            self._is_cut = True
            for line in self._sockets:
                _shut(line)

    @property
    def has_line(self) -> bool:
        """Tell whether a line to the server ever stood, handshake and all."""
        return self._has_line

    @property
    def is_cut(self) -> bool:
        return self._is_cut


def _shut(line: socket.socket) -> None:
    with suppress(OSError):  # it is closed already
        line.shutdown(socket.SHUT_RDWR)


class CuttableAdapter(HTTPAdapter):
    """Makes no retries of its own, and tells `lines` of every socket."""

    def __init__(self, lines: OpenLines) -> None:
        self._lines = lines
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        super().init_poolmanager(*arguments, ssl_context=_context(), **options)
        self.poolmanager.pool_classes_by_scheme = _pool_classes(self._lines)


def _context() -> ssl.SSLContext:
    """Return how certificates are checked, the same on every Python.

    Python 3.13 began to refuse authorities that lack fields of RFC 5280; those that plants make
    for themselves often do (`openssl req -x509` names no key usage).
    """
    context = create_urllib3_context()
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context


def _pool_classes(lines: OpenLines) -> dict[str, type[HTTPConnectionPool]]:
    """Return urllib3's pools with connections that are noted (the hook is that of urllib3 2.8)."""

    class NotedConnection(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            lines.note(self.sock)

    class NotedSecureConnection(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            lines.note(self.sock)

    class NotedPool(HTTPConnectionPool):
        ConnectionCls = NotedConnection

    class NotedSecurePool(HTTPSConnectionPool):
        ConnectionCls = NotedSecureConnection

    return {"http": NotedPool, "https": NotedSecurePool}
