"""Two pictures stand as they have most room, and keep their places while something is dragged."""

import numpy as np
import pytest
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from station.domain.frame import Frame
from station.imaging.geometry import Crop
from station.imaging.stage_preview import PreviewAsk, Previews
from station.ui.tune.compare_view import CompareView
from station.ui.tune.shapes import Shape
from tests.ui.window_fakes import NOON

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def shown(qtbot: QtBot, room: tuple[int, int], after: tuple[int, int]) -> CompareView:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(*room)
    view.show()
    show(view, after)
    return view


def show(view: CompareView, after: tuple[int, int]) -> None:
    frame = Frame("f", np.zeros((300, 400), np.uint8), "f.png", NOON)
    crop = Crop(right_px=after[0], bottom_px=after[1])
    ask = PreviewAsk(frame, (crop,), 0, (200, 200))
    view.show_preview(Previews().preview(ask), Shape(), takes_points=False)


@pytest.mark.parametrize(
    ("room", "after", "direction"),
    [
        pytest.param((900, 600), (300, 300), BESIDE, id="squares in a wide room"),
        pytest.param((500, 700), (300, 300), BELOW, id="squares in a high room"),
        pytest.param((900, 600), (400, 40), BELOW, id="a line"),
    ],
)
def test_pictures_stand_where_they_are_largest(
    qtbot: QtBot, room: tuple[int, int], after: tuple[int, int], direction: object
) -> None:
    assert shown(qtbot, room, after)._panes.direction() is direction


def test_a_little_more_room_changes_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, (900, 600), (300, 300))
    seen = []
    for height in range(300, 200, -10):
        show(view, (300, height))
        seen.append(view._panes.direction())
    assert set(seen) == {BESIDE}


def test_another_window_size_turns_them(qtbot: QtBot) -> None:
    view = shown(qtbot, (900, 600), (300, 300))
    view.resize(450, 900)
    qtbot.waitUntil(lambda: view._panes.direction() is BELOW, timeout=2000)
