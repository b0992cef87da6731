"""Where a record's pictures lie: derived from its id alone, which no text of a part can change."""

import uuid
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from station.domain.errors import RecordError


class Picture(StrEnum):
    """Which picture of a part."""

    ORIGINAL = "frame"
    LINE = "line"


def day_of(record_id: str) -> str:
    """Return the day in UTC when the id was minted, e.g. 2026/11/23; RecordError for no UUIDv7."""
    try:
        value = uuid.UUID(record_id)
        if str(value) != record_id or value.version != 7:
            raise ValueError("not a UUID of version 7")
        moment = datetime.fromtimestamp((value.int >> 80) / 1000, UTC)
    except (ValueError, OverflowError, OSError) as fault:
        raise RecordError(
            f"Pictures of {record_id!r} cannot be kept: that is no id of a record ({fault})."
        ) from fault
    return f"{moment:%Y/%m/%d}"


def picture_path(folder: Path, record_id: str, picture: Picture, ending: str) -> Path:
    """Return where a picture is, or will be."""
    return folder / day_of(record_id) / f"{record_id}.{picture}.{ending}"


def id_of(path: Path) -> str:
    """Return the id that a picture's name begins with."""
    return path.name.partition(".")[0]
