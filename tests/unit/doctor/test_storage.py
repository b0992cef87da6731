"""The doctor proves that results can be written, pictures decoded and recipes loaded."""

from pathlib import Path

import pytest

from station.config.paths import RECIPES
from station.doctor.storage import (
    chosen_model_check,
    model_check,
    pictures_check,
    recipes_check,
    settings_check,
    space_check,
    write_check,
)
from station.domain.errors import FileFaultsError, ModelError, UsageError


def test_a_writable_folder_is_good_and_left_empty(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    assert write_check(folder).is_ok
    assert list(folder.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("not a folder")
    with pytest.raises(OSError, match="run"):
        write_check(tmp_path / "run")


def test_too_little_space_is_a_fault(tmp_path: Path) -> None:
    assert space_check(tmp_path / "not" / "yet", needed_bytes=1).is_ok
    assert not space_check(tmp_path, needed_bytes=10**18).is_ok


def test_the_shipped_recipes_load(tmp_path: Path) -> None:
    check = recipes_check(RECIPES, tmp_path)
    assert check.is_ok
    assert "ring-remark" in check.found


def test_a_faulty_recipe_of_the_plant_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("version = 1\nnonsense = true\n")
    check = recipes_check(RECIPES, tmp_path)
    assert not check.is_ok
    assert "bad.toml" in check.found
    assert "nonsense" in check.found


def test_no_recipe_at_all_is_a_fault(tmp_path: Path) -> None:
    assert not recipes_check(tmp_path, tmp_path / "own").is_ok


def test_every_kind_of_picture_file_decodes_here() -> None:
    assert pictures_check().found == "BMP, PNG, JPEG, TIFF"


def test_a_missing_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model folder"):
        model_check(tmp_path / "absent")


def test_a_model_without_checksums_is_a_fault(tmp_path: Path) -> None:
    check = model_check(tmp_path)
    assert not check.is_ok
    assert "SHA256SUMS" in check.found


def test_missing_settings_are_those_shipped(tmp_path: Path) -> None:
    assert settings_check(tmp_path / "settings.toml", (RECIPES,)).is_ok


def test_faulty_settings_are_told_with_file_and_field(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("version = 1\noperatr = 'Ann'\n", encoding="utf-8")
    with pytest.raises(FileFaultsError, match=r"settings\.toml: operatr"):
        settings_check(path, (RECIPES,))


def test_a_recipe_of_the_settings_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("version = 1\nrecipe = 'gone'\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no recipe 'gone'"):
        settings_check(path, (RECIPES,))


def test_a_chosen_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model folder"):
        chosen_model_check(str(tmp_path / "gone"))
