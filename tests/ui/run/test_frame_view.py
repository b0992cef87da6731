"""The picture: in pixels of the original, fitted, zoomed, outlined."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.domain.frame import Region
from station.imaging.screen_copy import screen_copy
from station.ui.run.frame_view import FrameView


@pytest.fixture
def view(qtbot: QtBot) -> FrameView:
    widget = FrameView()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    return widget


def wheel(view: FrameView, clicks: int) -> None:
    centre = QPointF(view.viewport().rect().center())
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        centre,
        centre,
        QPoint(),
        QPoint(0, 120 * clicks),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_small_copy_covers_the_pixels_of_the_original(view: FrameView) -> None:
    view.set_picture(screen_copy(np.zeros((3000, 4000), np.uint8), limit_px=400))
    assert view.sceneRect().width() == pytest.approx(4000)
    assert view.transform().m11() == pytest.approx(0.1, rel=0.05)


def test_it_stays_fitted_when_the_window_grows(view: FrameView, qtbot: QtBot) -> None:
    view.set_picture(screen_copy(np.zeros((300, 400), np.uint8)))
    view.resize(800, 600)
    qtbot.waitUntil(lambda: view.transform().m11() > 1.9, timeout=2000)


def test_the_wheel_zooms_and_double_click_fits_again(view: FrameView) -> None:
    view.set_picture(screen_copy(np.zeros((300, 400), np.uint8)))
    fitted = view.transform().m11()
    wheel(view, 1)
    assert view.transform().m11() > fitted
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.transform().m11() == pytest.approx(fitted)


def test_zooming_out_ends_at_the_whole_picture(view: FrameView) -> None:
    view.set_picture(screen_copy(np.zeros((300, 400), np.uint8)))
    fitted = view.transform().m11()
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.transform().m11() == pytest.approx(fitted)


def test_a_zoom_stays_for_the_next_picture_of_the_same_size(view: FrameView) -> None:
    picture = screen_copy(np.zeros((300, 400), np.uint8))
    view.set_picture(picture)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    zoomed = view.transform().m11()
    view.set_picture(picture)
    assert view.transform().m11() == pytest.approx(zoomed)
    view.set_picture(screen_copy(np.zeros((100, 400), np.uint8)))
    assert view.transform().m11() != pytest.approx(zoomed)


def test_the_outline_is_drawn_in_the_frames_own_pixels(view: FrameView) -> None:
    view.set_picture(screen_copy(np.zeros((300, 400), np.uint8)))
    view.set_region(Region(((50, 50), (350, 50), (350, 250), (50, 250))))
    drawn = view.grab().toImage()
    at = view.mapFromScene(200, 50)
    colours = {drawn.pixelColor(at.x(), at.y() + dy).name() for dy in range(-3, 4)}
    assert "#ffd23f" in colours
    view.set_region(None)
    drawn = view.grab().toImage()
    assert drawn.pixelColor(at.x(), at.y()).name() != "#ffd23f"


def test_where_the_code_will_be_looked_for_is_dashed(view: FrameView) -> None:
    view.set_picture(screen_copy(np.full((300, 400), 90, np.uint8)))
    view.set_search_area([Region(((50, 50), (350, 50), (350, 250), (50, 250)))])
    assert max(switches(row) for row in rows_around(view, 50)) > 10
    view.set_search_area(())
    assert max(switches(row) for row in rows_around(view, 50)) == 0


def rows_around(view: FrameView, y: float) -> list[list[str]]:
    """Return the colours of the screen's rows next to a row of the picture."""
    drawn, at = view.grab().toImage(), view.mapFromScene(200, y)
    columns = range(at.x() - 60, at.x() + 60)
    return [[drawn.pixelColor(x, at.y() + dy).name() for x in columns] for dy in range(-3, 4)]


def switches(row: list[str]) -> int:
    """Return how often a row changes between the line's colour and another."""
    on_line = [colour == "#ffd23f" for colour in row]
    return sum(a != b for a, b in pairwise(on_line))
