"""Serves an application with uvicorn: on a port that is really ours, with our deadlines."""

import errno
import logging
import os
import socket
import ssl
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from station.domain.errors import InUseError, UsageError
from station.server.connection import DeadlineConnection
from station.server.limits import ServerLimits
from station.server.places import MOST_CONNECTIONS, BoundedListener, Places

START_LIMIT_S = 30.0
GRACE_S = 5
BACKLOG = 128
"""How many connections asyncio may accept at a time, each a file, before it looks at them."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen, and with which certificate; port 0 takes a free one."""

    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None

    @property
    def scheme(self) -> str:
        return "https" if self.certificate else "http"


def bound(address: Address, *, places: Places | None = None) -> socket.socket:
    """Return a listening socket; InUseError for a taken port, UsageError for a foreign address."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listener = BoundedListener(family, places=places or Places())
    try:
        if os.name == "posix":  # elsewhere it would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((address.host, address.port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        place = f"{address.host}:{address.port}"
        if error.errno == errno.EADDRINUSE:
            raise InUseError(
                f"Another program listens on {place}. Close it, or choose another --port."
            ) from error
        raise UsageError(
            f"Nothing can listen on {place}: {error.strerror or error}. Check --host and --port."
        ) from error
    return listener


def url_of(listener: socket.socket, address: Address) -> str:
    """Return the address as a URL, with the port that was really taken."""
    host = f"[{address.host}]" if ":" in address.host else address.host
    return f"{address.scheme}://{host}:{listener.getsockname()[1]}/"


class Serving:
    """One application on one socket: `run` until a signal, or `start` and `stop` beside others."""

    def __init__(
        self, app: ASGIApp, *, listener: socket.socket, address: Address, limits: ServerLimits
    ) -> None:
        self._app = app
        self._listener = listener
        self._address = address
        self._limits = limits
        self._server: _TellingServer | None = None
        self._thread: threading.Thread | None = None

    def run(self) -> None:
        """Serve until the process is told to end."""
        _TellingServer(self._config()).run(sockets=[self._listener])

    def start(self) -> None:
        """Serve on a thread of its own; returns when requests are taken."""
        self._server = _TellingServer(self._config())
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._listener]}, name="server"
        )
        self._thread.start()
        if not self._server.is_ready.wait(START_LIMIT_S):
            self.stop()
            raise InUseError("The server did not start in time. Look at its messages.")

    def stop(self) -> None:
        """End what `start` began, and wait for it. A second call does nothing."""
        if self._server and self._thread:
            self._server.should_exit = True
            self._thread.join()
            self._server = self._thread = None

    def _config(self) -> uvicorn.Config:
        address, limits = self._address, self._limits
        logging.getLogger("python_multipart").setLevel(logging.ERROR)
        config = uvicorn.Config(
            self._app,
            http=partial(DeadlineConnection, limits=limits),  # type: ignore[arg-type]
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            log_level="error",  # whoever sends nonsense must not fill the log
            proxy_headers=False,
            server_header=False,
            loop="asyncio",  # others would not ask the listener
            backlog=BACKLOG,
            limit_concurrency=MOST_CONNECTIONS + 1,  # where the listener is not asked (Windows)
            timeout_graceful_shutdown=GRACE_S,
            ssl_certfile=address.certificate,
            ssl_keyfile=address.key,
        )
        try:
            config.load()
        except (OSError, ssl.SSLError) as error:
            raise UsageError(
                f"The certificate {address.certificate} and its key {address.key} cannot be used: "
                f"{error}. Give two PEM files that belong together."
            ) from error
        return config


class _TellingServer(uvicorn.Server):
    """uvicorn's server, which tells when it takes requests."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.is_ready.set()
