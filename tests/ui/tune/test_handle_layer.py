"""Handles are taken by a finger: beside their mark, the nearest one, and without a jump."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView
from pytestqt.qtbot import QtBot

from station.ui.tune.handle_layer import HandleLayer
from station.ui.tune.shapes import Shape


class Table:
    """A picture of 400 x 300 at its own size with two points 30 apart."""

    def __init__(self, qtbot: QtBot) -> None:
        self.scene = QGraphicsScene(0, 0, 400, 300)
        self.view = QGraphicsView(self.scene)
        qtbot.addWidget(self.view)
        self.layer = HandleLayer(self.scene, self.view)
        self.layer.set_shape(Shape(((100.0, 100.0), (130.0, 100.0)), ()))
        self.view.resize(500, 400)
        self.view.show()
        self.drags: list[tuple[int, QPointF]] = []
        self.layer.dragged.connect(lambda index, to: self.drags.append((index, to)))

    def place(self, x: float, y: float) -> QPoint:
        return self.view.mapFromScene(QPointF(x, y))

    def drag(self, start: QPoint, end: QPoint) -> None:
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(port, end)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    return Table(qtbot)


def test_a_press_beside_a_handle_takes_it_without_a_jump(table: Table) -> None:
    table.drag(table.place(85, 100), table.place(95, 120))
    index, to = table.drags[-1]
    assert index == 0
    assert (to - QPointF(110, 120)).manhattanLength() <= 2


def test_where_two_are_near_the_nearer_is_taken(table: Table) -> None:
    table.drag(table.place(113, 100), table.place(113, 140))
    assert {index for index, _ in table.drags} == {0}
    table.drags.clear()
    table.drag(table.place(118, 100), table.place(118, 140))
    assert {index for index, _ in table.drags} == {1}
    assert table.layer.handles()[1].hasFocus()
