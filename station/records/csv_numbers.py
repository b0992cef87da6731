"""The highest number in the CSV files: where numbering goes on when the database is lost."""

import csv
import re
from pathlib import Path

from station.records.csv_settings import CsvSettings

_NUMBER = "Serial Number"
_LONGEST_NUMBER = 15


def highest_number(folder: Path, settings: CsvSettings) -> int:
    """Return the highest serial number in the station's own files, 0 if there is none."""
    if _NUMBER not in settings.columns:
        return 0
    stem, _, ending = settings.file_name.rpartition(".")
    own = re.compile(rf"{re.escape(stem)}(\.\d{{4}}-\d\d-\d\d)?\.{re.escape(ending)}")
    column = settings.columns.index(_NUMBER)
    try:
        files = [path for path in folder.iterdir() if own.fullmatch(path.name)]
        return max((_highest_in(path, column) for path in files), default=0)
    except OSError:
        return 0


def _highest_in(path: Path, column: int) -> int:
    with path.open(newline="", encoding="utf-8-sig", errors="replace") as file:
        try:
            cells = (row[column] for row in csv.reader(file) if len(row) > column)
            return max((int(cell) for cell in cells if _is_number(cell)), default=0)
        except csv.Error:
            return 0


def _is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdigit() and len(cell) <= _LONGEST_NUMBER
