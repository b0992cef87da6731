"""Listens for the plant's controller on a thread of its own; what is said is the session's work."""

import errno
import logging
import socket
import threading
from collections.abc import Callable

from station.commands.listener_loop import ListenerLoop
from station.commands.listener_settings import ListenerSettings
from station.commands.repeats import Repeats
from station.commands.session import Session
from station.commands.target import CommandTarget
from station.commands.wrong_tokens import WrongTokens
from station.domain.clock import Clock
from station.domain.errors import ChannelError, InUseError

log = logging.getLogger(__name__)

MIN_TOKEN_LENGTH = 12
CLOSE_LIMIT_S = 3.0


class CommandListener:
    """From `start` to `close` commands are carried out, one at a time, on the listener's thread.

    `token` gives the secret when it starts, or "" where none is asked for.
    """

    def __init__(
        self,
        *,
        settings: ListenerSettings,
        token: Callable[[], str],
        target: CommandTarget,
        clock: Clock,
    ) -> None:
        self._settings, self._token_now, self._token = settings, token, ""
        self._target, self._clock = target, clock
        self._repeats, self._wrong_tokens = Repeats(), WrongTokens()
        self._bell: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._port = 0

    @property
    def port(self) -> int:
        """Return the port that is listened at; 0 while nothing is."""
        return self._port

    def start(self) -> None:
        """Begin to listen; ChannelError if that must not be, InUseError if the port is taken."""
        if self._thread is not None:
            return
        self._token = self._token_now()
        self._check_token()
        listening = self._bound()
        self._port = int(listening.getsockname()[1])
        bell = socket.socketpair()
        self._bell = bell[1]
        self._thread = threading.Thread(
            target=self._run, args=(listening, bell[0]), name="command listener", daemon=True
        )
        self._thread.start()
        log.info("Listening for commands at %s port %d.", self._settings.host, self._port)

    def close(self) -> None:
        """Stop listening and close all connections. Twice is fine."""
        thread, bell = self._thread, self._bell
        self._thread, self._bell, self._port = None, None, 0
        if thread is None or bell is None:
            return
        bell.close()  # its other end becomes readable
        thread.join(CLOSE_LIMIT_S)
        if thread.is_alive():
            log.warning("The command listener did not stop within %.0f s.", CLOSE_LIMIT_S)

    def _check_token(self) -> None:
        if self._settings.is_local or len(self._token) >= MIN_TOKEN_LENGTH:
            return
        raise ChannelError(
            f"The command listener must not listen at {self._settings.host} without a token of at "
            f"least {MIN_TOKEN_LENGTH} characters: other computers could give commands. Set "
            "token_from, or listen at 127.0.0.1."
        )

    def _bound(self) -> socket.socket:
        host, port = self._settings.host, self._settings.port
        try:
            family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            listening = socket.create_server(address, family=family)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise InUseError(
                    f"Another program listens at {host} port {port}. Close it, or give the "
                    "command listener another port."
                ) from error
            raise ChannelError(
                f"The command listener cannot listen at {host} port {port} "
                f"({error.strerror or error}). Check the address in the settings."
            ) from error
        listening.setblocking(False)
        return listening

    def _run(self, listening: socket.socket, bell: socket.socket) -> None:
        loop = ListenerLoop(
            listening=listening,
            bell=bell,
            new_session=self._session,
            clock=self._clock,
            answer_timeout_s=self._settings.line_timeout_s,
        )
        with listening, bell:
            loop.run()

    def _session(self, sender: str) -> Session:
        return Session(
            target=self._target,
            repeats=self._repeats,
            note_wrong_token=self._wrong_tokens.note,
            sender=sender,
            token=self._token,
            line_timeout_s=self._settings.line_timeout_s,
            now_s=self._clock.monotonic_s(),
        )
