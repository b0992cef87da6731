"""Results as CSV for spreadsheets: RFC 4180, and no cell that a spreadsheet would run."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from station.records.csv_row import escape_cell, line_of
from station.server.line.arrival import moment_of
from station.server.line.pages import StoredRow

COLUMNS = (
    "station",
    "sequence",
    "captured_at",
    "code",
    "verdict",
    "reasons",
    "read",
    "decision",
    "decision_reason",
    "operator",
    "recipe",
    "weakest_probability",
    "record_id",
    "received_at",
)


def csv_lines(pages: Iterable[list[StoredRow]]) -> Iterator[bytes]:
    """Yield the header and then each page's lines."""
    yield line_of(COLUMNS)
    for rows in pages:
        yield b"".join(line_of(_cells(row)) for row in rows)


def _cells(row: StoredRow) -> list[str]:
    payload = json.loads(row.document)
    payload["received_at"] = moment_of(row.received_us).isoformat()
    payload["reasons"] = "; ".join(payload["reasons"])
    return [_cell(payload[column]) for column in COLUMNS]


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return escape_cell(value)
    return "" if value is None else str(value)
