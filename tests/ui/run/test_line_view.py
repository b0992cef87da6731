"""The cut line and the pointers at one of its characters."""

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from station.imaging.screen_copy import screen_copy
from station.ui.run.line_view import LineView

POINTER = QColor("#ffd23f").name()


@pytest.fixture
def view(qtbot: QtBot) -> LineView:
    widget = LineView(height_px=80)
    qtbot.addWidget(widget)
    widget.resize(400, 80)
    widget.set_value(screen_copy(np.full((80, 400), 200, np.uint8)))
    return widget


def pointer_columns(view: LineView) -> list[int]:
    image = view.grab().toImage()
    return [x for x in range(image.width()) if image.pixelColor(x, 3).name() == POINTER]


def test_without_a_mark_the_line_is_shown_alone(view: LineView) -> None:
    assert pointer_columns(view) == []


def test_the_pointers_stand_over_the_marked_place(view: LineView) -> None:
    view.set_mark(0.25)
    columns = pointer_columns(view)
    assert np.mean(columns) == pytest.approx(100, abs=2)


def test_a_new_line_is_shown_without_the_old_mark(view: LineView) -> None:
    view.set_mark(0.25)
    view.set_value(None)
    assert view.is_empty()
    assert view.mark() is None
