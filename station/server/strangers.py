"""ASGI middleware: beyond this machine, a large body is taken only from who has a token.

The routes look at the token, too, but not before the body is in memory.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from station.domain.errors import StationError
from station.server.access import Access
from station.server.answers import refusal

STRANGERS_BYTES = 4096
"""Enough for signing in on the dashboard."""
_CLOSING = {"Connection": "close"}  # the body is still on its way


class StrangersSendLittle:
    """Refuses before the body comes; small bodies go on to the routes, which refuse in words."""

    def __init__(self, app: ASGIApp, *, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self._access.is_local or _is_small(Headers(scope=scope)):
            await self._app(scope, receive, send)
            return
        try:
            is_known = self._access.is_known(_token(Headers(scope=scope)))
        except StationError as error:  # the file of the tokens is faulty
            await refusal(503, str(error), headers=_CLOSING)(scope, receive, send)
            return
        if is_known:
            await self._app(scope, receive, send)
            return
        words = "A valid token is needed before so much is taken. Ask who runs the server."
        headers = {**_CLOSING, "WWW-Authenticate": "Bearer"}
        await refusal(401, words, headers=headers)(scope, receive, send)


def _is_small(headers: Headers) -> bool:
    """Say whether the request announces no body, or a small one."""
    if "transfer-encoding" in headers:
        return False
    announced = headers.get("content-length", "0")
    return len(announced) <= len(str(STRANGERS_BYTES)) and int(announced) <= STRANGERS_BYTES


def _token(headers: Headers) -> str:
    kind, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""
