"""The plant's recipes: offered, saved with their versions, named."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from station.config.paths import RECIPES, SAMPLES
from station.config.recipe import Recipe
from station.config.recipe_edit import with_name, with_values
from station.config.recipe_files import save_recipe
from station.config.recipe_history import versions_of
from station.domain.clock import SystemClock
from station.domain.errors import UsageError
from station.window.recipe_store import RecipeStore, name_of


def numbered(store: RecipeStore, name: str, number: int) -> Recipe:
    return with_values(store.recipes()[name], (), {"number": number})


def store_in(folder: Path) -> RecipeStore:
    return RecipeStore(shipped=RECIPES, own=folder, samples=SAMPLES, clock=SystemClock())


@pytest.mark.expects_log("mended before all of them.*bad.toml")
def test_a_faulty_recipe_of_the_plant_is_told_once_and_the_others_offered(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "bad.toml").write_text("version = 1\nnonsense = true\n", encoding="utf-8")
    store = store_in(tmp_path)
    assert "ring-remark" in store.recipes()
    assert [fault for fault in store.library().faults if "bad.toml" in fault]
    assert len(caplog.records) == 1


def test_a_recipe_is_found_as_it_was_when_a_part_was_read(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    shipped = store.recipes()["label"]
    first = with_values(shipped, (), {"title": "First"})
    second = with_values(shipped, (), {"title": "Second"})
    store.save(first)
    store.save(second)
    for then in (shipped, first, second):
        assert store.recipe_then("label", then.content_hash) == then
    assert store.recipe_then("label", "0" * 64) == second
    assert store.recipe_then("unknown", "0" * 64) is None


def test_a_number_of_another_recipe_is_not_saved(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.save(numbered(store, "label", 3))
    with pytest.raises(UsageError, match=r"belongs to Label \(label\) already"):
        store.save(numbered(store, "plate", 3))
    store.save(numbered(store, "plate", 4))
    assert store.library().faults == ()


def test_an_imported_recipe_comes_without_a_number_that_is_taken(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path / "own")
    store.save(numbered(store, "label", 3))
    file = tmp_path / "new.toml"
    save_recipe(
        file, with_values(with_name(store.recipes()["plate"], "new", "New"), (), {"number": 3})
    )
    asked: list[str] = []
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer(_parent: QWidget, _title: str, words: str, *_: object) -> object:
        asked.append(words)
        return yes_or_no.pop()

    yes_or_no = [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QMessageBox, "question", answer)
    assert store.ask_import(parent) is None
    imported = store.ask_import(parent)
    assert imported is not None
    assert (imported.name, imported.number) == ("new", None)
    assert all("New (new)" in words and "Label (label)" in words for words in asked)


def test_a_changed_shipped_recipe_becomes_the_plants_own_and_wins(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    recipe = store.recipes()["label"]
    changed = recipe.model_copy(update={"description": "ours"})
    store.save(changed)
    assert store.recipes()["label"] == changed
    assert [version.recipe for version in versions_of(tmp_path, "label")] == [changed]


def test_every_recipe_with_samples_has_one_to_begin_with(tmp_path: Path) -> None:
    assert store_in(tmp_path).sample_of("ring-remark") is not None
    assert store_in(tmp_path).sample_of("nothing") is None


@pytest.mark.parametrize(
    ("title", "name"),
    [("Ring 2 (new)", "ring-2-new"), ("Ü", "recipe"), ("x" * 90, "x" * 48)],
)
def test_a_title_gives_a_short_name(title: str, name: str) -> None:
    assert name_of(title) == name
