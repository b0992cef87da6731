"""The order in which large libraries must be loaded before Qt. Imports none of them by itself.

Measured in November 2026; each paragraph goes when its fault has gone.
"""

import importlib.metadata
import os
import sys
from pathlib import Path

from station.domain.errors import UsageError


def prepare_libraries() -> None:
    """Call this before anything of PySide6 is imported."""
    refuse_crashing_qt(importlib.metadata.version("PySide6-Essentials"), sys.version_info[:2])
    if sys.platform == "win32":
        import torch  # noqa: F401  torch 2.9 and later cannot be loaded there once Qt is
    import cv2

    forget_foreign_plugins(Path(cv2.__file__).parent)


def refuse_crashing_qt(version: str, python: tuple[int, int]) -> None:
    """PySide6 6.12.0 loses a reference of True with every signal: Python 3.11 dies of it."""
    if version.startswith("6.12.0") and python < (3, 12):
        raise UsageError(
            "PySide6 6.12.0 crashes on this Python. Install PySide6-Essentials==6.11.3."
        )


def forget_foreign_plugins(home: Path) -> None:
    """opencv-python points Qt at its own plugins, which are for another Qt."""
    for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        if os.environ.get(name, "").startswith(str(home)):
            del os.environ[name]
