"""Labelled pictures on disk: a folder with labels.csv, in one of two layouts.

Line crops: set, file, text, and optionally lines. `lines` is 1 for a line crop; a block has more,
and its text joins them by "|". Whole parts, as History, Tune and the samples have them: file,
recipe, code.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from station.capture.sample_labels import load_sample_labels
from station.domain.errors import FileFault, FileFaultsError, UsageError
from station.evaluation.scene_boxes import Block, load_blocks

REQUIRED = ("set", "file", "text")
OF_PARTS = ("file", "recipe", "code")

Row = dict[str, str | None]
"""Cells by column; a row cut short lacks its last cells."""


@dataclass(frozen=True, slots=True)
class Label:
    """One picture and its true text.

    `is_block`: its lines are to be found first. `block` is the part of a photograph that is read.
    `recipe` reads the picture of a whole part, whose text is its code; else it is empty.
    """

    set_name: str
    path: Path
    text: str
    is_block: bool = False
    block: Block | None = None
    recipe: str = ""


def load_labels(folder: Path) -> tuple[Label, ...]:
    """Return the pictures named in `folder`/labels.csv, in its order.

    Whole photographs (sets ending in _scenes) are there as the block around their codes, where
    scene_boxes.json has it. Pictures of whole parts form one set per recipe. All faults of the
    file are reported at once.
    """
    listing = folder / "labels.csv"
    if not listing.is_file():
        raise UsageError(
            f"{folder} has no labels.csv. Name a folder that holds labels.csv with the columns "
            "set, file, text and the pictures in one sub-folder per set, or with the columns file, "
            "recipe, code and the pictures beside it."
        )
    if _is_of_parts(listing):
        return tuple(
            Label(label.recipe, label.path, label.code, recipe=label.recipe)
            for label in load_sample_labels(folder)
        )
    return _labels(folder, listing, _rows(listing))


def _is_of_parts(listing: Path) -> bool:
    """Return whether the columns are those of whole parts; what cannot be read is told later."""
    try:
        with listing.open(newline="", encoding="utf-8-sig") as stream:
            columns = next(csv.reader(stream), [])
    except (OSError, UnicodeDecodeError, csv.Error):
        return False
    return set(OF_PARTS) <= set(columns) and not set(REQUIRED) <= set(columns)


def _rows(listing: Path) -> list[tuple[int, Row]]:
    """Return every row with the number of its line."""
    try:
        with listing.open(newline="", encoding="utf-8-sig") as stream:
            rows = csv.DictReader(stream, strict=True)
            missing = [name for name in REQUIRED if name not in (rows.fieldnames or ())]
            numbered = [(rows.line_num, row) for row in rows] if not missing else []
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise FileFaultsError((FileFault(listing, "", f"cannot be read: {fault}"),)) from fault
    if missing:
        raise FileFaultsError(
            tuple(FileFault(listing, name, "this column is missing") for name in missing)
        )
    return numbered


def _labels(folder: Path, listing: Path, numbered: list[tuple[int, Row]]) -> tuple[Label, ...]:
    labels, faults = [], []
    blocks = load_blocks(folder)
    for line, row in numbered:
        block = blocks.get(f"{row['set']}/{row['file']}")
        if is_scene(row["set"]) and block is None:
            continue
        set_name, file, text = (row[name] for name in REQUIRED)
        wrong = _fault_of(folder, set_name, file, text)
        if wrong:
            faults.append(FileFault(listing, f"line {line}", wrong))
        elif set_name and file and (path := folder / set_name / file).is_file():
            is_block = block is not None or (row.get("lines") or "1") != "1"
            labels.append(Label(set_name, path, text or "", is_block, block))
        # else: sets may be missing as a whole
    if faults:
        raise FileFaultsError(tuple(faults))
    return tuple(labels)


def _fault_of(folder: Path, set_name: str | None, file: str | None, text: str | None) -> str:
    """Say what is wrong with one row; nothing is not."""
    if not set_name or not file:
        return f"{'file' if set_name else 'set'} is empty"
    if text is None:
        return "text is missing"
    if not set_name.isprintable() or not file.isprintable():
        return "the name of set or file holds a control character"
    path = folder / set_name / file
    if not path.resolve().is_relative_to(folder.resolve()):
        return f"{file} leaves the folder"
    return f"{path} does not exist" if path.parent.is_dir() and not path.is_file() else ""


def is_scene(set_name: str | None) -> bool:
    """Return whether a set holds whole photographs."""
    return (set_name or "").endswith("_scenes")
