"""ASGI middleware: only so many requests are worked on at once; more are asked to come again."""

from collections.abc import Collection

from starlette.types import ASGIApp, Receive, Scope, Send

from station.server.answers import refusal
from station.server.limits import ServerLimits


class BusyLimit:
    """Answers 503 with Retry-After when all places are taken. `always` names paths let through."""

    def __init__(self, app: ASGIApp, *, limits: ServerLimits, always: Collection[str] = ()) -> None:
        self._app = app
        self._limits = limits
        self._always = always
        self._in_flight = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in self._always:
            await self._app(scope, receive, send)
            return
        if self._in_flight >= self._limits.max_in_flight:
            busy = refusal(
                503,
                "The server has as much work as it may take at once. Try again later.",
                headers={"Retry-After": str(self._limits.retry_after_s)},
            )
            await busy(scope, receive, send)
            return
        self._in_flight += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._in_flight -= 1
