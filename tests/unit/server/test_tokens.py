"""Tokens: shown once, kept as hashes, good until revoked, each for its own purpose."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from station.domain.errors import FileFaultsError, UsageError
from station.server import token_command
from station.server.access import Access, is_loopback
from station.server.limits import ServerLimits
from station.server.line.app import line_app
from station.server.line.store import ResultStore
from station.server.tokens import TokenBook
from tests.unit.server.clocks import SetClock
from tests.unit.server.deliveries import id_of, record, sent

URL = f"/api/v1/stations/cell-1/results/{id_of(1)}"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def far_client(store: ResultStore, tokens: TokenBook, clock: SetClock) -> TestClient:
    """A client of a server that can be reached from outside."""
    access = Access(tokens=tokens, is_local=False)
    return TestClient(line_app(store=store, access=access, clock=clock, limits=ServerLimits()))


def test_a_token_is_known_and_never_in_the_file(tokens: TokenBook, tmp_path: Path) -> None:
    token = tokens.add("cell-1", "station")
    assert len(token) >= 43
    assert token not in (tmp_path / "tokens.toml").read_text()
    entry = tokens.known(token)
    assert entry is not None
    assert (entry.name, entry.purpose) == ("cell-1", "station")
    assert tokens.known(token + "x") is None
    assert tokens.known("\ud800") is None


def test_revoking_ends_all_tokens_of_a_name_and_no_other(tokens: TokenBook) -> None:
    first, second = tokens.add("cell-1", "station"), tokens.add("cell-1", "station")
    other = tokens.add("cell-2", "station")
    assert tokens.revoke("cell-1") == 2
    assert [tokens.known(token) is None for token in (first, second, other)] == [True, True, False]
    with pytest.raises(UsageError, match="no valid token"):
        tokens.revoke("cell-1")


def test_a_change_by_another_process_holds_at_once(tokens: TokenBook, tmp_path: Path) -> None:
    token = tokens.add("cell-1", "station")
    assert tokens.known(token)
    TokenBook(path=tmp_path / "tokens.toml", clock=SetClock()).revoke("cell-1")
    assert tokens.known(token) is None


def test_a_faulty_file_lets_nobody_in(
    client: TestClient, tokens: TokenBook, tmp_path: Path
) -> None:
    (tmp_path / "tokens.toml").write_text("version = 1\ntokens = 3\n")
    with pytest.raises(FileFaultsError):
        tokens.entries()
    answer = client.put(URL, json=sent(record(1)))
    assert answer.status_code == 503
    assert "tokens.toml" in answer.json()["detail"]


def test_names_that_no_station_can_have_are_refused(tokens: TokenBook) -> None:
    with pytest.raises(UsageError):
        tokens.add("a/b", "station")
    assert tokens.entries() == ()


def test_on_this_machine_all_is_open_until_a_token_was_given(
    client: TestClient, tokens: TokenBook
) -> None:
    assert client.put(URL, json=sent(record(1))).status_code == 200
    token = tokens.add("cell-1", "station")
    answer = client.put(URL, json=sent(record(1)))
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert client.put(URL, json=sent(record(1)), headers=bearer(token)).status_code == 200
    tokens.revoke("cell-1")
    assert client.put(URL, json=sent(record(1))).status_code == 401
    assert client.get("/api/v1/results").status_code == 200


def test_a_station_delivers_under_its_own_name_only(
    far_client: TestClient, tokens: TokenBook
) -> None:
    token, other = tokens.add("cell-1", "station"), tokens.add("cell-2", "station")
    looker = tokens.add("office", "dashboard")
    statuses = [
        far_client.put(URL, json=sent(record(1)), headers=bearer(each)).status_code
        for each in (other, looker, "guess", token)
    ]
    assert statuses == [403, 403, 401, 200]


def test_from_outside_looking_needs_a_token(far_client: TestClient, tokens: TokenBook) -> None:
    tokens.add("cell-1", "station")
    looker, pictures = tokens.add("office", "dashboard"), tokens.add("cell", "pictures")
    for path in ("results", "results.csv", "stations", "summary", "stations/cell-1/progress"):
        url = f"/api/v1/{path}"
        assert far_client.get(url).status_code == 401
        assert far_client.get(url, headers=bearer(pictures)).status_code == 403
        assert far_client.get(url, headers=bearer(looker)).status_code == 200
    assert far_client.get("/health").status_code == 200


def test_a_faulty_body_without_a_token_tells_nothing_but_that(
    far_client: TestClient, tokens: TokenBook
) -> None:
    tokens.add("cell-1", "station")
    assert far_client.put(URL, json={"payload": {}}).status_code == 401


def test_a_server_beyond_this_machine_does_not_start_without_a_token(tokens: TokenBook) -> None:
    far = Access(tokens=tokens, is_local=False)
    tokens.add("office", "dashboard")
    with pytest.raises(UsageError, match="server-token add"):
        far.check_start("station", advice="main.py server-token add STATION")
    tokens.add("cell-1", "station")
    far.check_start("station", advice="")
    tokens.revoke("cell-1")
    with pytest.raises(UsageError):
        far.check_start("station", advice="")
    Access(tokens=tokens, is_local=True).check_start("station", advice="")


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("", False),
        ("station.local", False),
    ],
)
def test_loopback_is_told_from_the_rest(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_the_command_adds_lists_and_revokes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import argparse

    def run(*words: str) -> str:
        parser = argparse.ArgumentParser()
        token_command.add_arguments(parser)
        path = tmp_path / "tokens.toml"
        assert token_command.run(parser.parse_args(["--tokens", str(path), *words])) == 0
        return capsys.readouterr().out

    token = run("add", "cell-1").strip()
    assert TokenBook(path=tmp_path / "tokens.toml", clock=SetClock()).known(token)
    listed = run("list")
    assert "cell-1" in listed
    assert token not in listed
    assert run("revoke", "cell-1") == "1 revoked\n"
    assert "revoked" in run("list")
