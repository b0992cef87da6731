"""A line server in memory of this process, with a fresh database, for every test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from station.server.access import Access
from station.server.limits import ServerLimits
from station.server.line.app import line_app
from station.server.line.database import sqlite_url
from station.server.line.store import ResultStore
from station.server.tokens import TokenBook
from tests.unit.server.clocks import SetClock
from tests.unit.server.postgresql import MISSING, Cluster, emptied, installed_postgresql


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[ResultStore]:
    store = ResultStore(url=sqlite_url(tmp_path / "line.db"), clock=clock)
    store.open()
    yield store
    store.close()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """A PostgreSQL server for all tests; skipped where there is none."""
    programs = installed_postgresql()
    if programs is None:
        pytest.skip(MISSING)
    cluster = Cluster(programs)
    cluster.start()
    yield cluster
    cluster.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(
    request: pytest.FixtureRequest, tmp_path: Path, clock: SetClock
) -> Iterator[ResultStore]:
    """A store with nothing in it, once on each kind of database."""
    url = sqlite_url(tmp_path / "line.db")
    if request.param == "postgresql":
        named = os.environ.get("STATION_TEST_POSTGRESQL", "")
        url = emptied(named or request.getfixturevalue("postgresql").url)
    store = ResultStore(url=url, clock=clock)
    store.open()
    yield store
    store.close()


@pytest.fixture
def tokens(tmp_path: Path, clock: SetClock) -> TokenBook:
    return TokenBook(path=tmp_path / "tokens.toml", clock=clock)


@pytest.fixture(scope="session")
def empty_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """One server for all tests whose requests are refused: it stays empty."""
    folder, clock = tmp_path_factory.mktemp("refusing"), SetClock()
    store = ResultStore(url=sqlite_url(folder / "line.db"), clock=clock)
    store.open()
    access = Access(tokens=TokenBook(path=folder / "tokens.toml", clock=clock), is_local=True)
    yield TestClient(line_app(store=store, access=access, clock=clock, limits=ServerLimits()))
    store.close()


@pytest.fixture
def client(store: ResultStore, tokens: TokenBook, clock: SetClock) -> Iterator[TestClient]:
    access = Access(tokens=tokens, is_local=True)
    app = line_app(store=store, access=access, clock=clock, limits=ServerLimits())
    with TestClient(app) as client:
        yield client
