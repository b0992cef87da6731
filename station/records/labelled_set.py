"""Pictures with their true codes, put together from records: to try recipes and readers on."""

import csv
import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from station.domain.errors import RecordError, UsageError
from station.domain.frame import Frame
from station.records.csv_row import escape_cell
from station.records.picture_files import encoded

LABELS_FILE = "labels.csv"
HEADER = ("file", "recipe", "code")

Rows = list[dict[str, str]]


def add_labelled(folder: Path, picture: Path, *, recipe: str, code: str) -> bool:
    """Copy a kept picture into the set with its code; return False if it is there already.

    The set has the layout of the sample pictures, so a `simulated` source takes it, and `evaluate`.
    RecordError if it cannot be written.
    """

    def copied(path: Path) -> None:
        shutil.copyfile(picture, path)

    return _added(folder, picture.name, copied, recipe=recipe, code=code)


def add_labelled_frame(folder: Path, frame: Frame, *, recipe: str, code: str) -> bool:
    """Put a frame into the set as a PNG with its code; the same pixels are taken once only.

    RecordError if it cannot be written.
    """

    def drawn(path: Path) -> None:
        path.write_bytes(encoded(frame.pixels, "png"))

    return _added(folder, name_of_pixels(frame), drawn, recipe=recipe, code=code)


def remove_labelled(folder: Path, name: str) -> None:
    """Take a picture and its code out of the set; RecordError if that cannot be written."""
    try:
        columns, rows = _read(folder)
        _write(folder, columns, [row for row in rows if row["file"] != name])
        (folder / name).unlink(missing_ok=True)
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise RecordError(
            f"{name} could not be taken out of {folder} ({_words(error)}). "
            "Allow writing there, then try again."
        ) from error


def name_of_pixels(frame: Frame) -> str:
    """Return the file name of a frame in the set: the same pixels have the same name."""
    digest = hashlib.sha256(frame.pixels.tobytes()).hexdigest()
    return f"picture-{digest[:16]}.png"


def _added(
    folder: Path, name: str, place: Callable[[Path], None], *, recipe: str, code: str
) -> bool:
    if not code:
        raise UsageError("A rejected part has no code to label its picture with.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(row["file"] == name for row in _read(folder)[1]):
            return False
        # The picture first: a crash between the two leaves a file that nobody names.
        part = folder / f"{name}.part"
        place(part)
        part.replace(folder / name)
        columns, rows = _read(folder)  # anew: drawing a large picture takes a while
        _write(folder, columns, [*rows, _row(columns, name, recipe, code)])
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise RecordError(
            f"The picture could not be added to {folder} ({_words(error)}). Free space "
            "or allow writing there, then try again."
        ) from error
    return True


def _row(columns: list[str], name: str, recipe: str, code: str) -> dict[str, str]:
    known = {"file": name, "recipe": recipe, "code": escape_cell(code)}
    return {column: known.get(column, "") for column in columns}


def _read(folder: Path) -> tuple[list[str], Rows]:
    """Return the columns and the rows; columns that others added are kept."""
    path = folder / LABELS_FILE
    if not path.exists():
        return list(HEADER), []
    with path.open(newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file, restval="")
        columns = list(reader.fieldnames or HEADER)
        missing = [name for name in HEADER if name not in columns]
        if missing:
            raise csv.Error(f"{LABELS_FILE} lacks the column {missing[0]}")
        return columns, [{name: row[name] for name in columns} for row in reader]


def _write(folder: Path, columns: list[str], rows: Rows) -> None:
    """Write the list beside its name, then rename it: it is never half there."""
    part = folder / f"{LABELS_FILE}.part"
    with part.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / LABELS_FILE)


def _words(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
