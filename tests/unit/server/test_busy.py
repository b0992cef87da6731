"""Only so many requests at once: one more is asked to come again, and health is always answered."""

import asyncio
from typing import Any

from starlette.types import Message, Receive, Scope, Send

from station.server.busy import BusyLimit
from station.server.limits import ServerLimits


async def answered(app: BusyLimit, path: str) -> list[Message]:
    """Send one request and return all that was answered."""
    messages: list[Message] = []

    async def send(message: Message) -> None:
        messages.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    scope: dict[str, Any] = {"type": "http", "path": path, "method": "GET", "headers": []}
    await app(scope, receive, send)
    return messages


def test_what_is_too_much_is_asked_to_come_again() -> None:
    async def scenario() -> None:
        release = asyncio.Event()
        entered = asyncio.Semaphore(0)

        async def slow(scope: Scope, receive: Receive, send: Send) -> None:
            entered.release()
            await release.wait()
            await send({"type": "http.response.start", "status": 200, "headers": []})

        limits = ServerLimits(max_in_flight=2, retry_after_s=7)
        app = BusyLimit(slow, limits=limits, always=("/health",))
        taken = [asyncio.create_task(answered(app, "/")) for _ in range(2)]
        for _ in taken:
            await entered.acquire()
        refused = await answered(app, "/")
        assert refused[0]["status"] == 503
        assert (b"retry-after", b"7") in refused[0]["headers"]
        health = asyncio.create_task(answered(app, "/health"))
        await entered.acquire()
        release.set()
        assert [each[0]["status"] for each in await asyncio.gather(*taken, health)] == [200] * 3
        assert (await answered(app, "/"))[0]["status"] == 200

    asyncio.run(scenario())
