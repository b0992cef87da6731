"""A value that was refused stays in its field with the reason, and is not lost by other changes."""

from pytestqt.qtbot import QtBot

from station.config.form_fields import form_fields
from station.imaging.quality_limits import QualityLimits
from station.ui.forms.fault_line import FaultLine
from station.ui.forms.model_form import ModelForm
from station.ui.forms.number_row import NumberRow

WORDS = "This cannot be set: min_brightness is more than max_brightness; no picture could pass."


def shown(qtbot: QtBot) -> ModelForm:
    form = ModelForm(form_fields(QualityLimits))
    qtbot.addWidget(form)
    form.set_value(dict(QualityLimits()))
    form.show()
    return form


def refuse(form: ModelForm) -> NumberRow:
    row = form.row("min_brightness")
    assert isinstance(row, NumberRow)
    row.spin.setValue(254)
    form.show_fault("min_brightness", WORDS)
    return row


def test_the_reason_stands_beneath_the_field(qtbot: QtBot) -> None:
    form = shown(qtbot)
    refuse(form)
    assert form.fault("min_brightness") == WORDS.removeprefix("This cannot be set: ")
    assert form.fault("max_brightness") == ""
    assert form.faults() == ["Least brightness"]
    assert form.pending() == {"min_brightness": 254.0}


def test_other_changes_leave_what_was_typed(qtbot: QtBot) -> None:
    form = shown(qtbot)
    row = refuse(form)
    form.set_value(dict(QualityLimits(min_focus=0.3)))
    assert row.value() == 254
    assert form.fault("min_brightness")


def test_a_new_value_of_the_field_takes_its_place(qtbot: QtBot) -> None:
    form = shown(qtbot)
    row = refuse(form)
    form.set_value(dict(QualityLimits(min_brightness=30)))
    assert row.value() == 30
    assert form.faults() == []


def test_it_can_be_taken_back(qtbot: QtBot) -> None:
    form = shown(qtbot)
    row = refuse(form)
    (line,) = [line for line in form.findChildren(FaultLine) if line.isVisible()]
    with qtbot.waitSignal(form.edit_ended):
        line.back.click()
    assert row.value() == 8
    assert form.faults() == []


def test_all_of_it_can_be_forgotten(qtbot: QtBot) -> None:
    form = shown(qtbot)
    row = refuse(form)
    form.forget_refused()
    assert not [line for line in form.findChildren(FaultLine) if line.isVisible()]
    assert (row.value(), form.pending()) == (8, {})
