"""A device on loopback that does what each test wrote down for it, one script a connection."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

LIMIT_S = 20.0
"""Longest wait of a test for the other side; only a failing test waits that long."""

Script = Callable[["Line"], None]


class Line:
    """One connection as the device sees it."""

    def __init__(self, connection: socket.socket, device: "ScriptedDevice") -> None:
        self._connection, self._device = connection, device

    def hear(self, count: int) -> bytes:
        """Return so many bytes, or fewer where the station closed first."""
        heard = b""
        while len(heard) < count and (chunk := self._connection.recv(count - len(heard))):
            heard += chunk
        self._device.heard.append(heard)
        return heard

    def hear_line(self) -> bytes:
        heard = b""
        while not heard.endswith(b"\n") and (chunk := self._connection.recv(1)):
            heard += chunk
        self._device.heard.append(heard)
        return heard

    def say(self, content: bytes) -> None:
        self._connection.sendall(content)

    def hold(self) -> bytes:
        """Stay silent until the station closes; return what it still sent."""
        heard = b""
        while chunk := self._connection.recv(4096):
            heard += chunk
        return heard

    def reset(self) -> None:
        """End without a farewell, as a device does that loses power and is back at once."""
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


class ScriptedDevice:
    """Takes one connection after the other; what it heard is in `heard`, piece by piece."""

    def __init__(self, scripts: tuple[Script, ...]) -> None:
        self._scripts = scripts
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._thread = threading.Thread(target=self._run, name="scripted device", daemon=True)
        self._connection: socket.socket | None = None
        self.heard: list[bytes] = []
        self.connections = 0
        self.turns = threading.Semaphore(0)
        """Released at the end of every connection."""

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        connection = self._connection
        if connection is not None:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join(LIMIT_S)
        self._listening.close()
        assert not self._thread.is_alive()

    def wait_for_turn(self) -> None:
        assert self.turns.acquire(timeout=LIMIT_S)

    def _run(self) -> None:
        for script in self._scripts:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self._connection = connection
            self.connections += 1
            with connection, suppress(ConnectionError):
                script(Line(connection, self))
            self.turns.release()


@contextmanager
def device(*scripts: Script) -> Iterator[ScriptedDevice]:
    """Run a device for the length of a test."""
    running = ScriptedDevice(scripts)
    running.start()
    try:
        yield running
    finally:
        running.stop()


def free_port() -> int:
    """Return a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
