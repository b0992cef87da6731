"""A simulated plant server: takes results by HTTP, knows a repeat by its Idempotency-Key."""

import random
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from station.peers.effects import Effect, EffectLog
from station.peers.faults import NO_FAULTS, WITHOUT_EFFECT, FaultKind, FaultPlan
from station.peers.faulty_reply import send_faulty
from station.peers.http_request import HttpRequest, requests_of
from station.peers.tcp_listener import LOOPBACK, TcpListener

_SERVER_ERRORS = (
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)
IDEMPOTENCY_KEY = "idempotency-key"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back: a status, a short text and extra header lines."""

    status: HTTPStatus
    body: str = ""
    headers: tuple[str, ...] = ()

    def to_bytes(self, *, keep_open: bool) -> bytes:
        """Return the answer as it goes over the wire."""
        body = self.body.encode()
        lines = (
            f"HTTP/1.1 {self.status.value} {self.status.phrase}",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            f"Connection: {'keep-alive' if keep_open else 'close'}",
            *self.headers,
        )
        return "\r\n".join((*lines, "", "")).encode() + body


class SimulatedPlantServer:
    """An HTTP server that takes any POST or PUT. Without a key each request is a new effect."""

    def __init__(
        self,
        *,
        host: str = LOOPBACK,
        port: int = 0,
        plan: FaultPlan = NO_FAULTS,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self._listener = TcpListener(serve=self._serve, host=host, port=port)
        self._tell = tell
        self.plan = plan
        self.log = EffectLog()

    @property
    def port(self) -> int:
        return self._listener.port

    def start(self) -> None:
        """Listen; InUseError if the port is taken."""
        self._listener.start()

    def stop(self) -> None:
        """Cut every connection and let the port go. What was taken stays in `log`."""
        self._listener.stop()

    def cut_connections(self) -> None:
        """Behave like a server that is started anew."""
        self._listener.cut_connections()

    def _serve(self, connection: socket.socket, stopping: threading.Event) -> None:
        for request in requests_of(connection):
            if not self._answer(connection, request, stopping) or not request.keeps_open:
                return

    def _answer(
        self, connection: socket.socket, request: HttpRequest, stopping: threading.Event
    ) -> bool:
        plan, key = self.plan, request.headers.get(IDEMPOTENCY_KEY, "")
        number, is_first = self.log.arrived(key or request.body)
        kind, chance = plan.kind_of(number, is_first_try=is_first), plan.chance_of(number)
        is_new = kind not in WITHOUT_EFFECT and self.log.done(
            Effect(key or request.body, request.body), once=bool(key)
        )
        answer = answer_for(kind, is_new=is_new, delay_s=plan.delay_s, chance=chance)
        self._say(request, kind, answer)
        return send_faulty(
            connection,
            answer.to_bytes(keep_open=request.keeps_open),
            kind=kind,
            delay_s=plan.delay_s,
            chance=chance,
            stopping=stopping,
        )

    def _say(self, request: HttpRequest, kind: FaultKind, answer: Answer) -> None:
        if self._tell is None:
            return
        fault = "" if kind is FaultKind.NONE else f" [{kind}]"
        said = f"{request.method} {request.path} {request.body} -> {answer.status.value}"
        self._tell(f"server: {said}{fault}")


def answer_for(kind: FaultKind, *, is_new: bool, delay_s: float, chance: random.Random) -> Answer:
    """Return what a server answers to a request with this fault."""
    match kind:
        case FaultKind.SERVER_ERROR:
            return Answer(chance.choice(_SERVER_ERRORS), '{"detail": "simulated fault"}')
        case FaultKind.BUSY:
            wait = f"Retry-After: {max(round(delay_s), 0)}"
            return Answer(HTTPStatus.TOO_MANY_REQUESTS, '{"detail": "too many"}', (wait,))
        case FaultKind.REFUSE:
            return Answer(HTTPStatus.UNPROCESSABLE_ENTITY, '{"detail": "refused"}')
        case _:
            word = "stored" if is_new else "duplicate"
            return Answer(HTTPStatus.OK, f'{{"status": "{word}"}}')
