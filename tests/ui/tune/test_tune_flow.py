"""The engineer tunes a recipe in the whole window: preview, drag, undo, save, and the reading."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from station.config.recipe_files import load_recipe
from station.config.recipe_history import versions_of
from station.ui.forms.number_row import NumberRow
from station.ui.tune.tune_view import TuneView
from tests.ui.conftest import Bench


@pytest.fixture
def tuning(started: Bench) -> Bench:
    """The Tune view with a part that was read before."""
    started.capture()
    started.press(Qt.Key.Key_Return)
    started.until_state("saved")
    started.window.resize(1280, 800)
    show_tune(started)
    view = started.window.tune
    while view.list.rows.count() > 1:  # the prepared frame is tiny: begin without stages
        view.list.rows.setCurrentRow(1)
        view.list.remove.click()
    started.until(lambda: view.after_size() == (60, 40))
    return started


def show_tune(bench: Bench) -> None:
    action = next(a for a in bench.window.rail_actions() if a.data() == "tune")
    action.trigger()


def view_of(bench: Bench) -> TuneView:
    return bench.window.tune


def add(bench: Bench, title: str) -> None:
    menu = view_of(bench).list.add.menu()
    next(action for action in menu.actions() if action.text() == title).trigger()


def test_a_new_stage_is_chosen_shown_and_read(tuning: Bench) -> None:
    view, tried = view_of(tuning), len(tuning.reader.tried)
    add(tuning, "Crop")
    tuning.until(lambda: view.after_size() == (30, 20))
    assert view.stage_index() == 0
    tuning.until(lambda: len(tuning.reader.tried) > tried)
    recipe = tuning.reader.tried[-1][1]
    assert [stage.kind for stage in recipe.stages] == ["crop"]
    tuning.until(lambda: "OK" in view.panel.reading.verdict.text())


def test_dragging_a_corner_of_the_crop_is_one_step_back(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Crop")
    tuning.until(lambda: view.after_size() == (30, 20))
    handle = view.compare.before.layer.handles()[0]
    for x in (12.0, 8.0, 5.0):
        handle.dragged.emit(0, QPointF(x, 5.0))
    handle.released.emit()
    tuning.until(lambda: view.after_size() == (40, 25))
    view.bar.undo.trigger()
    tuning.until(lambda: view.after_size() == (30, 20))


def test_a_slider_changes_the_recipe_and_the_form_follows_undo(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Contrast")
    form = view.panel.stage.form()
    assert form is not None
    row = form.row("factor")
    assert isinstance(row, NumberRow)
    before = row.value()
    row.slider.setValue(row.slider.maximum())
    row.slider.sliderReleased.emit()
    assert row.value() == 20
    view.bar.undo.trigger()
    assert row.value() == before


def test_what_cannot_be_is_told_beside_the_form(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Crop")
    form = view.panel.stage.form()
    assert form is not None
    row = form.row("left_px")
    assert isinstance(row, NumberRow)
    row.spin.setValue(59)
    assert "right_px 45 is not right of left_px 59" in form.fault("left_px")
    assert row.value() == 59  # what was typed is still there


def test_stages_are_moved_and_switched_off(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Invert")
    add(tuning, "Contrast")
    view.list.up.click()
    assert [view.list.rows.item(row).text().split("\n")[0] for row in (1, 2)] == [
        "Contrast",
        "Invert",
    ]
    view.list.rows.item(1).setCheckState(Qt.CheckState.Unchecked)
    tuning.until(
        lambda: any(
            [stage.enabled for stage in recipe.stages] == [False, True]
            for _, recipe in tuning.reader.tried
        )
    )


def test_saving_writes_the_plants_own_recipe_with_its_version(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Invert")
    assert view.bar.mark.text().endswith("modified")
    view.bar.save.trigger()
    folder = tuning.tmp_path / "recipes"
    saved = load_recipe(folder / "ring-remark.toml")
    assert [stage.kind for stage in saved.stages] == ["invert"]
    assert len(versions_of(folder, "ring-remark")) == 1
    assert view.bar.mark.text() == "saved"
    assert tuning.window.strip.hash.text() == saved.short_hash  # offered to the next part


def test_a_recipe_that_cannot_be_saved_is_told_and_stays_changed(tuning: Bench) -> None:
    Path(tuning.tmp_path / "recipes").write_text("a file where the folder should be")
    view = view_of(tuning)
    add(tuning, "Invert")
    view.bar.save.trigger()
    assert "could not be saved" in view.panel.fault.text()
    assert view.bar.mark.text().endswith("modified")


def test_all_stages_are_seen_at_once(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Invert")
    view.bar.grid.trigger()
    tuning.until(lambda: view.grid.count() == 2)
    assert view.grid.isVisible()
    view.grid.itemClicked.emit(view.grid.item(1))
    assert view.compare.isVisible()
    assert view.stage_index() == 0


def test_split_shows_one_picture_with_a_handle(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Invert")
    tuning.until(lambda: view.after_size() == (60, 40))
    view.bar.split.trigger()
    assert not view.compare.before.isVisible()
    view.compare.after.set_split(2.0)
    assert view.compare.after.split() == 1.0


def test_nothing_is_computed_while_another_view_is_shown(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Invert")
    tuning.until(lambda: not view.list.rows.item(1).icon().isNull())
    next(a for a in tuning.window.rail_actions() if a.data() == "run").trigger()
    asked: list[object] = []
    tuning.all.previews.preview_ready.connect(asked.append)
    view.list.rows.item(1).setCheckState(Qt.CheckState.Unchecked)
    tuning.capture()  # a whole part later
    assert asked == []
