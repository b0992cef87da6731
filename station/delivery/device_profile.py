"""What the device channel asks of a profile, that is of the language a device speaks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from station.delivery.connection import Connection
from station.domain.delivery import Refused
from station.domain.record import Record


class AnswerKind(StrEnum):
    """What an answer means for the record."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DeviceAnswer:
    """A whole answer. `text` is what to keep with the record, or the reason in plain words."""

    kind: AnswerKind
    text: str = ""


class DeviceProfile(Protocol):
    """One language. Every fault of line or language is a ChannelError: the line is then closed.

    Times `until_s` are those of time.monotonic.
    """

    def command_of(self, record: Record) -> bytes | Refused:
        """Return the bytes that send the record, or why there can be none."""
        ...

    def begin(self, line: Connection, *, until_s: float) -> None:
        """Start on a new line: forget the old one, take in the greeting."""
        ...

    def settle(self, line: Connection) -> None:
        """Take in what came unasked; ChannelError if a later answer could be mistaken for it."""
        ...

    def answer(self, line: Connection, record: Record, *, until_s: float) -> DeviceAnswer:
        """Wait for the answer to the record's command."""
        ...

    def beat(self, line: Connection) -> None:
        """Send a heartbeat if one is due; ChannelError if the device is dead."""
        ...

    def ask(self, line: Connection, text: str, *, until_s: float) -> str:
        """Send a test that belongs to no record, and return what came back, for people to read."""
        ...
