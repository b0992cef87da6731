"""Pictures with their true codes, put together from records: to try recipes and readers on."""

import csv
import shutil
from pathlib import Path

from station.domain.errors import RecordError, UsageError
from station.records.csv_row import escape_cell

LABELS_FILE = "labels.csv"
HEADER = ("file", "recipe", "code")


def add_labelled(folder: Path, picture: Path, *, recipe: str, code: str) -> bool:
    """Copy a kept picture into the set with its code; return False if it is there already.

    The set has the layout of the sample pictures, so a `simulated` source takes it.
    RecordError if it cannot be written.
    """
    if not code:
        raise UsageError("A rejected part has no code to label its picture with.")
    target = folder / picture.name
    if target.exists():
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.part")
        shutil.copyfile(picture, part)
        _append(folder / LABELS_FILE, (target.name, recipe, escape_cell(code)))
        part.replace(target)
    except OSError as error:
        raise RecordError(
            f"The picture could not be added to {folder} ({error.strerror or error}). Free space "
            "or allow writing there, then try again."
        ) from error
    return True


def _append(path: Path, row: tuple[str, str, str]) -> None:
    is_new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if is_new:
            writer.writerow(HEADER)
        writer.writerow(row)
