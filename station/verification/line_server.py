"""Asks the line server for all results of a station, page by page."""

import json
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

from station.delivery.line_server_settings import LineServerSettings
from station.delivery.rest_answer import described
from station.delivery.rest_line import RestLine
from station.domain.delivery import RetryLater
from station.domain.errors import ChannelError
from station.verification.server_check import ServerResult

_PAGE = 200
_ANSWER_LIMIT_BYTES = 16_000_000
_SERVER = "line server"


class LineServerView:
    """The server as somebody who looks sees it. `close` after use."""

    def __init__(
        self, *, settings: LineServerSettings, folder: Path, secret: Callable[[str], str]
    ) -> None:
        self._url = settings.url.rstrip("/")
        self._line = RestLine(
            access=settings,
            folder=folder,
            server=_SERVER,
            secret=secret,
            answer_limit_bytes=_ANSWER_LIMIT_BYTES,
        )

    def open(self) -> None:
        """Make ready; the connection is made with the first question."""
        self._line.open()

    def close(self) -> None:
        """End the connection."""
        self._line.close()

    def results(self, station: str) -> Iterator[ServerResult]:
        """Yield all results of a station; ChannelError if the server does not give them."""
        return chain.from_iterable(self._pages(station))

    def _pages(self, station: str) -> Iterator[list[ServerResult]]:
        after = ""
        while True:
            url = f"{self._url}/api/v1/results?station={quote(station, safe='')}&limit={_PAGE}"
            content = self._asked(url + (f"&after={quote(after, safe='')}" if after else ""))
            try:
                yield [
                    ServerResult(dict(each["payload"]), str(each["payload_sha256"]))
                    for each in content["results"]
                ]
                before, after = after, content["next"] or ""
            except (KeyError, TypeError, ValueError) as fault:
                raise self._no_line_server(f"{fault!r} in its answer") from fault
            if not after:
                return
            if after == before or not content["results"]:
                raise self._no_line_server("its pages do not end")

    def _asked(self, url: str) -> dict[str, Any]:
        answer = self._line.exchange("GET", url, body=None, headers={})
        if isinstance(answer, RetryLater):
            raise ChannelError(answer.reason)
        if not answer.is_good:
            raise ChannelError(f"The {_SERVER} gave no results: {described(answer)}.")
        try:
            content = json.loads(answer.body)
        except (ValueError, RecursionError) as fault:
            raise self._no_line_server("its answer is no JSON") from fault
        if not isinstance(content, dict):
            raise self._no_line_server("its answer is no object")
        return content

    def _no_line_server(self, why: str) -> ChannelError:
        return ChannelError(
            f"{self._url} is no line server of this version: {why}. Check the address."
        )
