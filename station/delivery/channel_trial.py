"""What "send a test" asks of a channel that can do it: talk to the receiver, change nothing."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class TriesLine(Protocol):
    """A channel that can talk to its receiver without a record."""

    def send_test(self, text: str) -> str:
        """Return what the receiver answered, for people; ChannelError says why nothing came.

        `text` is what to send where the receiver takes text. Waits: not for the GUI thread. From
        any thread.
        """
        ...
