"""The line server's pages are followed to their end, and what is no such page is told."""

import json
import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from station.delivery.line_server_settings import LineServerSettings
from station.domain.errors import ChannelError
from station.verification.line_server import LineServerView

Answers = dict[str, tuple[int, bytes]]


class PreparedServer(ThreadingHTTPServer):
    """Gives the answer that was prepared for a path and keeps the tokens it was shown."""

    def __init__(self) -> None:
        self.answers: Answers = {}
        self.tokens: list[str | None] = []
        super().__init__(("127.0.0.1", 0), _Answering)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answering(BaseHTTPRequestHandler):
    server: PreparedServer

    def do_GET(self) -> None:
        self.server.tokens.append(self.headers.get("Authorization"))
        status, body = self.server.answers.get(self.path, (404, b"nothing here"))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[PreparedServer]:
    with PreparedServer() as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.01,))
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def page(numbers: list[int], following: str | None) -> tuple[int, bytes]:
    results: list[dict[str, Any]] = [
        {"payload": {"sequence": n}, "payload_sha256": str(n), "has_thumbnail": False}
        for n in numbers
    ]
    return 200, json.dumps({"results": results, "next": following}).encode()


def asked(server: PreparedServer, folder: Path, **settings: str) -> list[int]:
    view = LineServerView(
        settings=LineServerSettings.model_validate({"url": server.url, **settings}),
        folder=folder,
        secret=lambda source: f"secret of {source}",
    )
    with closing(view):
        view.open()
        return [result.payload["sequence"] for result in view.results("west 1")]


FIRST = "/api/v1/results?station=west%201&limit=200"


def test_all_pages_are_read(server: PreparedServer, tmp_path: Path) -> None:
    server.answers = {
        FIRST: page([1, 2], "5_2"),
        f"{FIRST}&after=5_2": page([3], "7_3"),
        f"{FIRST}&after=7_3": page([], None),
    }
    assert asked(server, tmp_path, token_from="env:LINE") == [1, 2, 3]
    assert server.tokens == ["Bearer secret of env:LINE"] * 3


OTHERS: Answers = {
    "no page": (404, b"nothing here"),
    "no token": (401, b"{}"),
    "no JSON": (200, b"<html>"),
    "no object": (200, b"[]"),
    "another object": (200, b"{}"),
    "other results": (200, b'{"results": [1], "next": null}'),
    "a result without hash": (200, b'{"results": [{"payload": {}}], "next": null}'),
}


@pytest.mark.parametrize("answer", OTHERS.values(), ids=OTHERS)
def test_what_is_no_page_is_told(
    answer: tuple[int, bytes], server: PreparedServer, tmp_path: Path
) -> None:
    server.answers = {FIRST: answer}
    with pytest.raises(ChannelError):
        asked(server, tmp_path)


def test_a_server_that_is_not_there_is_told(server: PreparedServer, tmp_path: Path) -> None:
    server.server_close()
    with pytest.raises(ChannelError):
        asked(server, tmp_path)


ENDLESS = {
    "the same page again": page([1], "7_1"),
    "empty pages": page([], "8_1"),
}


@pytest.mark.parametrize("again", ENDLESS.values(), ids=ENDLESS)
def test_pages_without_end_are_told(
    again: tuple[int, bytes], server: PreparedServer, tmp_path: Path
) -> None:
    server.answers = {FIRST: page([1], "7_1"), f"{FIRST}&after=7_1": again}
    with pytest.raises(ChannelError, match="its pages do not end"):
        asked(server, tmp_path)


def test_an_answer_nested_without_end_is_no_line_servers(
    server: PreparedServer, tmp_path: Path
) -> None:
    server.answers = {FIRST: (200, b"[" * 200_000)}
    with pytest.raises(ChannelError, match="its answer is no JSON"):
        asked(server, tmp_path)
