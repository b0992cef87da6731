"""The commands as a user at a terminal meets them, each in a process of its own."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from station.capture.sample_labels import load_sample_labels
from station.config.paths import PROJECT, SAMPLES

RING = SAMPLES / "org.bmp"


def run(*arguments: object, data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "STATION_DATA": str(data), **more}
    return subprocess.run(
        [sys.executable, "main.py", *map(str, arguments)],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_reading_the_ring_prints_its_code_and_logs_it(tmp_path: Path) -> None:
    stages = tmp_path / "stages"
    done = run("read", RING, "--log", "--stages", stages, data=tmp_path)
    (line,) = done.stdout.splitlines()
    printed = json.loads(line)
    assert printed["code"] == next(x.code for x in load_sample_labels(SAMPLES) if x.path == RING)
    assert done.returncode == (0 if printed["verdict"] == "OK" else 1)
    left, top, right, bottom = printed["cord"]
    assert 1100 <= left < right <= 5472
    assert 0 <= top < bottom <= 3648
    assert len(list(stages.glob("*.png"))) == len(printed["times_ms"]) - 2
    with (tmp_path / "ocr_data.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["Serial Number"], row["Detected Text"]) == ("1", printed["code"])


def test_a_broken_picture_among_good_ones_is_told_and_the_others_read(tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnothing more")
    blank = tmp_path / "blank.png"
    Image.fromarray(np.full((60, 200), 128, np.uint8)).save(blank)
    done = run("read", broken, blank, "--recipe", "line", data=tmp_path)
    assert done.returncode == 2
    assert "broken.png" in done.stderr
    assert "Traceback" not in done.stderr
    (line,) = done.stdout.splitlines()
    printed = json.loads(line)
    assert (printed["verdict"], printed["code"]) == ("NO READ", None)
    assert printed["reasons"][0]["kind"] == "no mark"


def test_reading_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    done = run("read", SAMPLES / "label-1.jpg", data=data, HOME=str(home), XDG_CACHE_HOME="")
    assert json.loads(done.stdout)["raw"]
    assert [path for path in home.rglob("*") if path.is_file()] == []
    assert not data.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("read", "x.png", "--recipe", "none"), "no recipe 'none'", id="recipe"),
        pytest.param(("read", "x.png", "--reader", "a/b"), "fetch-model a/b", id="reader"),
        pytest.param(("evaluate", "."), "labels.csv", id="folder"),
        pytest.param(("bench", "--picture", "x.png"), "no picture x.png", id="picture"),
        pytest.param(("nonsense",), "invalid choice", id="command"),
    ],
)
def test_wrong_use_exits_with_2_and_says_what_to_do(
    arguments: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    done = run(*arguments, data=tmp_path)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_display_the_first_sample_is_read_in_the_terminal(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("a display is always there")
    hidden = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = run(data=tmp_path, **hidden)
    assert done.returncode == 0
    assert "no display" in done.stderr
    assert "main.py read" in done.stderr
    assert json.loads(done.stdout)["code"]


def test_evaluating_prints_one_line_per_set(tmp_path: Path) -> None:
    (tmp_path / "signs").mkdir()
    Image.fromarray(np.full((40, 200), 128, np.uint8)).save(tmp_path / "signs" / "a.png")
    (tmp_path / "labels.csv").write_text("set,file,text\nsigns,a.png,A\n", encoding="utf-8")
    table = run("evaluate", tmp_path, data=tmp_path)
    assert table.returncode == 0
    assert table.stdout.splitlines()[1].split()[:3] == ["signs", "1", "0.0%"]
    printed = json.loads(run("evaluate", tmp_path, "--json", data=tmp_path).stdout)
    assert printed["pairs"][0]["truth"] == "A"
    assert printed["sets"][0]["character_error_rate"] == 1.0
