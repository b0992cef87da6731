"""What the byte console shows: every byte to the device and from it, with its time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Direction(StrEnum):
    """Where bytes went. NOTE is no bytes but an event of the line, in words."""

    IN = "in"
    OUT = "out"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Traffic:
    """Bytes as they were sent or came, or an event in `note`."""

    at: datetime
    direction: Direction
    content: bytes = b""
    note: str = ""


Console = Callable[[Traffic], None]
"""Called on the thread that sends: it keeps the traffic and returns at once, and never raises."""


def no_console(traffic: Traffic) -> None:
    """Show the traffic to nobody."""
