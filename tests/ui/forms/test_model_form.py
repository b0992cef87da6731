"""Forms made from stages: values in silently, changes out, wheel and steps as people expect."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.config.form_fields import form_fields
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.cleanup import GaussianBlur
from station.imaging.geometry import Crop
from station.imaging.rotate import Rotate
from station.imaging.stage import Stage
from station.ui.forms.model_form import ModelForm
from station.ui.forms.number_row import NumberRow
from station.ui.forms.optional_row import OptionalNumberRow


def form_of(stage: type[Stage], qtbot: QtBot) -> ModelForm:
    form = ModelForm(form_fields(stage))
    qtbot.addWidget(form)
    return form


@pytest.mark.parametrize("stage", STAGE_TYPES, ids=lambda stage: stage.title)
def test_a_form_gives_back_what_it_was_given(stage: type[Stage], qtbot: QtBot) -> None:
    form = form_of(stage, qtbot)
    required = {
        "shift": {"upper_edge": ((0.0, 1.0), (9.0, 2.0))},
        "resize": {"width_px": 300, "height_px": 80},
        "unwrap": {
            "centre_x_px": 5.0,
            "centre_y_px": 6.0,
            "inner_radius_px": 2.0,
            "outer_radius_px": 8.0,
        },
    }.get(stage.model_fields["kind"].default, {})
    given = stage(**required)
    form.set_value(given.model_dump(exclude={"kind"}))
    assert stage.model_validate(form.value() | {"kind": given.kind}) == given


def test_setting_a_value_signals_nothing(qtbot: QtBot) -> None:
    form = form_of(Rotate, qtbot)
    changes: list[object] = []
    form.value_changed.connect(lambda name, value: changes.append((name, value)))
    form.set_value({"angle_deg": 12.5, "canvas": "keep", "enabled": False})
    assert form.value()["angle_deg"] == 12.5
    assert changes == []


def test_a_moved_slider_tells_field_and_value(qtbot: QtBot) -> None:
    form = form_of(Rotate, qtbot)
    row = form.row("angle_deg")
    assert isinstance(row, NumberRow)
    with qtbot.waitSignal(form.value_changed) as told:
        row.slider.setValue(row.slider.maximum())
    assert told.args == ["angle_deg", 360.0]


def test_an_even_kernel_becomes_odd(qtbot: QtBot) -> None:
    form = form_of(GaussianBlur, qtbot)
    (name,) = [f.name for f in form_fields(GaussianBlur) if f.step == 2]
    row = form.row(name)
    assert isinstance(row, NumberRow)
    row.spin.setValue(8)
    assert row.value() % 2 == 1


def test_an_unticked_number_is_none(qtbot: QtBot) -> None:
    form = form_of(Crop, qtbot)
    form.set_picture_size(640, 480)
    row = form.row("right_px")
    assert isinstance(row, OptionalNumberRow)
    assert row.value() is None
    row.box.setChecked(True)
    assert row.value() == 640


def test_a_default_comes_back_by_its_button(qtbot: QtBot) -> None:
    form = form_of(Rotate, qtbot)
    row = form.row("angle_deg")
    assert isinstance(row, NumberRow)
    row.set_value(33)
    row.reset.click()
    assert row.value() == 0


def wheel(row: NumberRow, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(row.slider, event)


def test_scrolling_over_a_slider_changes_nothing_without_focus(qtbot: QtBot) -> None:
    form = form_of(Rotate, qtbot)
    row = form.row("angle_deg")
    assert isinstance(row, NumberRow)
    wheel(row, Qt.KeyboardModifier.NoModifier)
    assert row.value() == 0
    wheel(row, Qt.KeyboardModifier.ShiftModifier)
    assert row.value() != 0
