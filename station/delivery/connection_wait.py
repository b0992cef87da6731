"""Waiting for a socket with a limit, in a way that another thread can end."""

import selectors
import socket
import threading
import time

from station.domain.errors import ChannelError


class Waiter:
    """Waits on one thread. `stop`, from any thread, ends this wait and all later ones."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bell: tuple[socket.socket, socket.socket] | None = None
        self._is_stopped = True

    @property
    def is_stopped(self) -> bool:
        return self._is_stopped

    def open(self) -> None:
        """Allow waiting. Twice is fine; after a stop, only while nobody waits."""
        if self._bell is not None and not self._is_stopped:
            return
        self.close()  # a bell that was rung goes on ringing
        with self._lock:
            self._bell = socket.socketpair()
            self._is_stopped = False

    def stop(self) -> None:
        """Let waits end with a ChannelError. Twice is fine."""
        with self._lock:
            was_stopped, self._is_stopped = self._is_stopped, True  # who wakes up must see it
            if self._bell is not None and not was_stopped:
                self._bell[1].send(b"!")

    def close(self) -> None:
        """Give the sockets back; only while nobody waits. Twice is fine."""
        with self._lock:
            self._is_stopped = True
            bell, self._bell = self._bell, None
        for end in bell or ():
            end.close()

    def check(self) -> None:
        """Raise ChannelError if waiting is not, or no longer, allowed."""
        if self._bell is None or self._is_stopped:
            raise ChannelError("The line was closed by the station.")

    def wait(self, line: socket.socket, events: int, *, until_s: float) -> bool:
        """Return whether `line` became ready before `until_s` (of time.monotonic)."""
        self.check()
        assert self._bell is not None  # check() has just seen to it
        with selectors.DefaultSelector() as selector:
            selector.register(line, events)
            selector.register(self._bell[0], selectors.EVENT_READ)
            ready = selector.select(max(0.0, until_s - time.monotonic()))
        self.check()
        return any(key.fileobj is line for key, _ in ready)
