"""Labelled pictures to try a recipe on: each with its true code and a way to its pixels."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from station.capture.image_file import load_picture
from station.domain.clock import Clock
from station.domain.frame import Frame
from station.evaluation.labels import Label, load_labels

MOST_EXAMPLES = 300
"""More than a person looks through, and minutes of reading."""


@dataclass(frozen=True, slots=True)
class Example:
    """One picture. `key` changes with the file, so that older readings of it are known as such.

    `load` gives the frame; PictureError where it cannot. `path` is None for a frame without a file.
    """

    key: str
    name: str
    code: str
    load: Callable[[], Frame]
    path: Path | None = None


def examples_of(folder: Path, *, recipe: str, clock: Clock) -> tuple[Example, ...]:
    """Return the pictures of a folder that a recipe reads, in the order of its labels.csv.

    Line crops belong to any recipe. A folder without labels.csv has none; FileFaultsError lists
    what is wrong with the file.
    """
    if not (folder / "labels.csv").is_file():
        return ()
    labels = [label for label in load_labels(folder) if label.recipe in ("", recipe)]
    usable = [label for label in labels if not label.is_block]
    return tuple(_example(label, clock) for label in usable[:MOST_EXAMPLES])


def example_of_frame(frame: Frame, code: str) -> Example:
    """Return the picture that is looked at now, with the code a person typed for it."""
    return Example(frame.frame_id, frame.source, code, partial(_same, frame))


def _example(label: Label, clock: Clock) -> Example:
    return Example(
        key=_stamp(label.path),
        name=label.path.name,
        code=label.text,
        load=partial(load_picture, label.path, clock=clock),
        path=label.path,
    )


def _stamp(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return str(path)
    return f"{path}|{status.st_mtime_ns}|{status.st_size}"


def _same(frame: Frame) -> Frame:
    return frame
