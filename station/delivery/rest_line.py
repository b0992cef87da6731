"""One HTTP request and its answer, within limits of time and size, for the channels of servers."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError, ProtocolError

from station.delivery.answer_end import says_where_it_ends
from station.delivery.rest_answer import TOKEN_REFUSED, Answer
from station.delivery.rest_cutting import CuttableAdapter, OpenLines
from station.delivery.rest_trouble import trouble_of
from station.domain.delivery import RetryLater
from station.domain.errors import ChannelError

CHUNK_BYTES = 16_384
CLOSING = RetryLater("The station was closing.")


class RestAccess(Protocol):
    """How a server is reached; settings have it. No file: the usual authorities, no certificate."""

    @property
    def url(self) -> str: ...
    @property
    def token_from(self) -> str: ...
    @property
    def ca_file(self) -> str: ...
    @property
    def cert_file(self) -> str: ...
    @property
    def key_file(self) -> str: ...
    @property
    def connect_timeout_s(self) -> float: ...
    @property
    def read_timeout_s(self) -> float: ...


class RestLine:
    """A session that never follows, never retries, and ends every exchange in time.

    Relative paths of certificates start at `folder`.
    """

    def __init__(
        self,
        *,
        access: RestAccess,
        folder: Path,
        server: str,
        secret: Callable[[str], str],
        answer_limit_bytes: int,
    ) -> None:
        self._access, self._folder = access, folder
        self._server, self._secret = server, secret
        self._limit_bytes = answer_limit_bytes
        self._lines = OpenLines()
        self._session: requests.Session | None = None
        self._is_in_use = threading.Lock()
        self._is_closed = False
        self._is_connected: bool | None = None

    @property
    def is_connected(self) -> bool | None:
        """Tell whether the last exchange reached the server; None before the first."""
        return self._is_connected

    def open(self) -> None:
        self._is_closed = False

    def close(self) -> None:
        """Cut what is under way; the thread that uses the line gives its session up itself."""
        self._is_closed = True
        self._lines.cut()
        if self._is_in_use.acquire(blocking=False):
            self._drop_session()
            self._is_in_use.release()

    def exchange(
        self, method: str, url: str, *, body: bytes | None, headers: Mapping[str, str]
    ) -> Answer | RetryLater:
        """Return the answer, or why there is none. Nothing is raised but what is a bug."""
        with self._is_in_use:
            self._lines.begin()
            outcome = CLOSING if self._is_closed else self._tried(method, url, body, headers)
            if self._is_closed:
                self._drop_session()
            return outcome

    def _tried(
        self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]
    ) -> Answer | RetryLater:
        try:
            answer = self._asked(method, url, body, headers)
        except ChannelError as error:
            return RetryLater(str(error))
        except (OSError, HTTPError, HTTPException, ValueError) as error:
            self._drop_session()
            return self._trouble(error)
        self._is_connected = True
        if answer.status in TOKEN_REFUSED:
            self._drop_session()  # the token is read anew for the next try
        return answer

    def _asked(
        self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        session = self._session or self._made_session()
        access = self._access
        with (
            self._within(access.connect_timeout_s + access.read_timeout_s),
            session.request(
                method,
                url,
                data=body,
                headers=dict(headers),
                timeout=(access.connect_timeout_s, access.read_timeout_s),
                allow_redirects=False,
                stream=True,
            ) as response,
        ):
            answer = self._read(response)
        if self._lines.is_cut:
            raise TimeoutError  # http.client takes headers that break off for all of them
        return answer

    def _read(self, response: requests.Response) -> Answer:
        if not says_where_it_ends(response):
            raise ProtocolError("The headers broke off.")
        content = bytearray()
        while len(content) <= self._limit_bytes:
            chunk = response.raw.read(CHUNK_BYTES, decode_content=False)
            if not chunk:
                break
            content += chunk
        return Answer(
            response.status_code,
            bytes(content[: self._limit_bytes]),
            len(content) <= self._limit_bytes,
            response.headers.get("Retry-After"),
            response.headers.get("Location", "")[:500],
        )

    @contextmanager
    def _within(self, limit_s: float) -> Iterator[None]:
        timer = threading.Timer(limit_s, self._lines.cut)
        timer.name = f"limit of the {self._server}"
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()

    def _made_session(self) -> requests.Session:
        access, session = self._access, requests.Session()
        session.trust_env = False  # no proxies, no .netrc, no authorities by environment
        session.headers = requests.structures.CaseInsensitiveDict(
            {"User-Agent": "ocr-inspection-station", "Accept-Encoding": "identity"}
        )
        if access.token_from:
            session.headers["Authorization"] = f"Bearer {self._secret(access.token_from)}"
        session.verify = self._path(access.ca_file) if access.ca_file else True
        if access.cert_file:
            certificate = self._path(access.cert_file)
            session.cert = (certificate, self._path(access.key_file or access.cert_file))
        adapter = CuttableAdapter(self._lines)
        session.mount("https://", adapter)
        session.mount("http://", adapter)
        self._session = session
        return session

    def _path(self, name: str) -> str:
        return str(self._folder / Path(name).expanduser())

    def _drop_session(self) -> None:
        if self._session is not None:
            self._session.close()
        self._session = None

    def _trouble(self, error: Exception) -> RetryLater:
        self._is_connected = False
        trouble = trouble_of(
            error,
            server=self._server,
            place=urlsplit(self._access.url).netloc,
            has_line=self._lines.has_line,
        )
        if self._is_closed:
            return RetryLater(CLOSING.reason, is_answer=trouble.is_answer)
        if self._lines.is_cut:
            words = f"The {self._server} did not finish its answer in time. It is tried again."
            return RetryLater(words, is_answer=True)
        return trouble
