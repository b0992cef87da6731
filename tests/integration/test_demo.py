"""`demo` as a visitor starts it: a process with a window, parts that arrive, and a clean end."""

import os
import subprocess
import sys
from pathlib import Path

from station.capture.sample_labels import load_sample_labels
from station.config.paths import PROJECT, SAMPLES
from station.domain.inspection import DecisionKind
from station.records.database import FILE_NAME
from station.records.history import HistoryFilter
from station.records.history_reader import HistoryReader


def demo(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", "demo", *map(str, arguments)],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )


def test_parts_go_their_whole_way_and_it_ends_by_itself(tmp_path: Path) -> None:
    done = demo("--folder", tmp_path, "--parts", 2)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "Traceback" not in done.stderr
    reader = HistoryReader(tmp_path / FILE_NAME)
    rows = reader.page(HistoryFilter(), None, is_wanted=lambda: True).rows
    reader.close()
    assert [row.decision for row in rows] == [DecisionKind.CONFIRMED] * 2
    assert {row.code for row in rows} <= {label.code for label in load_sample_labels(SAMPLES)}
    assert all(len(row.deliveries) == 3 for row in rows)
    assert (tmp_path / "ocr_data_demo.csv").read_text("utf-8").count("\n") == 3


def test_a_wrong_number_of_parts_is_told(tmp_path: Path) -> None:
    done = demo("--parts", "many")
    assert done.returncode == 2
    assert "'many' is no number from 1 to 1000" in done.stderr
