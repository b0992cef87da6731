"""A PostgreSQL server of the tests' own: made in a temporary folder, gone with it."""

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine, text

PLACES = Path("/usr/lib/postgresql")
USER = "station"
ROOTS_STAND_IN = "postgres"
"""PostgreSQL refuses to run as root; its packages bring this user."""
LIMIT_S = 60
OPTIONS = "-c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=16MB -c max_connections=40"
MISSING = "no PostgreSQL: apt-get install postgresql, or name a server in STATION_TEST_POSTGRESQL"


def installed_postgresql() -> Path | None:
    """Return the folder of its programs, the newest there is; None where it cannot run."""
    if os.name != "posix":
        return None
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += [path.parent for path in sorted(PLACES.glob("*/bin/initdb"), reverse=True)]
    is_root = os.geteuid() == 0
    return folders[0] if folders and (not is_root or _stand_in()) else None


def _stand_in() -> str:
    import pwd

    try:
        return pwd.getpwnam(ROOTS_STAND_IN).pw_name
    except KeyError:
        return ""


class Cluster:
    """One server on a free port of loopback, from `start` to `stop`; no password is asked for."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._folder = Path()
        self._port = 0

    @property
    def url(self) -> str:
        return f"postgresql://{USER}@127.0.0.1:{self._port}/postgres"

    def start(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
        if os.geteuid() == 0:
            shutil.chown(self._folder, ROOTS_STAND_IN)
        data = str(self._folder / "data")
        self._run("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start_again()

    def start_again(self) -> None:
        """Start what `cut` has ended, at the same port if there was one."""
        with closing(socket.create_server(("127.0.0.1", self._port))) as free:
            self._port = int(free.getsockname()[1])
        options = f"{OPTIONS} -c unix_socket_directories={self._folder} -p {self._port}"
        self._control("-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def cut(self) -> None:
        """End the server at once, as a failed machine would."""
        self._control("-m", "immediate", "-w", "stop")

    def stop(self) -> None:
        self.cut()
        shutil.rmtree(self._folder)

    def _control(self, *words: str) -> None:
        self._run("pg_ctl", "-D", str(self._folder / "data"), *words)

    def _run(self, program: str, *words: str) -> None:
        user = ROOTS_STAND_IN if os.geteuid() == 0 else None
        subprocess.run(
            [str(self._programs / program), *words],
            check=True,
            timeout=LIMIT_S,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self._folder,
            user=user,
            group=user,
            extra_groups=[] if user else None,
        )


def emptied(url: str) -> str:
    """Take everything out of a database, and return its URL."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:", 1))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return url
