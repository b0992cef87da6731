"""The command draws what is asked for and says plainly when the folder refuses."""

import argparse
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from station.domain.errors import RecordError
from station.scenes import command
from station.scenes.sample import Sample


def drawn(kind: str, file: str) -> Sample:
    pixels = np.full((12, 16), 90, dtype=np.uint8)
    return Sample(kind, file, "line", f"CODE-{kind}", lambda scale: pixels)


@pytest.fixture
def two_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    samples = (drawn("ring", "a.bmp"), drawn("chip", "b.jpg"))
    monkeypatch.setattr(command, "SAMPLES", samples)


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(words)


@pytest.mark.usefixtures("two_samples")
def test_all_pictures_are_drawn_with_their_labels(tmp_path: Path) -> None:
    assert command.run(parsed(str(tmp_path / "new"))) == 0
    with Image.open(tmp_path / "new/a.bmp") as picture:
        assert (picture.format, picture.mode, picture.size) == ("BMP", "L", (16, 12))
    assert (tmp_path / "new/labels.csv").read_text("utf-8") == (
        "file,recipe,code\na.bmp,line,CODE-ring\nb.jpg,line,CODE-chip\n"
    )


@pytest.mark.usefixtures("two_samples")
def test_only_one_kind_leaves_the_other_pictures_alone(tmp_path: Path) -> None:
    assert command.run(parsed(str(tmp_path), "--only", "chip")) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.jpg", "labels.csv"]


@pytest.mark.usefixtures("two_samples")
def test_a_folder_that_is_a_file_is_named_in_the_error(tmp_path: Path) -> None:
    blocked = tmp_path / "taken"
    blocked.write_text("x")
    with pytest.raises(RecordError, match="taken"):
        command.run(parsed(str(blocked)))
