"""What the command listener asks of the station, and what it tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class StationStatus:
    """How the station is now. `step` and `reader` are one plain word each; `queues` counts, by
    channel, the results still to be delivered."""

    step: str
    recipe: str
    reader: str
    queues: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LastResult:
    """The last decided and saved result. `code` is the operator's final word."""

    record_id: str
    sequence: int
    code: str
    verdict: str
    decision: str


class CommandTarget(Protocol):
    """The station as the plant's controller sees it. Called on the listener's thread, one call at
    a time; each returns within about a second and waits for no reading.

    StepError: not now, and why. UsageError: there is no such thing.
    """

    def trigger(self) -> None:
        """Begin with the next part, as if the operator had pressed Capture & Read."""
        ...

    def choose_recipe(self, number: int) -> str:
        """Change to the recipe with this number (from 1) and return its name."""
        ...

    def expect(self, code: str) -> None:
        """Say which code the next part must have."""
        ...

    def status(self) -> StationStatus: ...

    def last_result(self) -> LastResult | None: ...
