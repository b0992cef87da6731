"""ASGI middleware of a server that trusts its own machine: asked by a foreign name, it refuses.

A page from the internet could otherwise have the browser of this machine ask for it, by a name
that was made to point here (DNS rebinding); so could a proxy that lets the whole network in.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from station.server.access import is_loopback
from station.server.answers import refusal

REFUSED = (
    "This server listens for its own machine alone and was asked for by another name. Ask for it "
    "as 127.0.0.1 or localhost; to serve others, listen on the network's --host, with tokens."
)


class OwnNames:
    """Lets only requests pass whose Host header names this machine.

    A browser names the page that asks, too: that of another machine must not have pictures read,
    or results delivered, by the browser of this one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _is_meant(Headers(scope=scope)):
            await refusal(403, REFUSED)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_meant(headers: Headers) -> bool:
    origin = headers.get("origin")
    comes_from_here = origin is None or is_own(origin.partition("://")[2])
    return comes_from_here and is_own(headers.get("host", ""))


def is_own(host: str) -> bool:
    """Say whether a Host header, a name or address with or without port, means this machine."""
    if host.startswith("["):
        return is_loopback(host[1:].partition("]")[0])
    return is_loopback(host.partition(":")[0].lower())
