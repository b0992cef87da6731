"""A finger moves a slider wherever it presses on it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.ui.forms.touch_slider import TouchSlider
from station.ui.theme import Sizes


@pytest.fixture
def slider(qtbot: QtBot, sizes: Sizes) -> TouchSlider:
    made = TouchSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(made)
    made.setRange(0, 100)
    made.resize(240, 40)
    made.show()
    return made


def at(slider: TouchSlider, share: float) -> QPoint:
    return QPoint(round(share * slider.width()), slider.height() - 4)


def test_a_press_beside_the_handle_brings_it_there(slider: TouchSlider) -> None:
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.5))
    assert 48 <= slider.value() <= 52
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.99))
    assert slider.value() == 100


def test_a_press_on_the_handle_does_not_move_it(slider: TouchSlider) -> None:
    slider.setValue(50)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.5) + QPoint(9, 0))
    assert slider.value() == 50


def test_a_drag_is_one_movement_with_one_end(slider: TouchSlider) -> None:
    ends, values = [], []
    slider.sliderReleased.connect(lambda: ends.append(1))
    slider.valueChanged.connect(values.append)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.2))
    for share in (0.3, 0.4, 0.6):
        QTest.mouseMove(slider, at(slider, share))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.6))
    assert values == sorted(values)
    assert 57 <= slider.value() <= 63
    assert ends == [1]


def test_other_buttons_move_nothing(slider: TouchSlider) -> None:
    QTest.mouseClick(slider, Qt.MouseButton.RightButton, pos=at(slider, 0.7))
    assert slider.value() == 0
