"""The real line server on loopback, with a fresh database, as the receiver of a proof."""

import socket
from pathlib import Path

from sqlalchemy import select

from station.domain.clock import SystemClock
from station.server.access import Access
from station.server.limits import ServerLimits
from station.server.line import tables
from station.server.line.app import line_app
from station.server.line.database import sqlite_url
from station.server.line.store import Progress, ResultStore
from station.server.serving import Address, Serving, bound
from station.server.tokens import TokenBook

FILE_NAME = "line.db"


class ProofLineServer:
    """Started and stopped like a simulated peer; what it holds is asked of its database."""

    def __init__(self, *, folder: Path) -> None:
        clock = SystemClock()
        self._store = ResultStore(url=sqlite_url(folder / FILE_NAME), clock=clock)
        tokens = TokenBook(path=folder / "tokens.toml", clock=clock)
        self.app = line_app(
            store=self._store,
            access=Access(tokens=tokens, is_local=True),
            clock=clock,
            limits=ServerLimits(),
        )
        self._listener: socket.socket | None = None
        self._serving: Serving | None = None
        self.port = 0

    def open(self) -> None:
        """Open the database alone, for requests in memory."""
        self._store.open()

    def start(self) -> None:
        """Serve on a port that is free now, or was chosen the first time."""
        address = Address(host="127.0.0.1", port=self.port)
        self._store.open()
        self._listener = bound(address)
        self.port = self._listener.getsockname()[1]
        self._serving = Serving(
            self.app, listener=self._listener, address=address, limits=ServerLimits()
        )
        self._serving.start()

    def stop(self) -> None:
        """Stop serving. Twice is fine."""
        if self._serving is not None and self._listener is not None:
            self._serving.stop()
            self._listener.close()
        self._serving = self._listener = None
        self._store.close()

    def progress(self, station: str) -> Progress:
        return self._store.progress(station)

    def record_ids(self, station: str) -> tuple[str, ...]:
        """Return the ids of a station's results, in the order in which they came."""
        columns = tables.results.c
        wanted = select(columns.record_id).where(columns.station == station)
        with self._store.reading() as connection:
            return tuple(connection.execute(wanted.order_by(columns.number)).scalars())
