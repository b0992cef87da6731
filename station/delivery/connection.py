"""One TCP line to a device: connect, send and receive, each with a limit. It knows no language."""

import errno
import os
import selectors
import socket
import time
from collections.abc import Iterator

from station.delivery.connection_options import set_line_options
from station.delivery.connection_wait import Waiter
from station.delivery.device_console import Console, Direction, Traffic
from station.domain.clock import Clock
from station.domain.errors import ChannelError

RECEIVE_BYTES = 16_384
_UNDER_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EINTR)


class Connection:
    """Owned by one thread, but for `stop`. Every fault of the line is a ChannelError.

    `sent_bytes` counts what the operating system has taken: as soon as it grows, the device may
    have got something. Times `until_s` are those of time.monotonic.
    """

    def __init__(self, *, host: str, port: int, clock: Clock, console: Console) -> None:
        self._host, self._port = host, port
        self._clock, self._console = clock, console
        self._waiter = Waiter()
        self._line: socket.socket | None = None
        self.sent_bytes = 0

    @property
    def place(self) -> str:
        return f"{self._host} port {self._port}"

    @property
    def is_open(self) -> bool:
        return self._line is not None

    @property
    def is_stopped(self) -> bool:
        return self._waiter.is_stopped

    def open(self) -> None:
        """Allow connecting."""
        self._waiter.open()

    def stop(self) -> None:
        """End any wait, from any thread; nothing works after it until `open`."""
        self._waiter.stop()

    def dispose(self) -> None:
        """Close the line and what waiting needs; only on the owner's thread or after it."""
        self.close("closed by the station")
        self._waiter.close()

    def connect(self, *, limit_s: float) -> None:
        """Build the line; addresses of the name are tried in turn within the limit."""
        self._waiter.check()
        until_s = time.monotonic() + limit_s
        faults = []
        for family, address in self._addresses():
            fault = self._try(family, address, until_s)
            if fault is None:
                self._note(f"connected to {self.place}")
                return
            faults.append(fault)
        raise ChannelError(
            f"The device at {self.place} cannot be reached ({faults[0]}). Check that it is "
            "switched on and connected, and its address in the settings."
        )

    def send(self, content: bytes, *, until_s: float) -> None:
        """Hand all bytes over to the operating system."""
        waiting = memoryview(content)
        while waiting:
            line = self._standing()
            if not self._waiter.wait(line, selectors.EVENT_WRITE, until_s=until_s):
                raise ChannelError(f"The device at {self.place} takes no bytes. Check it.")
            try:
                count = line.send(waiting)
            except BlockingIOError:
                continue
            except OSError as error:
                raise self._broken(error) from error
            self.sent_bytes += count
            self._tell(Direction.OUT, bytes(waiting[:count]))
            waiting = waiting[count:]

    def receive(self, *, until_s: float) -> bytes:
        """Return the next bytes, at most RECEIVE_BYTES, or b"" if none came in time."""
        while time.monotonic() < until_s:
            self._waiter.wait(self._standing(), selectors.EVENT_READ, until_s=until_s)
            content = self.pending()
            if content:
                return content
        return b""

    def pending(self) -> bytes:
        """Return what has come already, without waiting."""
        try:
            content = self._standing().recv(RECEIVE_BYTES)
        except (BlockingIOError, InterruptedError):
            return b""
        except OSError as error:
            raise self._broken(error) from error
        if not content:
            raise ChannelError(f"The device at {self.place} closed the connection.")
        self._tell(Direction.IN, content)
        return content

    def close(self, why: str) -> None:
        """Give the line up. Twice is fine."""
        line, self._line = self._line, None
        if line is not None:
            line.close()
            self._note(why)

    def _standing(self) -> socket.socket:
        if self._line is None:
            raise ChannelError(f"There is no connection to the device at {self.place}.")
        return self._line

    def _addresses(self) -> Iterator[tuple[int, tuple[object, ...]]]:
        try:
            found = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise ChannelError(
                f"The device's name {self._host} is not known ({error}). Check the settings, or "
                "give its address as numbers."
            ) from error
        return ((family, address) for family, _, _, _, address in found)

    def _try(self, family: int, address: tuple[object, ...], until_s: float) -> str | None:
        """Return why there is no line, or None if it stands."""
        line = socket.socket(family, socket.SOCK_STREAM)
        try:
            fault = self._connected(line, address, until_s)
        except BaseException:
            line.close()
            raise
        if fault is None:
            self._line = line
        else:
            line.close()
        return fault

    def _connected(
        self, line: socket.socket, address: tuple[object, ...], until_s: float
    ) -> str | None:
        line.setblocking(False)
        try:
            set_line_options(line)
            number = line.connect_ex(address)
        except OSError as error:
            return error.strerror or str(error)
        if number in _UNDER_WAY:
            if not self._waiter.wait(line, selectors.EVENT_WRITE, until_s=until_s):
                return "no answer in time"
            number = line.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number:
            return os.strerror(number)
        # Linux can connect a socket to itself where nobody listens on a port of its own range.
        return "nobody listens there" if line.getsockname() == line.getpeername() else None

    def _broken(self, error: OSError) -> ChannelError:
        return ChannelError(
            f"The connection to the device at {self.place} broke ({error.strerror or error})."
        )

    def _tell(self, direction: Direction, content: bytes) -> None:
        self._console(Traffic(self._clock.now(), direction, content))

    def _note(self, words: str) -> None:
        self._console(Traffic(self._clock.now(), Direction.NOTE, note=words))
