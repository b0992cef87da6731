"""The `.venv` folder: whether it is complete, and how it becomes so.

A stamp inside it names what was installed; a mark inside it says that work has begun but not
ended. Complete means: a stamp, no mark. So a set-up that was killed at any point is seen as such.
"""

import json
import os
import re
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from station.setup.requirements import content_hash


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a finished set-up left: its Python, its requirements, and the library check."""

    python: str
    hashes: dict[str, str]
    has_libraries: bool = False


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment in `folder`."""

    folder: Path

    @property
    def python(self) -> Path:
        place = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        return self.folder.joinpath(*place)

    @property
    def mark(self) -> Path:
        return self.folder / "station-setup-unfinished"

    @property
    def stamp_file(self) -> Path:
        return self.folder / "station-setup.json"

    @property
    def pip_log(self) -> Path:
        return self.folder / "station-setup-pip.log"

    def stamp(self) -> Stamp | None:
        """Return what the last finished set-up left, or None."""
        try:
            return Stamp(**json.loads(self.stamp_file.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def has_run_here(self) -> bool:
        """Return whether the running Python is the one of this environment."""
        return self.folder.is_dir() and Path(sys.prefix).resolve() == self.folder.resolve()

    def is_ready_for(self, files: Iterable[Path]) -> bool:
        """Return whether everything in `files`, as they are now, was installed here."""
        stamp = self.stamp()
        if stamp is None or self.mark.exists() or not self.python.exists():
            return False
        if self.has_run_here() and stamp.python != running_python():
            return False
        return all(stamp.hashes.get(file.name) == content_hash(file) for file in files)

    def is_usable(self) -> bool:
        """Return whether packages can be added to it; half-made or orphaned, it cannot."""
        if self.mark.exists() or not self.python.exists():
            return False
        return not self.has_run_here() or self.own_python() == running_python()

    def own_python(self) -> str:
        """Return "major.minor" of its Python as its own record says, or "" where there is none."""
        try:
            record = (self.folder / "pyvenv.cfg").read_text("utf-8")
        except OSError:
            return ""
        found = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", record, re.MULTILINE)
        return found.group(1) if found else ""

    def make_afresh(self) -> None:
        """Remove whatever is there and make an empty environment with pip, marked unfinished."""
        import venv  # slow to import, and needed once

        self.stamp_file.unlink(missing_ok=True)
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.folder.mkdir()
        self.mark.touch()
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(self.folder)

    def begin(self) -> None:
        """Mark the environment unfinished."""
        self.mark.touch()

    def finish(self, files: Iterable[Path], *, has_libraries: bool) -> None:
        """Write the stamp in one step, then take the mark away."""
        hashes = {file.name: content_hash(file) for file in files}
        stamp = Stamp(self.own_python() or running_python(), hashes, has_libraries)
        part = self.stamp_file.with_suffix(".part")
        content = {name: getattr(stamp, name) for name in Stamp.__slots__}
        part.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
        part.replace(self.stamp_file)
        self.mark.unlink(missing_ok=True)


def running_python() -> str:
    """Return "major.minor" of the running Python."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"
