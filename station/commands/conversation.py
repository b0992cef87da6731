"""One connection of the listener: its socket, its session, and what has still to go out."""

import selectors
import socket
from contextlib import suppress

from station.commands.session import Session

RECEIVE_BYTES = 1024
_DISCARDED_BYTES = 65_536


class Conversation:
    """Never waits. While answers cannot go out nothing more is read, so memory stays bounded."""

    def __init__(
        self, *, connection: socket.socket, session: Session, answer_timeout_s: float
    ) -> None:
        self._connection, self._session = connection, session
        self._answer_timeout_s = answer_timeout_s
        self._unsent = b""
        self._unsent_since_s = 0.0
        self._has_ended = False

    @property
    def connection(self) -> socket.socket:
        return self._connection

    @property
    def is_known(self) -> bool:
        """Tell whether the other side has said the token, or none is asked for."""
        return self._session.is_known

    @property
    def events(self) -> int:
        """Return what to wait for."""
        return selectors.EVENT_WRITE if self._unsent else selectors.EVENT_READ

    @property
    def is_over(self) -> bool:
        return self._has_ended or (self._session.is_over and not self._unsent)

    @property
    def deadline_s(self) -> float | None:
        if self._unsent:
            return self._unsent_since_s + self._answer_timeout_s
        return self._session.deadline_s

    def go_on(self, *, now_s: float) -> None:
        """Send what waits, or take in what has come."""
        try:
            if self._unsent:
                self._send(b"", now_s)
            else:
                self._receive(now_s)
        except BlockingIOError:
            return
        except OSError:
            self._has_ended = True

    def expire(self, *, now_s: float) -> None:
        """Give up a sender that is too slow, or a receiver that does not read."""
        if self.deadline_s is None or now_s < self.deadline_s:
            return
        if self._unsent:
            self._has_ended = True
            return
        with suppress(OSError):  # the session is over in any case
            self._send(self._session.expire(now_s=now_s), now_s)

    def give_up(self) -> None:
        """Let it be over, whatever has still to go out."""
        self._has_ended = True

    def close(self) -> None:
        """Give the connection up so that the last answer still arrives: bytes that were not read
        would make the system withdraw it."""
        with suppress(OSError):
            self._connection.shutdown(socket.SHUT_WR)
            self._connection.recv(_DISCARDED_BYTES)
        self._connection.close()

    def _receive(self, now_s: float) -> None:
        content = self._connection.recv(RECEIVE_BYTES)
        if not content:
            self._has_ended = True
            return
        self._send(self._session.receive(content, now_s=now_s), now_s)

    def _send(self, content: bytes, now_s: float) -> None:
        if not self._unsent:
            self._unsent_since_s = now_s
        self._unsent += content
        if self._unsent:
            sent = self._connection.send(self._unsent)
            self._unsent = self._unsent[sent:]
            self._unsent_since_s = now_s
