"""Labelled pictures on disk: a folder with labels.csv (set, file, text, and optionally lines)."""

import csv
from dataclasses import dataclass
from pathlib import Path

from station.domain.errors import FileFault, FileFaultsError, UsageError

REQUIRED = ("set", "file", "text")


@dataclass(frozen=True, slots=True)
class Label:
    """One picture of a single line and its true text."""

    set_name: str
    path: Path
    text: str


def load_labels(folder: Path) -> tuple[Label, ...]:
    """Return the single-line pictures named in `folder`/labels.csv, in its order.

    Rows of several lines (column `lines` above 1) and whole scenes (sets ending in _scenes) are
    left out: they are not line crops. All faults of the file are reported at once.
    """
    listing = folder / "labels.csv"
    if not listing.is_file():
        raise UsageError(
            f"{folder} has no labels.csv. Name a folder that holds labels.csv with the columns "
            "set, file, text and the pictures in one sub-folder per set."
        )
    with listing.open(newline="", encoding="utf-8-sig") as stream:
        rows = csv.DictReader(stream)
        missing = [name for name in REQUIRED if name not in (rows.fieldnames or ())]
        if missing:
            raise FileFaultsError(
                tuple(FileFault(listing, name, "this column is missing") for name in missing)
            )
        numbered = [(rows.line_num, row) for row in rows]
    return _labels(folder, listing, numbered)


def _labels(
    folder: Path, listing: Path, numbered: list[tuple[int, dict[str, str]]]
) -> tuple[Label, ...]:
    labels, faults = [], []
    for line, row in numbered:
        if not _is_line_crop(row):
            continue
        path = folder / row["set"] / row["file"]
        if not path.resolve().is_relative_to(folder.resolve()):
            faults.append(FileFault(listing, f"line {line}", f"{row['file']} leaves the folder"))
        elif path.is_file():
            labels.append(Label(row["set"], path, row["text"]))
        elif path.parent.is_dir():
            faults.append(FileFault(listing, f"line {line}", f"{path} does not exist"))
    if faults:
        raise FileFaultsError(tuple(faults))
    return tuple(labels)


def _is_line_crop(row: dict[str, str]) -> bool:
    return (row.get("lines") or "1") == "1" and not row["set"].endswith("_scenes")
