"""A CSV file against the lines that the database makes of its records."""

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence

from station.record_document import digest_of
from station.records.csv_columns import ColumnName, header_line
from station.records.csv_places import CsvPlace
from station.verification.difference import Difference, Where

_NUMBER: ColumnName = "Serial Number"
_LONGEST_WORDS = 80


def csv_differences(
    name: str,
    content: bytes | None,
    expected: Mapping[int, bytes],
    columns: Sequence[ColumnName],
) -> Iterator[Difference]:
    """Yield every difference between a file (None: it is not there) and its lines by number."""
    header = header_line(columns)
    if content is None:
        yield _told(name, f"The file is missing; it should hold {len(expected)} results.")
        return
    if content == header + b"".join(expected.values()):
        return
    found = list(_lines_differ(name, content, header, expected, columns))
    yield from found or [
        _told(name, "Line ends, quotes or marks differ: another program has saved the file.")
    ]


def place_differences(
    name: str, content: bytes, place: CsvPlace | None, numbers: Collection[int]
) -> Iterator[Difference]:
    """Yield what the database remembers otherwise of a file; the next start compares it anew."""
    if place is None:
        yield _told(name, "The database does not know this file. Start the station once.")
        return
    known = content[: place.size_bytes]
    if len(known) < place.size_bytes or digest_of(known) != place.digest:
        words = f"Its first {place.size_bytes} bytes are not those the station remembers."
        yield _told(name, words)
    elif known.count(b"\n") - 1 != (count := _count_up_to(place, numbers)) or (
        count and place.last_sequence not in numbers
    ):
        yield _told(name, f"It does not end with result {place.last_sequence}, as remembered.")


def _count_up_to(place: CsvPlace, numbers: Collection[int]) -> int:
    return sum(number <= place.last_sequence for number in numbers)


def _lines_differ(
    name: str,
    content: bytes,
    header: bytes,
    expected: Mapping[int, bytes],
    columns: Sequence[ColumnName],
) -> Iterator[Difference]:
    first, *lines = content.split(b"\n")
    if _cells(first) != _cells(header):
        yield _told(name, f"The first line is {_shown(first)}, not the columns that were chosen.")
    if lines and lines[-1] == b"":
        lines.pop()
    elif lines or not content.endswith(b"\n"):
        yield _told(name, "The last line has no end: it was torn off.")
    numbers = _numbered(lines, columns, expected)
    yield from _each_line(name, lines, numbers, expected, columns)
    present = set(numbers)
    for number in expected:
        if number not in present:
            yield _told(name, "The result is missing in the file.", number)


def _numbered(
    lines: Sequence[bytes], columns: Sequence[ColumnName], expected: Mapping[int, bytes]
) -> list[int | None]:
    """Return the number each line claims; by its place where the file has no numbers."""
    if _NUMBER not in columns:
        ordered = list(expected)
        return [ordered[i] if i < len(ordered) else None for i in range(len(lines))]
    column = columns.index(_NUMBER)
    return [_number(_cells(line), column) for line in lines]


def _each_line(
    name: str,
    lines: Sequence[bytes],
    numbers: Sequence[int | None],
    expected: Mapping[int, bytes],
    columns: Sequence[ColumnName],
) -> Iterator[Difference]:
    seen: set[int] = set()
    highest = 0
    for place, (line, number) in enumerate(zip(lines, numbers, strict=True), 2):
        if number is None or number not in expected:
            yield _told(name, f"Line {place} is no result of this station: {_shown(line)}.")
            continue
        if number in seen:
            yield _told(name, f"Line {place} has the result a second time.", number)
        elif number < highest:
            yield _told(name, f"Line {place} is not in its place.", number)
        seen.add(number)
        highest = max(highest, number)
        yield from _cells_differ(name, place, number, line, expected[number], columns)


def _cells_differ(
    name: str,
    place: int,
    number: int,
    line: bytes,
    expected: bytes,
    columns: Sequence[ColumnName],
) -> Iterator[Difference]:
    cells, right = _cells(line), _cells(expected)
    if len(cells) != len(right):
        words = f"Line {place} has {len(cells)} cells instead of {len(right)}: {_shown(line)}."
        yield _told(name, words, number)
        return
    for column, cell, wanted in zip(columns, cells, right, strict=True):
        if cell != wanted:
            words = f"Line {place}: {column} is {_cut(cell)!r}, the database has {_cut(wanted)!r}."
            yield _told(name, words, number)


def _cells(line: bytes) -> list[str]:
    """Return the cells of one line; bytes that are no UTF-8 stay apart from all characters."""
    text = line.decode("utf-8", errors="surrogateescape").rstrip("\r\n")
    try:
        return next(csv.reader([text], strict=True), [])
    except csv.Error:
        return [text]


def _number(cells: Sequence[str], column: int) -> int | None:
    cell = cells[column] if column < len(cells) else ""
    is_number = cell.isascii() and cell.isdigit() and len(cell) < 16 and str(int(cell)) == cell
    return int(cell) if is_number else None


def _shown(line: bytes) -> str:
    return repr(_cut(line.decode("utf-8", errors="replace").rstrip("\r\n")))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_WORDS else f"{text[:_LONGEST_WORDS]}…"


def _told(name: str, words: str, number: int | None = None) -> Difference:
    return Difference(Where.CSV, f"{name}: {words}", number)
