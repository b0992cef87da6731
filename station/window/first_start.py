"""Whether this station was ever started before: then nobody is asked to set it up."""

import logging
from pathlib import Path

log = logging.getLogger(__name__)

MARK = "first-set-up-offered"


def is_first_start(*, settings: Path, users: Path) -> bool:
    """Return whether neither settings nor people are there, and nobody was asked yet."""
    return not any(path.exists() for path in (settings, users, mark_of(settings)))


def note_offered(*, settings: Path) -> None:
    """Remember that somebody was asked. Where that cannot be written, it is asked again."""
    mark = mark_of(settings)
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    except OSError as error:
        log.info("%s cannot be written (%s); the set-up is offered again.", mark, error)


def mark_of(settings: Path) -> Path:
    return settings.with_name(MARK)
