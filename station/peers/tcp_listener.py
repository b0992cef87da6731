"""Accepts TCP connections and serves each on a thread of its own, until it is stopped."""

import logging
import socket
import threading
from collections.abc import Callable

from station.domain.errors import InUseError

log = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
_BACKLOG = 64
_WAKE_LIMIT_S = 1.0

Serve = Callable[[socket.socket, threading.Event], None]
"""Serves one connection to its end; returns soon after the event is set or the socket is cut."""


class TcpListener:
    """A listening port with its connections. Port 0 lets the system choose one."""

    def __init__(self, *, serve: Serve, host: str = LOOPBACK, port: int = 0) -> None:
        self._serve = serve
        self._address = (host, port)
        self._listening: socket.socket | None = None
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._served: dict[socket.socket, threading.Thread] = {}
        self._accepting: threading.Thread | None = None

    @property
    def port(self) -> int:
        """Return the port it listens on, or listened on last."""
        return self._address[1]

    def start(self) -> None:
        """Listen; InUseError if another program has the port. A second start does nothing."""
        if self._listening is not None:
            return
        try:
            self._listening = socket.create_server(self._address, backlog=_BACKLOG)
        except OSError as error:
            host, port = self._address
            raise InUseError(
                f"Cannot listen on {host} port {port} ({error.strerror or error}). "
                "Close the other program, or choose another port."
            ) from error
        self._address = (self._address[0], self._listening.getsockname()[1])
        self._stopping.clear()
        self._accepting = threading.Thread(
            target=self._accept, args=(self._listening,), name=f"accept-{self.port}", daemon=True
        )
        self._accepting.start()

    def cut_connections(self) -> None:
        """End every connection there is; new ones are still taken."""
        with self._lock:
            connections = list(self._served)
        for connection in connections:
            cut(connection)

    def stop(self) -> None:
        """Close the port and every connection, and wait for the threads. Twice is fine."""
        listening, self._listening = self._listening, None
        if listening is None or self._accepting is None:
            return
        self._stopping.set()
        self._wake(listening)
        self._accepting.join()
        listening.close()
        with self._lock:
            served = dict(self._served)
        for connection in served:
            cut(connection)
        for thread in served.values():
            thread.join()

    def _wake(self, listening: socket.socket) -> None:
        # Closing a socket wakes nobody who waits in accept on Linux; a caller does, everywhere.
        try:
            socket.create_connection(listening.getsockname()[:2], timeout=_WAKE_LIMIT_S).close()
        except OSError as error:
            log.debug("The waiting accept was not woken (%s).", error)

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            if self._stopping.is_set():
                connection.close()
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            thread = threading.Thread(
                target=self._serve_one,
                args=(connection,),
                name=f"serve-{self.port}",
                daemon=True,
            )
            with self._lock:
                self._served[connection] = thread
            thread.start()

    def _serve_one(self, connection: socket.socket) -> None:
        try:
            self._serve(connection, self._stopping)
        except OSError as error:
            log.debug("A connection to port %d ended (%s).", self.port, error)
        finally:
            with self._lock:
                del self._served[connection]
            connection.close()


def cut(connection: socket.socket) -> None:
    """End a connection in both directions, which wakes who reads or writes on it."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError as error:  # the other side was quicker
        log.debug("The connection was gone already (%s).", error)
