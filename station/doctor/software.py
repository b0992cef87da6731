"""Checks of Python, the packages and the libraries below them."""

import importlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from station.doctor.check import Check
from station.domain.errors import SetupError
from station.setup.pyside_guard import check_pyside
from station.setup.requirements import installed_version, read_pins
from station.setup.system_libraries import PACKAGES, install_line, missing_libraries

OLDEST, NEWEST = (3, 11), (3, 13)
INSTALL = "Run: python3 main.py setup (it installs what requirements.txt pins)."
SHOWN = (
    "PySide6-Essentials",
    "onnxruntime",
    "torch",
    "transformers",
    "opencv-python",
    "pillow",
    "numpy",
)
RIVAL = "opencv-python-headless"

FindVersion = Callable[[str], str | None]


def python_check(version: tuple[int, int, int] = sys.version_info[:3]) -> Check:
    """Return whether this Python is one the station supports."""
    found = ".".join(str(part) for part in version)
    is_ok = OLDEST <= version[:2] <= NEWEST
    return Check("Python", is_ok, f"{found} ({sys.executable})", "Use Python 3.11, 3.12 or 3.13.")


def package_checks(
    requirements: Path, *, find_version: FindVersion = installed_version
) -> list[Check]:
    """Return one line for all packages as pinned, and one more for each that is not."""
    pins = read_pins(requirements)
    found = {pin: find_version(pin.name) for pin in pins}
    good = [pin for pin in pins if pin.is_met_by(found[pin])]
    named = ", ".join(f"{pin.name} {found[pin]}" for pin in good if pin.name in SHOWN)
    summary = f"{len(good)} of {len(pins)} as pinned: {named}"
    return [
        Check("packages", len(good) == len(pins), summary, INSTALL),
        *(
            Check(pin.name, False, f"{found[pin] or 'missing'}, pinned {pin.version}", INSTALL)
            for pin in pins
            if pin not in good
        ),
    ]


def rival_check(find_version: FindVersion = installed_version) -> Check:
    """Return whether OpenCV is installed once: two wheels overwrite each other's files."""
    rival = find_version(RIVAL)
    found = "one OpenCV" if rival is None else f"{RIVAL} {rival} beside opencv-python"
    advice = f"Run: python3 -m pip uninstall -y {RIVAL}, then reinstall opencv-python."
    return Check("OpenCV", rival is None, found, advice)


def pyside_check(version: str | None, python: tuple[int, int] = sys.version_info[:2]) -> Check:
    """Return whether the Qt binding is one that survives on this Python."""
    try:
        check_pyside(version, python)
    except SetupError as error:
        return Check("Qt binding", False, f"PySide6 {version}", str(error))
    return Check("Qt binding", version is not None, f"PySide6 {version or 'missing'}", INSTALL)


def library_check(missing: Callable[[], list[str]] = missing_libraries) -> Check:
    """Return whether the system's loader finds what Qt and OpenCV need."""
    absent = missing()
    if absent:
        return Check("libraries", False, f"missing: {', '.join(absent)}", install_line(absent))
    found = f"all {len(PACKAGES)} found" if sys.platform == "linux" else "none needed"
    return Check("libraries", True, found)


def import_check(modules: Sequence[str]) -> Check:
    """Return whether the heavy packages load; versions alone do not show a broken library."""
    for module in modules:
        importlib.import_module(module)
    return Check("imports", True, f"{', '.join(modules)} load")
