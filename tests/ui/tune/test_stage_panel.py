"""Choosing a stage shows a form that is there already; it is neither made nor moved then."""

from pytestqt.qtbot import QtBot

from station.imaging.catalogue import STAGE_TYPES
from station.imaging.geometry import Crop
from station.imaging.tone import Contrast
from station.ui.tune.stage_panel import StagePanel


def test_a_form_stays_where_it_was_made(qtbot: QtBot) -> None:
    panel = StagePanel()
    qtbot.addWidget(panel)
    panel.show_stage(Contrast(), 0, (100, 100))
    form = panel.form()
    assert form is not None
    parent = form.parent()
    panel.show_stage(Crop(), 1, (100, 100))
    panel.show_stage(Contrast(), 0, (100, 100))
    assert panel.form() is form
    assert form.parent() is parent


def test_forms_are_made_ahead_one_at_a_time_those_of_the_recipe_first(qtbot: QtBot) -> None:
    panel = StagePanel()
    qtbot.addWidget(panel)
    panel.expect([Contrast])
    panel.show()
    panel.on_ahead()
    assert panel.made() == []  # its fields only
    panel.on_ahead()
    assert panel.made() == ["contrast"]
    for _ in range(2 * len(STAGE_TYPES)):
        panel.on_ahead()
    assert len(panel.made()) == len(STAGE_TYPES)
    panel.hide()


def test_nothing_is_made_ahead_while_nobody_tunes(qtbot: QtBot) -> None:
    panel = StagePanel()
    qtbot.addWidget(panel)
    for _ in range(4):
        panel.on_ahead()
    assert panel.made() == []
