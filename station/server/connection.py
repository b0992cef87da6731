"""uvicorn's HTTP connection with the deadlines it lacks: for headers, and for taking the answer.

uvicorn 0.54 times only idle connections between requests. The body has its own (receiving.py).
"""

import asyncio
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from station.server.limits import ServerLimits


class _Deadline:
    """Acts once when it was started and not stopped in time."""

    def __init__(self, *, loop: asyncio.AbstractEventLoop, delay_s: float) -> None:
        self._loop = loop
        self._delay_s = delay_s
        self._timer: asyncio.TimerHandle | None = None

    def start(self, act: Callable[[], None]) -> None:
        if self._timer is None:
            self._timer = self._loop.call_later(self._delay_s, act)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class DeadlineConnection(H11Protocol):
    """One connection; it is cut when its client trickles headers or does not read."""

    def __init__(self, *arguments: Any, limits: ServerLimits, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._headers_due = _Deadline(loop=self.loop, delay_s=limits.header_s)
        self._answer_due = _Deadline(loop=self.loop, delay_s=limits.send_s)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._headers_due.start(transport.abort)

    def data_received(self, data: bytes) -> None:
        if not self._is_answering():
            self._headers_due.start(self.transport.abort)
        super().data_received(data)
        if self._is_answering():
            self._headers_due.stop()

    def connection_lost(self, exc: Exception | None) -> None:
        self._headers_due.stop()
        self._answer_due.stop()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        super().pause_writing()
        # Closing would wait for the client to take the rest, which it does not.
        self._answer_due.start(self.transport.abort)

    def resume_writing(self) -> None:
        self._answer_due.stop()
        super().resume_writing()

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete
