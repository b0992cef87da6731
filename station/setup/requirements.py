"""Reads exact pins and compares them with what is installed, without importing any package."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pin:
    """One package with the one version that is good."""

    name: str
    version: str

    def is_met_by(self, found: str | None) -> bool:
        """Return whether `found` is that version; a build tag such as "+cpu" does not matter."""
        return found is not None and found.split("+")[0] == self.version


def read_pins(file: Path) -> tuple[Pin, ...]:
    """Return the `name==version` lines of a requirements file, without comments."""
    lines = (line.split("#")[0].strip() for line in file.read_text("utf-8").splitlines())
    pairs = (line.split("==") for line in lines if line)
    return tuple(Pin(name.strip(), version.strip()) for name, version in pairs)


def installed_version(name: str) -> str | None:
    """Return the version of a package in the running Python, or None."""
    import importlib.metadata  # costs a tenth of a quick command, and a finished set-up needs none

    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def has_all(
    files: Iterable[Path], *, find_version: Callable[[str], str | None] = installed_version
) -> bool:
    """Return whether every pin of `files` is installed in the running Python."""
    return all(pin.is_met_by(find_version(pin.name)) for file in files for pin in read_pins(file))


def content_hash(file: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
