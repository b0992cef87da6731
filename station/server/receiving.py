"""ASGI middleware: a request's body comes whole, in time and within bounds, or not at all.

uvicorn (0.54) has no deadline for a body: a client that trickles would hold its place for ever.
"""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from station.server.answers import refusal
from station.server.limits import ServerLimits


class _RefusedBodyError(Exception):
    """A body that goes beyond a bound, with the answer it gets."""

    def __init__(self, status: int, detail: str) -> None:
        self.status = status
        self.detail = detail
        super().__init__(detail)


class WholeBodies:
    """Receives each body before the application runs."""

    def __init__(self, app: ASGIApp, *, limits: ServerLimits) -> None:
        self._app = app
        self._limits = limits
        self._buffered_bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = bytearray()
        try:
            if await self._collected(scope, receive, body):
                await self._app(scope, _replay(bytes(body), receive), send)
        except _RefusedBodyError as error:
            await self._refuse(error, scope, receive, send)
        finally:
            self._buffered_bytes -= len(body)

    async def _collected(self, scope: Scope, receive: Receive, body: bytearray) -> bool:
        """Fill `body`; False if the client hung up before it was complete."""
        self._check_size(_announced_bytes(scope))
        try:
            async with asyncio.timeout(self._limits.receive_s):
                return await self._receive_all(receive, body)
        except TimeoutError as error:
            raise _RefusedBodyError(
                408, f"The body did not come within {self._limits.receive_s:g} s. Send it faster."
            ) from error

    async def _receive_all(self, receive: Receive, body: bytearray) -> bool:
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return False
            part = message.get("body", b"")
            self._check_size(len(body) + len(part))
            if self._buffered_bytes + len(part) > self._limits.max_buffered_bytes:
                raise _RefusedBodyError(503, "Too many large requests at once. Try again later.")
            body += part
            self._buffered_bytes += len(part)
            if not message.get("more_body", False):
                return True

    def _check_size(self, size_bytes: int) -> None:
        if size_bytes > self._limits.max_body_bytes:
            raise _RefusedBodyError(
                413, f"The body may have {self._limits.max_body_bytes} bytes. Send less at once."
            )

    async def _refuse(
        self, error: _RefusedBodyError, scope: Scope, receive: Receive, send: Send
    ) -> None:
        # The rest of the body is still on its way, so the connection cannot be used again.
        headers = {"Connection": "close"}
        if error.status == 503:
            headers["Retry-After"] = str(self._limits.retry_after_s)
        await refusal(error.status, error.detail, headers=headers)(scope, receive, send)


def _announced_bytes(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value[:20])
    return 0


def _replay(body: bytes, receive: Receive) -> Receive:
    messages = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def received() -> Message:
        message = next(messages, None)
        return message if message is not None else await receive()

    return received
