"""Which cells a record has in the CSV file, by the heading of their column."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from station.domain.inspection import Decision
from station.domain.record import Record
from station.records.csv_row import TIME_FORMAT, decision_words, escape_cell, line_of

ColumnName = Literal[
    "Serial Number",
    "Timestamp",
    "Detected Text",
    "Verdict",
    "Machine Reading",
    "Mapped Code",
    "Decision",
    "Operator",
    "Recipe",
    "Confidence",
    "Source",
    "Station",
    "Inspection Id",
]


def _decision(record: Record) -> Decision:
    decision = record.inspection.decision
    assert decision is not None  # records are made of decided inspections only
    return decision


def _confidence(record: Record) -> str:
    weakest = record.inspection.reading.weakest
    return f"{weakest.probability:.3f}" if weakest else ""


_TEXTS: Mapping[ColumnName, Callable[[Record], str]] = {
    "Serial Number": lambda record: str(record.sequence),
    # The time as the station's clock showed it, whatever zone the file is written or checked in.
    "Timestamp": lambda record: _decision(record).decided_at.strftime(TIME_FORMAT),
    "Detected Text": lambda record: _decision(record).text,
    "Verdict": lambda record: str(record.inspection.verdict.outcome),
    "Machine Reading": lambda record: record.inspection.reading.text,
    "Mapped Code": lambda record: record.inspection.code.mapped,
    "Decision": lambda record: decision_words(_decision(record)),
    "Operator": lambda record: _decision(record).operator,
    "Recipe": lambda record: record.inspection.recipe,
    "Confidence": _confidence,
    "Source": lambda record: record.inspection.source,
    "Station": lambda record: record.station,
    "Inspection Id": lambda record: record.record_id,
}


def header_line(columns: Sequence[ColumnName]) -> bytes:
    """Return the first line of the file."""
    return line_of(columns)


def record_line(record: Record, columns: Sequence[ColumnName]) -> bytes:
    """Return the record as one line with its end; always the same for the same record."""
    return line_of([escape_cell(_TEXTS[column](record)) for column in columns])


def file_name_of(record: Record, file_name: str, *, rotates_daily: bool) -> str:
    """Return the name of the file the record belongs into, by the date of its decision."""
    if not rotates_daily:
        return file_name
    stem, dot, ending = file_name.rpartition(".")
    return f"{stem}.{_decision(record).decided_at:%Y-%m-%d}{dot}{ending}"
