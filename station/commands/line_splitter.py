"""Lines out of bytes however they come: ended by CR, LF or both, with bounded memory."""

import re

from station.commands.request import MAX_LINE_BYTES

_END = re.compile(rb"[\r\n]+")


class LineSplitter:
    """`feed` bytes, then `take` lines until there is none; give up once `is_overlong`."""

    def __init__(self) -> None:
        self._waiting = b""

    @property
    def is_overlong(self) -> bool:
        """Tell whether a line is longer than a line may be, whether it has ended or not."""
        end = _END.search(self._waiting)
        return (end.start() if end else len(self._waiting)) > MAX_LINE_BYTES

    @property
    def has_begun(self) -> bool:
        """Tell whether part of a line waits for its rest."""
        return bool(self._waiting)

    def feed(self, content: bytes) -> None:
        """Add bytes. Ends of lines in front of everything are passed over."""
        self._waiting = (self._waiting + content).lstrip(b"\r\n")

    def take(self) -> bytes | None:
        """Return the next whole line without its end, if there is one; empty lines are skipped."""
        while not self.is_overlong and (end := _END.search(self._waiting)):
            line, self._waiting = self._waiting[: end.start()], self._waiting[end.end() :]
            if line.strip():
                return line
        return None
