"""The line server on PostgreSQL as it is started and as it fails; skipped where there is none.

What it stores and answers is tested on both kinds of database by the other files.
"""

import json
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from station.domain.errors import RecordError, UsageError
from station.server.line.store import ResultStore
from station.server.line.wire import SentResult
from tests.unit.server.clocks import SetClock
from tests.unit.server.deliveries import id_of, record, sent
from tests.unit.server.postgresql import Cluster, emptied
from tests.unit.server.test_commands import LINE, started


def put(url: str, sequence: int) -> str:
    address = f"{url}api/v1/stations/cell-1/results/{id_of(sequence)}"
    body = json.dumps(sent(record(sequence))).encode()
    kind = {"Content-Type": "application/json"}
    with urlopen(Request(address, data=body, headers=kind, method="PUT")) as answer:
        return str(json.load(answer)["status"])


def test_the_command_starts_stores_and_goes_on(postgresql: Cluster, tmp_path: Path) -> None:
    database = ("--database", emptied(postgresql.url))
    with started(LINE, tmp_path, *database) as url:
        assert [put(url, 1), put(url, 2), put(url, 1)] == ["stored", "stored", "duplicate"]
    with started(LINE, tmp_path, *database) as url:
        assert [put(url, 2), put(url, 3)] == ["duplicate", "stored"]
        with urlopen(f"{url}api/v1/stations/cell-1/progress") as answer:
            assert json.load(answer)["highest_contiguous"] == 3


@pytest.mark.expects_log("does not do its work")
def test_a_server_that_is_cut_is_told_and_goes_on_when_it_is_back(postgresql: Cluster) -> None:
    store = ResultStore(url=emptied(postgresql.url), clock=SetClock())
    store.open()
    arrivals = [SentResult.model_validate(sent(record(n))).arrival() for n in (1, 2)]
    store.file(station="cell-1", arrivals=arrivals[:1])
    postgresql.cut()
    with pytest.raises(RecordError, match="Nothing was stored"):
        store.file(station="cell-1", arrivals=arrivals)
    postgresql.start_again()
    filed, progress = store.file(station="cell-1", arrivals=arrivals)
    store.close()
    assert [str(each.status) for each in filed] == ["duplicate", "stored"]
    assert progress.highest_contiguous == 2


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("postgresql://me:secret@127.0.0.1:1/line", RecordError),
        ("postgresql://me:secret@[::1/line", UsageError),
        ("postgresql:/me:secret@127.0.0.1/line", UsageError),
        ("postgresql://me:secret@127.0.0.1:port/line", UsageError),
    ],
    ids=["nobody there", "half an address", "one slash", "no port"],
)
def test_a_password_is_never_told(url: str, kind: type[Exception]) -> None:
    with pytest.raises(kind) as told:
        ResultStore(url=url, clock=SetClock()).open()
    assert "secret" not in str(told.value)
    assert "postgresql" in str(told.value)
