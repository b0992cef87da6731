"""Gives the test run a home folder of its own, so that no test reads or writes the real one."""

import shutil
import tempfile
from pathlib import Path

import pytest

FOLDERS = {
    "HOME": ".",
    "USERPROFILE": ".",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_DATA_HOME": ".local/share",
    "XDG_RUNTIME_DIR": "runtime",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


def pytest_configure(config: pytest.Config) -> None:
    home = Path(tempfile.mkdtemp(prefix="station-home-"))
    patch = pytest.MonkeyPatch()
    for variable, folder in FOLDERS.items():
        path = (home / folder).resolve()
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        patch.setenv(variable, str(path))
    patch.delenv("HF_HOME", raising=False)
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    config.add_cleanup(patch.undo)
