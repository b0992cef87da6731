"""Waits for all connections of the listener at once, and serves each as it has something to say."""

import logging
import selectors
import socket
from collections.abc import Callable
from contextlib import suppress

from station.commands.answer import Answer, Status, answer_line
from station.commands.conversation import Conversation
from station.commands.request import NO_ID
from station.commands.session import Session
from station.domain.clock import Clock

log = logging.getLogger(__name__)

MAX_CONNECTIONS = 8
TOO_MANY = Answer(Status.TOO_MANY, f"at most {MAX_CONNECTIONS} connections; close one")
PAUSE_S = 1.0
"""How long no connection is accepted after the system could not give one (too many open files)."""
_KEEPALIVE = (("TCP_KEEPIDLE", 10), ("TCP_KEEPALIVE", 10), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3))
"""A controller that lost its power holds its place for 25 s, not for the system's two hours."""


class ListenerLoop:
    """Runs on one thread until the other end of `bell` is closed."""

    def __init__(
        self,
        *,
        listening: socket.socket,
        bell: socket.socket,
        new_session: Callable[[str], Session],
        clock: Clock,
        answer_timeout_s: float,
    ) -> None:
        self._listening, self._bell = listening, bell
        self._new_session, self._clock = new_session, clock
        self._answer_timeout_s = answer_timeout_s
        self._conversations: list[Conversation] = []
        self._deaf_until_s: float | None = None

    def run(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._bell, selectors.EVENT_READ)
            selector.register(self._listening, selectors.EVENT_READ)
            try:
                while self._turn(selector):
                    pass
            finally:
                for conversation in self._conversations:
                    conversation.close()

    def _turn(self, selector: selectors.BaseSelector) -> bool:
        """Serve what is ready; return whether to go on."""
        for key, _ in selector.select(self._patience_s()):
            if key.fileobj is self._bell:
                return False
            if key.fileobj is self._listening:
                self._accept(selector)
            else:
                self._serve(key.data)
        self._tidy(selector)
        return True

    def _patience_s(self) -> float | None:
        deadlines = [self._deaf_until_s, *(c.deadline_s for c in self._conversations)]
        known = [deadline for deadline in deadlines if deadline is not None]
        return max(0.0, min(known) - self._clock.monotonic_s()) if known else None

    def _accept(self, selector: selectors.BaseSelector) -> None:
        try:
            connection, address = self._listening.accept()
        except (BlockingIOError, ConnectionError):
            return
        except OSError as error:
            log.warning("No more connections for commands (%s).", error.strerror or error)
            self._deaf_until_s = self._clock.monotonic_s() + PAUSE_S
            selector.unregister(self._listening)
            return
        self._welcome(connection, str(address[0]), selector)

    def _welcome(
        self, connection: socket.socket, sender: str, selector: selectors.BaseSelector
    ) -> None:
        connection.setblocking(False)
        if len(self._conversations) >= MAX_CONNECTIONS and not self._makes_room(selector):
            with connection, suppress(OSError):
                connection.send(answer_line(NO_ID, TOO_MANY))
            return
        _find_dead(connection)
        conversation = Conversation(
            connection=connection,
            session=self._new_session(sender),
            answer_timeout_s=self._answer_timeout_s,
        )
        self._conversations.append(conversation)
        selector.register(connection, conversation.events, conversation)

    def _makes_room(self, selector: selectors.BaseSelector) -> bool:
        """Close the oldest connection that has not said the token; whoever says it keeps his."""
        stranger = next((c for c in self._conversations if not c.is_known), None)
        if stranger is not None:
            self._end(stranger, selector)
        return stranger is not None

    def _end(self, conversation: Conversation, selector: selectors.BaseSelector) -> None:
        selector.unregister(conversation.connection)
        self._conversations.remove(conversation)
        conversation.close()

    def _serve(self, conversation: Conversation) -> None:
        try:
            conversation.go_on(now_s=self._clock.monotonic_s())
        except Exception:
            # A fault in the station must not end the listener for all others.
            log.exception("A command could not be carried out")
            conversation.give_up()

    def _tidy(self, selector: selectors.BaseSelector) -> None:
        now_s = self._clock.monotonic_s()
        for conversation in tuple(self._conversations):
            conversation.expire(now_s=now_s)
            if conversation.is_over:
                self._end(conversation, selector)
            else:
                selector.modify(conversation.connection, conversation.events, conversation)
        if self._deaf_until_s is not None and now_s >= self._deaf_until_s:
            self._deaf_until_s = None
            selector.register(self._listening, selectors.EVENT_READ)


def _find_dead(connection: socket.socket) -> None:
    """Let the system find out that the other side is gone, as far as it can."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _KEEPALIVE:  # names differ between systems
        option = getattr(socket, name, None)
        if option is not None:
            connection.setsockopt(socket.IPPROTO_TCP, option, value)
