"""Who has no token cannot fill the server's memory."""

import json
from pathlib import Path

import pytest

from station.server.access import Access
from station.server.limits import ServerLimits
from station.server.line.app import line_app
from station.server.line.store import ResultStore
from station.server.serving import Address
from station.server.tokens import TokenBook
from tests.unit.server.clocks import SetClock
from tests.unit.server.deliveries import batch_of, record
from tests.unit.server.raw_client import connected, read_to_end, served

HERE = Address("127.0.0.1", 0)
PATH = "/api/v1/stations/cell-1/results"


@pytest.fixture
def token(tokens: TokenBook) -> str:
    return tokens.add("cell-1", "station")


def answered(
    port: int, token: str, *, length: str, body: bytes = b"", more: str = "Connection: close\r\n"
) -> tuple[int, str]:
    """Send a request's head, and what there is of its body; return status and answer."""
    head = f"POST {PATH} HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n{length}\r\n"
    head += f"Authorization: Bearer {token}\r\n" if token else ""
    with connected(port) as client:
        client.sendall(f"{head}{more}\r\n".encode() + body)
        answer = read_to_end(client).decode()
    return int(answer.split()[1]), answer


@pytest.mark.parametrize("length", ["Content-Length: 16000000", "Transfer-Encoding: chunked"])
@pytest.mark.parametrize("said", ["", "wrong"])
def test_a_strangers_large_body_is_refused_before_it_comes(
    length: str, said: str, store: ResultStore, tokens: TokenBook, clock: SetClock, token: str
) -> None:
    access = Access(tokens=tokens, is_local=False)
    app = line_app(store=store, access=access, clock=clock, limits=ServerLimits())
    with served(app, ServerLimits(), HERE) as port:
        status, answer = answered(port, said, length=length, more="")  # it is cut by the server
    assert status == 401
    assert token not in answer
    assert "A valid token is needed" in answer


def test_who_has_a_token_is_let_in(
    store: ResultStore, tokens: TokenBook, clock: SetClock, token: str
) -> None:
    access = Access(tokens=tokens, is_local=False)
    app = line_app(store=store, access=access, clock=clock, limits=ServerLimits())
    body = json.dumps(batch_of(*(record(n) for n in range(1, 20)))).encode()
    assert len(body) > 4096
    with served(app, ServerLimits(), HERE) as port:
        length = f"Content-Length: {len(body)}"
        assert answered(port, token, length=length, body=body)[0] == 200
        assert answered(port, "", length="Content-Length: 2", body=b"{}")[0] == 401


def test_a_faulty_file_of_tokens_is_told(
    store: ResultStore, clock: SetClock, tmp_path: Path
) -> None:
    path = tmp_path / "faulty.toml"
    path.write_text("version = nothing")
    access = Access(tokens=TokenBook(path=path, clock=clock), is_local=False)
    app = line_app(store=store, access=access, clock=clock, limits=ServerLimits())
    with served(app, ServerLimits(), HERE) as port:
        assert answered(port, "some", length="Content-Length: 9000", more="")[0] == 503


def test_on_its_own_machine_the_server_asks_nobody(
    store: ResultStore, tokens: TokenBook, clock: SetClock
) -> None:
    access = Access(tokens=tokens, is_local=True)
    app = line_app(store=store, access=access, clock=clock, limits=ServerLimits())
    body = json.dumps(batch_of(*(record(n) for n in range(1, 20)))).encode()
    with served(app, ServerLimits(), HERE) as port:
        assert answered(port, "", length=f"Content-Length: {len(body)}", body=body)[0] == 200
