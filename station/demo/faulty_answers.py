"""ASGI middleware that lets a real server answer late, or refuse for now, as a visitor wishes."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from station.peers.faults import FaultKind

API = "/api/"
STATUS = {FaultKind.SERVER_ERROR: 503, FaultKind.BUSY: 429}
BODY = b'{"detail": "simulated fault"}'

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]


class Weather:
    """What goes wrong with every request now; set from another thread."""

    def __init__(self, *, delay_s: float) -> None:
        self.kind, self.delay_s = FaultKind.NONE, delay_s


class FaultyAnswers:
    """The dashboard is never spoilt, only what stations ask."""

    def __init__(self, app: App, weather: Weather) -> None:
        self._app, self._weather = app, weather

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        kind = self._weather.kind
        if scope["type"] != "http" or not scope["path"].startswith(API):
            kind = FaultKind.NONE
        if kind is FaultKind.DELAY:
            await asyncio.sleep(self._weather.delay_s)
        if kind in STATUS:
            await refuse(send, STATUS[kind], wait_s=self._weather.delay_s)
        else:
            await self._app(scope, receive, send)


async def refuse(send: Send, status: int, *, wait_s: float) -> None:
    """Answer with a status and the wish to be asked again after `wait_s`."""
    headers = (
        (b"content-type", b"application/json"),
        (b"content-length", str(len(BODY)).encode()),
        (b"retry-after", str(round(wait_s)).encode()),
    )
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": BODY})
