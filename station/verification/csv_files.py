"""Which CSV files there are, which there should be, and what differs between the two."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from station.domain.errors import RecordError
from station.records.csv_places import CsvPlace
from station.records.csv_settings import CsvSettings
from station.verification.csv_check import csv_differences, place_differences
from station.verification.difference import Difference

_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


@dataclass(frozen=True, slots=True)
class CsvAccount:
    """Where the CSV files are, and how they are written."""

    folder: Path
    settings: CsvSettings


def contents_of(csv: CsvAccount) -> dict[str, bytes]:
    """Return the station's own files by name; RecordError if one cannot be read."""
    name, is_daily = csv.settings.file_name, csv.settings.rotate_daily
    stem, _, ending = name.rpartition(".")
    paths = csv.folder.glob(f"{stem}.{_DAY}.{ending}") if is_daily else [csv.folder / name]
    try:
        return {path.name: path.read_bytes() for path in sorted(paths) if path.is_file()}
    except OSError as fault:
        raise RecordError(
            f"The CSV in {csv.folder} cannot be read: {fault.strerror or fault}. Close it in other "
            "programs, or connect the drive."
        ) from fault


def file_differences(
    settings: CsvSettings,
    contents: Mapping[str, bytes],
    lines: Mapping[str, Mapping[int, bytes]],
    places: Sequence[CsvPlace],
) -> Iterator[Difference]:
    """Yield what differs in the files that there are, and in those that there should be.

    A day's file that somebody has moved away is no difference; the latest one must be there.
    """
    known = {place.name: place for place in places}
    latest = list(lines)[-1:]
    for name in sorted({*contents, *latest}):
        place, content = known.get(name), contents.get(name)
        first = place.first_sequence if place else 1  # it may begin in the middle of its day
        own = {number: line for number, line in lines.get(name, {}).items() if number >= first}
        if content is not None or own:
            yield from csv_differences(name, content, own, settings.columns)
        if content is not None:
            yield from place_differences(name, content, place, own)
