"""An HTTP gateway that passes every request on but loses the answer to each request's first try."""

import http.client
import socket
import threading
from collections import Counter

from station.peers.http_request import HttpRequest, requests_of
from station.peers.tcp_listener import LOOPBACK, TcpListener

_LIMIT_S = 30.0
_PASSED_ON = ("content-type", "idempotency-key", "authorization")


class ForgetfulGateway:
    """Stands before a server on loopback. `lost` counts the answers that were lost."""

    def __init__(self, *, target_port: int) -> None:
        self._target_port = target_port
        self._listener = TcpListener(serve=self._serve)
        self._lock = threading.Lock()
        self._tries: Counter[tuple[str, str]] = Counter()
        self.lost = 0

    @property
    def port(self) -> int:
        return self._listener.port

    def start(self) -> None:
        self._listener.start()

    def stop(self) -> None:
        self._listener.stop()

    def _serve(self, connection: socket.socket, _stopping: threading.Event) -> None:
        server = http.client.HTTPConnection(LOOPBACK, self._target_port, timeout=_LIMIT_S)
        try:
            for request in requests_of(connection):
                answer = _exchange(server, request)
                if self._is_first_try(request):
                    return  # the server has it, and nobody will know
                connection.sendall(answer)
        finally:
            server.close()

    def _is_first_try(self, request: HttpRequest) -> bool:
        key = (request.path, request.body)
        with self._lock:
            self._tries[key] += 1
            is_first = self._tries[key] == 1
            self.lost += is_first
        return is_first


def _exchange(server: http.client.HTTPConnection, request: HttpRequest) -> bytes:
    """Return the server's answer to the request, as bytes for the station."""
    headers = {name: request.headers[name] for name in _PASSED_ON if name in request.headers}
    server.request(request.method, request.path, body=request.body.encode(), headers=headers)
    answer = server.getresponse()
    body = answer.read()
    head = (
        f"HTTP/1.1 {answer.status} {answer.reason}\r\n"
        f"Content-Type: {answer.getheader('content-type', 'application/json')}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
