"""Reads what is in ocr_data.csv: which inspections, how far the file is whole, what is torn off."""

import csv
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

from station.records.csv_row import COLUMNS, HEADER

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class LoggedRow:
    """What has to be known of a row to recognise its inspection."""

    serial: int
    text_cell: str
    decision_cell: str

    @classmethod
    def of(cls, cells: Sequence[str]) -> Self:
        """Return the row of one line's cells, in the order of COLUMNS."""
        return cls(int(cells[0]), cells[2], cells[5])


@dataclass(slots=True)
class Scan:
    """The state of the file: whole up to `end`, then `torn` bytes that are no record."""

    rows: dict[str, LoggedRow] = field(default_factory=dict)
    last_serial: int = 0
    end: int = 0
    torn: bytes = b""
    lacks_line_end: bool = False


def is_ours(content: bytes) -> bool:
    """Say whether the file begins with our header, or with the part a power cut left of it."""
    content = content.removeprefix(_BYTE_ORDER_MARK)
    if len(content) < len(HEADER) and HEADER.startswith(content.rstrip(b"\x00")):
        return True
    first = content.split(b"\n", 1)[0].rstrip(b"\r")
    return _cells(first) == list(COLUMNS)


def scan(content: bytes) -> Scan:
    """Read the whole content of a file that is ours."""
    result = Scan(end=content.rfind(b"\n") + 1)
    lines = content[: result.end].split(b"\n")[1:-1]
    for line in lines:
        _note(result, line)
    tail = content[result.end :]
    if tail and result.end and _is_whole(tail, result.last_serial + 1):
        _note(result, tail)  # all of the row is there but its line end
        result.end, result.lacks_line_end = len(content), True
    else:
        result.torn = tail
    return result


def _note(result: Scan, line: bytes) -> None:
    cells = _cells(line)
    if len(cells) != len(COLUMNS) or not _is_number(cells[0]):
        return  # a line somebody else wrote: it stays, but it counts for nothing
    row = LoggedRow.of(cells)
    result.last_serial = max(result.last_serial, row.serial)
    result.rows[cells[-1]] = row


def _is_whole(line: bytes, serial: int) -> bool:
    cells = _cells(line)
    return len(cells) == len(COLUMNS) and cells[0] == str(serial) and _is_id(cells[-1])


def _cells(line: bytes) -> list[str]:
    text = line.decode("utf-8", errors="replace").rstrip("\r")
    try:
        return next(csv.reader([text], strict=True), [])
    except csv.Error:
        return []


def _is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdigit() and len(cell) <= 18


def _is_id(cell: str) -> bool:
    try:
        return str(uuid.UUID(cell)) == cell
    except ValueError:
        return False
