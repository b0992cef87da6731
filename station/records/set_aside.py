"""Files that cannot be used are renamed with the time, never deleted and never written over."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path


def aside_path(path: Path, moment: datetime) -> Path:
    """Return a free name for the file, with the local time before its ending."""
    stamp = f"{moment.astimezone():%Y-%m-%dT%H-%M-%S}"
    aside = path.with_name(f"{path.stem}.{stamp}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}.{stamp}-{number}{path.suffix}")
    return aside


def set_aside(path: Path, aside: Path, *, with_endings: Sequence[str] = ()) -> None:
    """Rename a file and those that have its name with one of the endings.

    The file itself goes last: until then, the next start finds it and begins again.
    """
    for ending in with_endings:
        beside = path.with_name(f"{path.name}{ending}")
        if beside.exists():
            beside.rename(aside.with_name(f"{aside.name}{ending}"))
    path.rename(aside)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make new names durable; Windows does this by itself."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
