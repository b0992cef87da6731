"""How a simulated device hears a record and answers it: as lines of text."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from station.delivery.frames import WireFrame

MAX_LINE_BYTES = 65_536
_CHUNK_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class DeviceMessage:
    """One record as the device hears it: `key` names it, `content` is all of it, as text.

    `frame` is the one it came in, if it did, to be echoed.
    """

    key: str
    content: str
    frame: WireFrame | None = None


class DeviceDialect(Protocol):
    """The language of one device."""

    def messages(self, connection: socket.socket) -> Iterator[DeviceMessage]:
        """Yield the records that come in, until the other side has gone."""
        ...

    def done(self, message: DeviceMessage) -> bytes:
        """Return the acknowledgement, with the device's reply in it."""
        ...

    def refused(self, message: DeviceMessage) -> bytes:
        """Return the refusal."""
        ...


class LineDialect:
    """Lines like `READ ABC123`; the last word is the code, and names the record.

    `reply` and `refusal` are sent with `{code}` replaced.
    """

    def __init__(self, *, reply: str = "ACK {code}\r\n", refusal: str = "NAK {code}\r\n") -> None:
        self._reply = reply
        self._refusal = refusal

    def messages(self, connection: socket.socket) -> Iterator[DeviceMessage]:
        for line in lines_of(connection):
            yield DeviceMessage(key=line.rsplit(" ", 1)[-1], content=line)

    def done(self, message: DeviceMessage) -> bytes:
        return self._reply.replace("{code}", message.key).encode()

    def refused(self, message: DeviceMessage) -> bytes:
        return self._refusal.replace("{code}", message.key).encode()


def lines_of(connection: socket.socket) -> Iterator[str]:
    """Yield lines that are not empty, without their ends (CR, LF or both).

    A line too long ends it all.
    """
    waiting = b""
    while chunk := connection.recv(_CHUNK_BYTES):
        *whole, waiting = (waiting + chunk).replace(b"\r", b"\n").split(b"\n")
        for line in filter(None, whole):
            yield line.decode("utf-8", errors="replace")
        if len(waiting) > MAX_LINE_BYTES:
            return
