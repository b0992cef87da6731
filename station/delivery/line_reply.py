"""Replies of the line profile as they come, piece by piece, with bounded memory."""

from station.domain.errors import ChannelError

MAX_REPLY_BYTES = 4096
_BLANKS = b" \t\r\n\0"


class LineReply:
    """Collects bytes. Replies are given out without their end and without blanks around them;
    empty ones are passed over, as some devices begin each reply with a line end."""

    def __init__(self, *, terminator: bytes) -> None:
        self._terminator = terminator
        self._waiting = b""

    @property
    def is_open_ended(self) -> bool:
        """Tell whether what has come is a reply as soon as nothing more comes."""
        return not self._terminator and bool(self._waiting.strip(_BLANKS))

    def feed(self, content: bytes) -> None:
        """Add bytes; ChannelError if they are more than a reply may have."""
        self._waiting += content
        if len(self._waiting) > MAX_REPLY_BYTES:
            self._waiting = b""
            raise ChannelError(
                f"The device sent more than {MAX_REPLY_BYTES} bytes. Check the terminator in the "
                "settings, and that this is the right port."
            )

    def take(self) -> bytes | None:
        """Return the next reply that its terminator has ended, if any."""
        while self._terminator and self._terminator in self._waiting:
            reply, _, self._waiting = self._waiting.partition(self._terminator)
            if reply.strip(_BLANKS):
                return reply.strip(_BLANKS)
        return None

    def take_all(self) -> bytes:
        """Return all that has come: a reply ended by silence, or a stray one."""
        content, self._waiting = self._waiting.strip(_BLANKS), b""
        return content
