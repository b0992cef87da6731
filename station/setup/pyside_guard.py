"""Refuses the one Qt binding that is known to abort the process."""

from station.domain.errors import SetupError
from station.setup.requirements import installed_version

FIRST_PYTHON_WITHOUT_FAULT = (3, 12)


def check_pyside(version: str | None, python: tuple[int, int]) -> None:
    """Raise SetupError for PySide6 6.12.0 below Python 3.12.

    Every emit of a signal drops one reference of `True` there; after about 500 the interpreter
    aborts with "bool_dealloc" (seen in 6.12.0 on Python 3.10 and 3.11).
    """
    if version == "6.12.0" and python < FIRST_PYTHON_WITHOUT_FAULT:
        raise SetupError(
            "PySide6 6.12.0 aborts the program on Python below 3.12. Install the pinned one: "
            "python3 -m pip install -r requirements.txt"
        )


def installed_pyside() -> str | None:
    """Return the version of the Qt binding in the running Python, or None."""
    return installed_version("PySide6-Essentials") or installed_version("PySide6")
