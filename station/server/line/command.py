"""`line-server`: the arguments of receiving and showing the results of many stations."""

import argparse
import logging
import sys

from station.config.paths import RUN_DATA
from station.domain.errors import UsageError
from station.server.options import add_address_arguments, address_of

log = logging.getLogger(__name__)

PORT = 8470
DATABASE_FILE = RUN_DATA / "line-server" / "results.db"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_address_arguments(parser, port=PORT)
    parser.add_argument(
        "--database",
        metavar="URL",
        help=f"sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME; else {DATABASE_FILE}",
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until the process is told to end."""
    from station.domain.clock import SystemClock
    from station.server.access import Access, is_loopback
    from station.server.limits import ServerLimits
    from station.server.line.app import line_app
    from station.server.line.store import ResultStore
    from station.server.own_names import OwnNames
    from station.server.serving import Serving, bound, url_of
    from station.server.tokens import TokenBook

    address, clock, limits = address_of(arguments), SystemClock(), ServerLimits()
    tokens = TokenBook(path=arguments.tokens, clock=clock)
    access = Access(tokens=tokens, is_local=is_loopback(address.host))
    access.check_start("station", advice="main.py server-token add STATION")
    if access.is_open:
        log.warning("Without tokens every program on this machine may deliver results.")
    store = ResultStore(url=_database(arguments.database), clock=clock)
    store.open()
    try:
        with bound(address) as listener:
            app = line_app(store=store, access=access, clock=clock, limits=limits)
            if access.is_local:
                app.add_middleware(OwnNames)
            serving = Serving(app, listener=listener, address=address, limits=limits)
            sys.stdout.write(f"Line server at {url_of(listener, address)}\n")
            sys.stdout.flush()
            serving.run()
    finally:
        store.close()
    return 0


def _database(url: str | None) -> str:
    from station.server.line.database import sqlite_url

    if url is not None:
        return url
    try:
        DATABASE_FILE.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"The folder {DATABASE_FILE.parent} cannot be made: {error.strerror}. Allow writing "
            "there, or name another database with --database."
        ) from error
    return sqlite_url(DATABASE_FILE)
