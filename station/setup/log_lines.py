"""How log lines look: what others sent cannot pass for a line of its own, or steer a terminal."""

import logging

FORMAT = "%(levelname)s %(name)s: %(message)s"
INDENT = "\n    "


class PlainLines(logging.Formatter):
    """Indents further lines of a message and spells control characters out."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        return plain(super().formatMessage(record))


def plain(text: str) -> str:
    """Return text of which every line but the first is indented, and every character visible."""
    return INDENT.join("".join(map(_seen, line)) for line in text.split("\n"))


def begin_log() -> None:
    """Log warnings to standard error."""
    shown = logging.StreamHandler()
    shown.setFormatter(PlainLines(FORMAT))
    logging.basicConfig(level=logging.WARNING, handlers=[shown])


def _seen(sign: str) -> str:
    return sign if sign.isprintable() else sign.encode("unicode_escape").decode()
