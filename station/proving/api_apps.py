"""The two applications of the station's servers, on loopback, with data of their own."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from fastapi import FastAPI

from station.assembly import Readers
from station.capture.picture_limits import PictureLimits
from station.config.settings import Settings
from station.domain.clock import SystemClock
from station.proving.line_server_peer import ProofLineServer
from station.server.access import Access
from station.server.limits import READ_LIMITS, ServerLimits
from station.server.read.app import read_app
from station.server.read.inspectors import Inspectors
from station.server.read.pictures import PictureReading
from station.server.serving import Address, Serving, bound, url_of
from station.server.tokens import TokenBook


@contextmanager
def served(app: FastAPI, limits: ServerLimits) -> Iterator[str]:
    """Serve an application on loopback and lend its URL."""
    address = Address(host="127.0.0.1", port=0)
    with bound(address) as listener:
        serving = Serving(app, listener=listener, address=address, limits=limits)
        serving.start()
        try:
            yield url_of(listener, address)
        finally:
            serving.stop()


@contextmanager
def line_server_app(folder: Path) -> Iterator[FastAPI]:
    """Lend the line server's application, with an empty database."""
    server = ProofLineServer(folder=folder)
    server.open()
    try:
        yield server.app
    finally:
        server.stop()


@contextmanager
def read_service_app(folder: Path) -> Iterator[FastAPI]:
    """Lend the read service's application, with the reader of the station."""
    clock = SystemClock()
    with closing(Readers(clock=clock)) as readers:
        inspectors = Inspectors(readers=readers, settings=Settings(), recipe=None, model=None)
        pictures = PictureReading(
            inspector_for=inspectors.named,
            clock=clock,
            limits=PictureLimits(max_bytes=READ_LIMITS.max_body_bytes),
        )
        pictures.open()
        with closing(pictures):
            access = Access(
                tokens=TokenBook(path=folder / "read-tokens.toml", clock=clock), is_local=True
            )
            yield read_app(pictures=pictures, access=access, limits=READ_LIMITS)
