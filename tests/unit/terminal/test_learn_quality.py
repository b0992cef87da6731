"""`learn-quality` prints a table that a recipe's file can hold."""

import tomllib
from pathlib import Path

import pytest
from PIL import Image

from station.domain.errors import UsageError
from station.imaging.quality_limits import QualityLimits
from station.terminal.learn_quality import as_toml, learn_quality
from tests.unit.imaging.line_pictures import crop_of


def pictures(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"part-{number}.png" for number in range(count)]
    for number, path in enumerate(paths):
        Image.fromarray(crop_of((f"LOT {number}711",), ground=190 + number)).save(path)
    return paths


def test_the_limits_are_printed_as_the_recipe_has_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert learn_quality(pictures(tmp_path, 5), recipe="line") == 0
    limits = QualityLimits.model_validate(tomllib.loads(capsys.readouterr().out)["quality"])
    assert 0.1 < limits.min_focus < 0.5
    assert 150 < limits.min_brightness < limits.max_brightness < 230


def test_too_few_pictures_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UsageError, match="too few"):
        learn_quality(pictures(tmp_path, 2), recipe="line")
    assert capsys.readouterr().out == ""


def test_the_printed_table_means_the_same_limits() -> None:
    limits = QualityLimits(min_focus=0.321, max_brightness=181.25)
    assert (
        QualityLimits.model_validate(tomllib.loads(as_toml(limits, count=9))["quality"]) == limits
    )
