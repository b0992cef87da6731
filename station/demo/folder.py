"""The data folder of a demo: never that of a production, and gone afterwards unless it is named."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from station.domain.errors import UsageError

MARK = "demo.txt"
MARK_TEXT = "Results of the demo. Nothing in this folder comes from a production.\n"


@contextmanager
def demo_folder(named: Path | None) -> Iterator[Path]:
    """Give the named folder, or a temporary one that is removed in the end.

    UsageError where the named one holds anything that no demo left there.
    """
    if named is not None:
        yield marked(named.absolute())
        return
    # Windows may still hold a file of the database for a moment: that must not be an error.
    with tempfile.TemporaryDirectory(prefix="station-demo-", ignore_cleanup_errors=True) as made:
        yield marked(Path(made).resolve())


def marked(folder: Path) -> Path:
    """Make the folder where it is missing and mark it as a demo's."""
    mark = folder / MARK
    try:
        is_strange = folder.is_dir() and not mark.is_file() and any(folder.iterdir())
        if not is_strange:
            folder.mkdir(parents=True, exist_ok=True)
            mark.write_text(MARK_TEXT, encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"The demo cannot use the folder {folder}: {error.strerror or error}. Name another one."
        ) from error
    if is_strange:
        raise UsageError(
            f"{folder} holds files that are not of a demo. Name an empty or a new folder."
        )
    return folder
