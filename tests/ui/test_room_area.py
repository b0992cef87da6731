"""A view fills the room; where it needs more, it keeps what it needs and is scrolled to."""

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from station.ui.room_area import RoomArea


def area_of(qtbot: QtBot, *, width: int, height: int) -> tuple[RoomArea, QWidget]:
    view = QWidget()
    view.setMinimumSize(0, 0)
    inner = QWidget(view)
    inner.setMinimumSize(width, height)
    words = QLabel("words that need many lines " * 20, view)
    words.setWordWrap(True)
    words.setMinimumHeight(10)
    layout = QVBoxLayout(view)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(inner)
    layout.addWidget(words)
    area = RoomArea(view)
    qtbot.addWidget(area)
    area.resize(400, 300)
    area.show()
    QApplication.processEvents()
    return area, view


def test_a_view_that_needs_little_fills_the_room_and_nothing_scrolls(qtbot: QtBot) -> None:
    area, view = area_of(qtbot, width=100, height=100)
    assert view.size() == area.viewport().size() == area.maximumViewportSize()


def test_a_view_that_needs_more_is_scrolled_to_in_that_direction_alone(qtbot: QtBot) -> None:
    area, view = area_of(qtbot, width=700, height=100)
    assert view.width() == 700
    assert view.height() == area.viewport().height()
    assert area.horizontalScrollBar().maximum() > 0
    assert area.verticalScrollBar().maximum() == 0


def test_a_view_that_needs_less_again_is_fitted_again(qtbot: QtBot) -> None:
    area, view = area_of(qtbot, width=700, height=100)
    view.findChildren(QWidget)[0].setMinimumSize(50, 50)
    qtbot.waitUntil(lambda: view.size() == area.maximumViewportSize())
