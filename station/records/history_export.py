"""Writes the wanted parts of the history into a CSV file that does no harm in a spreadsheet."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from station.domain.errors import RecordError
from station.records.csv_row import TIME_FORMAT, escape_cell, line_of
from station.records.history import HistoryFilter, HistoryPage, HistoryRow, PageKey
from station.records.history_reader import DroppedError, HistoryReader

COLUMNS = (
    "Serial Number",
    "Timestamp",
    "Detected Text",
    "Machine Code",
    "Verdict",
    "Decision",
    "Operator",
    "Recipe",
    "Confidence",
    "Milliseconds",
    "Deliveries",
)
ROWS_AT_ONCE = 2_000

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of an export; nothing is left of one that was stopped."""

    path: Path
    rows: int
    is_stopped: bool = False


def export_history(
    reader: HistoryReader,
    wish: HistoryFilter,
    path: Path,
    *,
    progress: Progress,
    is_wanted: Callable[[], bool],
) -> Exported:
    """Write the parts, newest first. `progress` is told (written, of how many) after each page.

    The file appears under its name when it is complete; one of that name is replaced then.
    RecordError if it cannot be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            rows = _write(reader, wish, file, progress, is_wanted)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except DroppedError:
        part.unlink(missing_ok=True)
        return Exported(path, 0, is_stopped=True)
    except OSError as fault:
        _remove(part)
        raise RecordError(
            f"The results were not written to {path} ({fault.strerror or fault}). Choose a folder "
            "that may be written, with space left, and close the file in other programs."
        ) from fault
    return Exported(path, rows)


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # the folder is gone, or may not be written: then there is nothing to remove


def _write(
    reader: HistoryReader,
    wish: HistoryFilter,
    file: BinaryIO,
    progress: Progress,
    is_wanted: Callable[[], bool],
) -> int:
    total = reader.count(wish, is_wanted=is_wanted)
    file.write(line_of(COLUMNS))
    written, after = 0, None
    while True:
        page = _next_page(reader, wish, after, is_wanted)
        file.write(b"".join(line_of(cells_of(row)) for row in page.rows))
        written, after = written + len(page.rows), page.following
        progress(written, max(total, written))
        if after is None:
            return written


def _next_page(
    reader: HistoryReader,
    wish: HistoryFilter,
    after: PageKey | None,
    is_wanted: Callable[[], bool],
) -> HistoryPage:
    if not is_wanted():  # small pages end before SQLite asks
        raise DroppedError("The export was stopped.")
    return reader.page(wish, after, is_wanted=is_wanted, size=ROWS_AT_ONCE)


def cells_of(row: HistoryRow) -> Sequence[str]:
    """Return the cells of one part, none of which a spreadsheet would run."""
    deliveries = "; ".join(f"{channel}: {state}" for channel, state in row.deliveries)
    texts = (
        str(row.sequence),
        row.decided_at.astimezone().strftime(TIME_FORMAT),
        row.code,
        row.mapped,
        str(row.verdict),
        str(row.decision),
        row.operator,
        row.recipe,
        "" if row.weakest is None else f"{row.weakest:.3f}",
        f"{row.cycle_ms:.1f}",
        deliveries,
    )
    return [escape_cell(text) for text in texts]
