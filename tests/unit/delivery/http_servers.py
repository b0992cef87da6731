"""Small servers on loopback: one that answers as prepared, one that does what no server should."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Heard:
    """One request as it came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Prepared:
    """One answer."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)


class AnswerServer:
    """Gives prepared answers in turn, the last one for ever, over kept connections."""

    def __init__(self, *answers: Prepared, context: ssl.SSLContext | None = None) -> None:
        self.answers = list(answers) or [Prepared()]
        self.heard: list[Heard] = []
        self.connections: set[tuple[str, int]] = set()
        self.answer_to: Callable[[Heard], Prepared] = self._next
        self._server = ThreadingHTTPServer((HOST, 0), self._handler())
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self._scheme = "https" if context else "http"
        if context is not None:
            wrap = context.wrap_socket
            self._server.socket = wrap(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def _next(self, _: Heard) -> Prepared:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    @property
    def url(self) -> str:
        return f"{self._scheme}://{HOST}:{self._server.server_address[1]}"

    def __enter__(self) -> "AnswerServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                pass

            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                server.connections.add(self.client_address)
                heard = Heard(self.command, self.path, dict(self.headers), body)
                server.heard.append(heard)
                prepared = server.answer_to(heard)
                self.send_response(prepared.status)
                for name, value in prepared.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(prepared.body)))
                self.end_headers()
                with suppress(OSError):
                    self.wfile.write(b"" if self.command == "HEAD" else prepared.body)

            do_GET = do_HEAD = do_POST = do_PUT = answer  # noqa: N815

        return Handler


@contextmanager
def raw_server(serve: Callable[[socket.socket], None]) -> Iterator[str]:
    """Give every connection to `serve`, one after the other; yield the server's address."""
    listener = socket.create_server((HOST, 0))
    has_to_end = threading.Event()

    def run() -> None:
        while not has_to_end.is_set():
            with suppress(OSError):
                line, _ = listener.accept()
                with line:
                    serve(line)

    thread = threading.Thread(target=run)
    thread.start()
    port = listener.getsockname()[1]
    try:
        yield f"http://{HOST}:{port}"
    finally:
        has_to_end.set()
        with suppress(OSError):
            socket.create_connection((HOST, port)).close()
        thread.join()
        listener.close()


def read_request(line: socket.socket) -> bytes:
    """Return a request with the body its Content-Length tells."""
    content = b""
    while b"\r\n\r\n" not in content:
        got = line.recv(65_536)
        if not got:
            return content
        content += got
    head, _, body = content.partition(b"\r\n\r\n")
    length = next(
        (int(h.split(b":")[1]) for h in head.split(b"\r\n") if h.lower().startswith(b"content-l")),
        0,
    )
    while len(body) < length:
        body += line.recv(65_536)
    return head + b"\r\n\r\n" + body
