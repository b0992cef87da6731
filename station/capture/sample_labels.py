"""The labels.csv of samples and labelled sets: a picture's recipe and the code truly on it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from station.domain.errors import FileFault, FileFaultsError

LABELS_FILE = "labels.csv"
_COLUMNS = ("file", "recipe", "code")


@dataclass(frozen=True, slots=True)
class SampleLabel:
    """One picture of the samples with its recipe and true code."""

    path: Path
    recipe: str
    code: str


def load_sample_labels(folder: Path) -> tuple[SampleLabel, ...]:
    """Read labels.csv (columns file, recipe, code; others are ignored); all faults at once.

    The apostrophe that keeps a spreadsheet from running a code is taken away.
    """
    listing = folder / LABELS_FILE
    try:
        with listing.open(newline="", encoding="utf-8-sig") as stream:
            reader = csv.DictReader(stream, strict=True)
            missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
            rows = [(reader.line_num, row) for row in reader] if not missing else []
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise FileFaultsError((FileFault(listing, "", f"cannot be read: {fault}"),)) from fault
    faults = [FileFault(listing, name, "this column is missing") for name in missing]
    labels = []
    for line, row in rows:
        wrong = list(_faults_of(listing, line, row, folder))
        faults += wrong
        if not wrong:
            code = row["code"].removeprefix("'")
            labels.append(SampleLabel(folder / row["file"], row["recipe"], code))
    if faults:
        raise FileFaultsError(tuple(faults))
    return tuple(labels)


def recipe_of_sample(path: Path) -> str | None:
    """Return the recipe for a picture that lies beside a labels.csv naming it, else None."""
    if not (path.parent / LABELS_FILE).is_file():
        return None
    try:
        labels = load_sample_labels(path.parent)
    except FileFaultsError:  # another kind of labels.csv: the picture is no sample
        return None
    return next((label.recipe for label in labels if label.path.name == path.name), None)


def _faults_of(
    listing: Path, line: int, row: dict[str, str | None], folder: Path
) -> Iterator[FileFault]:
    for column in _COLUMNS:
        if not row.get(column):
            yield FileFault(listing, f"line {line}, {column}", "is empty")
    name = row.get("file") or "."
    if Path(name).name != name:
        yield FileFault(listing, f"line {line}, file", f"{name} must be a plain file name")
    elif name != "." and not (folder / name).is_file():
        yield FileFault(listing, f"line {line}, file", f"{name} does not exist")
