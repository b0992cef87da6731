"""Tells in the log that somebody says wrong tokens, without letting them fill the log."""

import logging

log = logging.getLogger(__name__)

TOLD_EVERY_S = 60.0


class WrongTokens:
    """Counts over all connections of one listener; each minute one line at most."""

    def __init__(self) -> None:
        self._count = 0
        self._told_s: float | None = None

    def note(self, sender: str, now_s: float) -> None:
        """Take note of a token that is none; `now_s` is of a monotonic clock."""
        self._count += 1
        if self._told_s is not None and now_s < self._told_s + TOLD_EVERY_S:
            return
        log.warning(
            "%d wrong tokens were said to the command listener, the last by %s. Look at what runs "
            "there, and whether token_from is right.",
            self._count,
            sender,
        )
        self._count, self._told_s = 0, now_s
