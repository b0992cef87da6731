"""Known faults of the libraries are met before Qt starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from station.domain.errors import UsageError
from station.window.library_order import forget_foreign_plugins, refuse_crashing_qt

ROOT = Path(__file__).parents[3]


def test_the_crashing_qt_is_refused_only_where_it_crashes() -> None:
    with pytest.raises(UsageError, match=r"6\.11\.3"):
        refuse_crashing_qt("6.12.0", (3, 11))
    refuse_crashing_qt("6.12.0", (3, 12))
    refuse_crashing_qt("6.11.3", (3, 11))
    refuse_crashing_qt("6.12.1", (3, 11))


def test_only_the_plugins_of_opencv_are_forgotten(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM_PLUGIN_PATH", str(tmp_path / "qt" / "plugins"))
    monkeypatch.setenv("QT_QPA_FONTDIR", "somewhere/else")
    forget_foreign_plugins(tmp_path)
    assert "QT_QPA_PLATFORM_PLUGIN_PATH" not in os.environ
    assert os.environ["QT_QPA_FONTDIR"] == "somewhere/else"


def test_the_window_is_there_before_torch_is_loaded() -> None:
    code = (
        "import sys; from station.window.library_order import prepare_libraries;"
        "prepare_libraries();"
        "import station.window.app; print(sorted({'torch', 'transformers'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "[]", done.stderr
