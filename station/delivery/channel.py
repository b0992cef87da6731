"""What a courier asks of every channel, however it talks to its receiver."""

from collections.abc import Sequence
from typing import Protocol

from station.domain.delivery import Outcome, Parcel


class Channel(Protocol):
    """A receiver of records, used by one courier thread; `close` may come from any thread.

    Trouble of the line is an outcome, never an exception: what is raised here is a bug.
    """

    @property
    def name(self) -> str:
        """Return the channel's name in the outbox, e.g. "device"."""
        ...

    @property
    def batch_limit(self) -> int:
        """Return how many parcels one `send` takes, at least 1."""
        ...

    @property
    def is_repeatable(self) -> bool:
        """Tell whether a repeat does no harm, because the receiver recognises it."""
        ...

    @property
    def is_connected(self) -> bool | None:
        """Tell whether the line stands; None where there is none to stand, or it is not known."""
        ...

    def open(self) -> None:
        """Make ready to send. A line that cannot be built is built with the first `send`."""
        ...

    def send(self, parcels: Sequence[Parcel]) -> tuple[Outcome, ...]:
        """Send 1 to `batch_limit` parcels; return their outcomes, in the same order."""
        ...

    def beat(self) -> None:
        """Look after the idle line: heartbeats, finding a dead one. Called about every second."""
        ...

    def close(self) -> None:
        """Give the line up, also out of a wait in `send`. Closing twice does no harm."""
        ...
