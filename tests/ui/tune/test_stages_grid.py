"""All stages fill the place they are given, at every size of the window."""

import numpy as np
import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from station.imaging.screen_copy import ScreenCopy
from station.ui.tune.stages_grid import LEAST_WIDTH_PX, StagesGrid, cell_size


@pytest.mark.parametrize("room", [QSize(690, 560), QSize(1240, 760), QSize(500, 900)])
@pytest.mark.parametrize("count", [1, 2, 7, 10])
def test_columns_leave_no_gap_at_the_side(room: QSize, count: int) -> None:
    cell = cell_size(count, room, text_px=40, bar_px=14)
    columns = room.width() // cell.width()
    assert room.width() - columns * cell.width() <= 14 + columns
    assert cell.width() >= LEAST_WIDTH_PX


def test_ten_stages_are_seen_without_scrolling_on_a_large_screen() -> None:
    cell = cell_size(10, QSize(1240, 760), text_px=40, bar_px=14)
    columns = 1240 // cell.width()
    assert -(-10 // columns) * cell.height() <= 760


def test_many_stages_are_scrolled_rather_than_shrunk_to_nothing() -> None:
    cell = cell_size(60, QSize(690, 560), text_px=40, bar_px=14)
    assert cell.width() >= LEAST_WIDTH_PX
    assert cell.height() > 100


def test_pictures_grow_with_the_window_and_are_made_only_where_they_are_seen(
    qtbot: QtBot,
) -> None:
    grid = StagesGrid()
    qtbot.addWidget(grid)
    copies = [ScreenCopy(np.full((300, 480), 90, np.uint8), 1.0)] * 4
    grid.resize(640, 480)
    grid.set_value(["Picture", "Crop", "Rotate", "Blur"], copies)
    assert grid.count() == 0
    grid.show()
    assert grid.count() == 4
    small = grid.iconSize()
    grid.resize(1280, 960)
    qtbot.waitUntil(lambda: grid.iconSize().width() > small.width(), timeout=2000)
    assert grid.item(0).icon().availableSizes() == [grid.iconSize()]
