"""Reads HTTP/1.1 requests from a connection, as far as a simulated server needs it."""

import io
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_MAX_LINE_BYTES = 8192
_MAX_HEADER_LINES = 100
_MAX_BODY_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """One request; header names are in lower case, the body is text."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: str

    @property
    def keeps_open(self) -> bool:
        return self.headers.get("connection", "").lower() != "close"


def requests_of(connection: socket.socket) -> Iterator[HttpRequest]:
    """Yield whole requests until the other side has gone or sends what is none."""
    with connection.makefile("rb") as stream:
        while (request := _read(stream)) is not None:
            yield request


def _read(stream: io.BufferedReader) -> HttpRequest | None:
    words = stream.readline(_MAX_LINE_BYTES).decode("latin-1").split()
    if len(words) != 3:
        return None
    headers = _headers(stream)
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > _MAX_BODY_BYTES:
        return None
    body = stream.read(int(length))
    if len(body) < int(length):
        return None  # cut off on its way: nothing has arrived
    return HttpRequest(words[0], words[1], headers, body.decode("utf-8", errors="replace"))


def _headers(stream: io.BufferedReader) -> dict[str, str]:
    headers: dict[str, str] = {}
    for _ in range(_MAX_HEADER_LINES):
        name, colon, value = stream.readline(_MAX_LINE_BYTES).decode("latin-1").partition(":")
        if not colon:
            break
        headers[name.strip().lower()] = value.strip()
    return headers
