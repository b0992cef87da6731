"""Every part of a recipe is edited in the whole window: tried, undone, refused, saved, learned."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from station.config.paths import RECIPES, SAMPLES
from station.config.recipe import Recipe
from station.config.recipe_edit import with_values
from station.config.recipe_files import load_recipe, save_recipe
from station.ui.forms.model_form import ModelForm
from station.ui.forms.number_row import NumberRow
from station.ui.forms.optional_row import OptionalNumberRow
from station.ui.forms.plain_rows import ChoiceRow, TextRow
from station.ui.tune.side_panel import SidePanel
from tests.ui.conftest import Bench
from tests.ui.tune.test_tune_flow import add, show_tune, tuning, view_of

__all__ = ["tuning"]  # the fixture


def panel_of(bench: Bench) -> SidePanel:
    return view_of(bench).panel


def form_at(bench: Bench, *place: str) -> ModelForm:
    pages = panel_of(bench).pages.values()
    return next(part.form for page in pages for part in page.forms() if part.place == place)


def number(form: ModelForm, name: str) -> NumberRow:
    row = form.row(name)
    assert isinstance(row, NumberRow)
    return row


def until_read_with(bench: Bench, is_so: Callable[[Recipe], bool]) -> None:
    """Wait for a trial with a recipe of this kind."""
    bench.until(lambda: any(is_so(recipe) for _, recipe in bench.reader.tried))


def write(form: ModelForm, name: str, text: str) -> None:
    row = form.row(name)
    assert isinstance(row, TextRow)
    row.line.setText(text)
    row.line.editingFinished.emit()


def test_a_changed_threshold_is_read_with_at_once(tuning: Bench) -> None:
    number(form_at(tuning, "limits"), "min_probability").spin.setValue(0.5)
    until_read_with(tuning, lambda recipe: recipe.limits.min_probability == 0.5)
    assert view_of(tuning).bar.mark.text().endswith("modified")


def test_a_whole_drag_of_a_slider_is_one_step_back(tuning: Bench) -> None:
    row = number(form_at(tuning, "limits"), "min_lead")
    before = row.value()
    for place in (100, 500, 900):
        row.slider.setValue(place)
    row.slider.sliderReleased.emit()
    assert row.value() == 0.45
    view_of(tuning).bar.undo.trigger()
    assert row.value() == before
    view_of(tuning).bar.redo.trigger()
    assert row.value() == 0.45


def test_the_code_is_taken_from_a_known_format_and_changed(tuning: Bench) -> None:
    page = panel_of(tuning).code
    row = page.known.findText("Container, ISO 6346")
    page.known.activated.emit(row)
    assert [page.list.rows.item(n).text().split()[0] for n in range(3)] == [
        "owner",
        "category",
        "serial",
    ]
    page.list.rows.setCurrentRow(2)
    write(page.field.form, "name", "count")
    until_read_with(tuning, lambda recipe: [f.name for f in recipe.code.fields][2:] == ["count"])
    page.list.remove.click()
    assert page.list.rows.count() == 2
    view_of(tuning).bar.undo.trigger()
    assert page.list.rows.count() == 3


def test_fields_of_the_code_are_added_and_moved_and_stay_chosen(tuning: Bench) -> None:
    page = panel_of(tuning).code
    page.list.add.click()
    assert page.list.value() == 1
    assert page.field.form.value()["name"] == "field3"
    page.list.up.click()
    assert page.list.value() == 0
    assert page.field.form.value()["name"] == "field3"


def test_a_refused_value_waits_in_its_field_for_the_one_it_fits_with(tuning: Bench) -> None:
    form = panel_of(tuning).code.field.form
    number(form, "min_length").spin.setValue(9)
    assert "min_length 9 is more than max_length 6" in form.fault("min_length")
    assert panel_of(tuning).choice.button("code").text() == "Code !"
    number(form, "max_length").spin.setValue(10)
    assert form.faults() == []
    assert panel_of(tuning).choice.button("code").text() == "Code"
    assert (number(form, "min_length").value(), number(form, "max_length").value()) == (9, 10)
    until_read_with(tuning, lambda recipe: recipe.code.fields[0].min_length == 9)


def test_another_change_is_taken_although_one_is_refused(tuning: Bench) -> None:
    form = panel_of(tuning).code.field.form
    write(form, "name", "No Name")
    assert "is no Name here" in form.fault("name")
    number(form, "max_length").spin.setValue(7)
    assert form.fault("max_length") == ""
    assert form.value()["name"] == "No Name"
    until_read_with(tuning, lambda recipe: recipe.code.fields[0].max_length == 7)
    assert all(recipe.code.fields[0].name == "part" for _, recipe in tuning.reader.tried)


def test_nothing_is_saved_while_a_value_is_refused(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Invert")
    write(panel_of(tuning).code.field.form, "name", "No Name")
    panel_of(tuning).show_page("recipe")
    view.bar.save.trigger()
    assert view.bar.mark.text().endswith("modified")
    assert panel_of(tuning).choice.value() == "code"
    assert "Mend Name first" in panel_of(tuning).fault.text()
    panel_of(tuning).forget_refused()
    view.bar.save.trigger()
    assert view.bar.mark.text() == "saved"


def test_what_is_still_being_typed_is_saved_too(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Invert")
    panel_of(tuning).show_page("recipe")
    forms = panel_of(tuning).recipe.forms()
    row = forms[0].form.row("title")
    assert isinstance(row, TextRow)
    tuning.window.activateWindow()
    row.line.setFocus()
    row.line.selectAll()
    QTest.keyClicks(row.line, "Ring, night shift")
    view.bar.save.trigger()
    saved = load_recipe(tuning.tmp_path / "recipes" / "ring-remark.toml")
    assert saved.title == "Ring, night shift"
    assert view.bar.recipes.currentText() == "Ring, night shift"


def test_every_page_is_saved(tuning: Bench) -> None:
    number(form_at(tuning, "checks"), "duplicates_within").spin.setValue(500)
    mode = form_at(tuning, "reader").row("mode")
    assert isinstance(mode, ChoiceRow)
    mode.box.setCurrentIndex(mode.box.findData("fast"))
    number(form_at(tuning, "quality"), "min_focus").spin.setValue(0.2)
    view_of(tuning).bar.save.trigger()
    saved = load_recipe(tuning.tmp_path / "recipes" / "ring-remark.toml")
    assert (saved.checks.duplicates_within, saved.reader.mode) == (500, "fast")
    assert saved.quality.min_focus == 0.2


def set_number(bench: Bench, value: int) -> OptionalNumberRow:
    row = panel_of(bench).recipe.forms()[0].form.row("number")
    assert isinstance(row, OptionalNumberRow)
    if not row.box.isChecked():
        row.box.click()
    row.number.spin.setValue(value)
    return row


def test_a_number_of_another_recipe_is_refused_beside_the_field(tuning: Bench) -> None:
    label = load_recipe(RECIPES / "label.toml")
    save_recipe(tuning.tmp_path / "recipes" / "label.toml", with_values(label, (), {"number": 7}))
    set_number(tuning, 7)
    form = panel_of(tuning).recipe.forms()[0].form
    assert "The number 7 belongs to Label (label) already." in form.fault("number")
    set_number(tuning, 8)
    assert form.fault("number") == ""
    until_read_with(tuning, lambda recipe: recipe.number == 8)


@pytest.mark.expects_log("both have the number 7")
def test_recipes_with_one_number_are_told_in_the_window_from_the_start(bench: Bench) -> None:
    for name in ("label", "plate"):
        recipe = load_recipe(RECIPES / f"{name}.toml")
        changed = with_values(recipe, (), {"number": 7})
        save_recipe(bench.tmp_path / "recipes" / f"{name}.toml", changed)
    bench.start()
    chip = bench.window.strip.recipe_files
    assert chip is not None
    assert chip.state() == "warning"
    assert "Label (label) and Engraved plate (plate) both have the number 7" in chip.toolTip()
    show_tune(bench)
    library = panel_of(bench).recipe.library
    assert "both have the number 7" in library.text()
    wiring = view_of(bench).bar
    wiring.recipe_chosen.emit("plate")
    set_number(bench, 8)
    wiring.save.trigger()
    assert chip.state() == "ok"
    assert library.isHidden()


def test_limits_are_learned_from_pictures_as_one_step(
    tuning: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = [str(path) for path in sorted(SAMPLES.glob("[cl]*.jpg"))[:5]]
    assert len(pictures) == 5
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (pictures, ""))
    page = panel_of(tuning).quality
    before = number(form_at(tuning, "quality"), "min_focus").value()
    page.learn.click()
    tuning.until(lambda: "Learned from 5 pictures." in page.told.text())
    assert number(form_at(tuning, "quality"), "min_focus").value() > before
    view_of(tuning).bar.undo.trigger()
    assert number(form_at(tuning, "quality"), "min_focus").value() == before


def test_learning_can_be_cancelled(tuning: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = [str(path) for path in sorted(SAMPLES.glob("[cl]*.jpg"))[:5]]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (pictures, ""))
    page = panel_of(tuning).quality
    page.learn.click()
    page.cancel.click()
    assert "Cancelled" in page.told.text()
    assert not page.learn.isHidden()


def test_the_picture_is_measured_while_its_page_is_shown(tuning: Bench) -> None:
    page = panel_of(tuning).quality
    tuning.until(lambda: "OK" in panel_of(tuning).reading.verdict.text())
    panel_of(tuning).choice.button("quality").click()
    tuning.until(lambda: "This picture" in page.measured.text())


def test_a_stage_that_is_chosen_shows_its_form(tuning: Bench) -> None:
    add(tuning, "Invert")
    panel_of(tuning).show_page("code")
    view_of(tuning).list.rows.setCurrentRow(0)
    view_of(tuning).list.rows.setCurrentRow(1)
    assert panel_of(tuning).choice.value() == "stage"


def test_undo_works_from_the_field_that_was_typed_into(tuning: Bench) -> None:
    tuning.window.activateWindow()
    panel_of(tuning).show_page("code")
    field = panel_of(tuning).code.field.form
    name, length = field.row("name"), number(field, "max_length")
    assert isinstance(name, TextRow)
    for typed_into, keys in ((name.line, "kind"), (length.spin, "12")):
        typed_into.setFocus()
        typed_into.selectAll()
        QTest.keyClicks(typed_into, keys)
        QTest.keyClick(typed_into, Qt.Key.Key_Return)
    assert (field.value()["name"], field.value()["max_length"]) == ("kind", 12)
    QTest.keyClick(length.spin, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.value()["name"], field.value()["max_length"]) == ("kind", 6)
    name.line.setFocus()
    QTest.keyClick(name.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value()["name"] == "part"


def test_pages_are_turned_by_keys(tuning: Bench) -> None:
    tuning.window.activateWindow()
    view_of(tuning).list.rows.setFocus()
    QTest.keyClick(
        view_of(tuning).list.rows, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier
    )
    assert panel_of(tuning).choice.value() == "reading"


def test_the_grid_and_the_list_call_the_picture_alike(tuning: Bench) -> None:
    view = view_of(tuning)
    add(tuning, "Invert")
    view.bar.grid.trigger()
    tuning.until(lambda: view.grid.count() == 2)
    assert view.grid.item(0).text() == view.list.rows.item(0).text().split("\n")[0] == "Picture"
