"""Full screen: reached and left by key and by touch, and never lost by accident."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from station.ui import full_screen
from station.ui.main_window import MainWindow
from tests.ui.conftest import Bench


@pytest.fixture
def window(started: Bench) -> MainWindow:
    return started.window


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Answer the question on closing; the list is emptied from the front."""
    prepared: list[bool] = []
    monkeypatch.setattr(full_screen, "ask_close", lambda _parent: prepared.pop(0))
    return prepared


def action(window: MainWindow, key: str) -> QAction:
    (found,) = [a for a in window.actions() if a.shortcut().toString() == key]
    return found


def test_f11_and_its_button_on_the_rail_go_there_and_back(window: MainWindow) -> None:
    toggle = action(window, "F11")
    toggle.trigger()
    assert window.isFullScreen()
    assert toggle.isChecked()
    toggle.trigger()
    assert not window.isFullScreen()
    assert not toggle.isChecked()


def test_without_a_title_bar_the_rail_can_close(window: MainWindow, answers: list[bool]) -> None:
    (close,) = [a for a in window.findChildren(QAction) if a.text() == "Close"]
    assert not close.isVisible()
    window.showFullScreen()
    assert close.isVisible()
    answers += [True]
    close.trigger()
    assert not window.isVisible()


def test_ctrl_q_asks_back_in_full_screen(window: MainWindow, answers: list[bool]) -> None:
    answers += [False, True]
    window.showFullScreen()
    action(window, "Ctrl+Q").trigger()
    assert window.isVisible()
    action(window, "Ctrl+Q").trigger()
    assert not window.isVisible()
    assert answers == []


def test_ctrl_q_does_not_ask_in_a_window(started: Bench, answers: list[bool]) -> None:
    QTest.keyClick(started.panel.slots, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not started.window.isVisible()


def test_a_close_of_the_program_itself_does_not_ask(
    window: MainWindow, answers: list[bool]
) -> None:
    window.showFullScreen()
    assert window.close()


def test_alt_f4_asks_back_in_full_screen(
    window: MainWindow, answers: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QCloseEvent, "spontaneous", lambda _event: True)
    answers += [False]
    window.showFullScreen()
    assert not window.close()
    assert window.isVisible()


def test_a_full_screen_window_that_was_put_away_comes_back(started: Bench) -> None:
    window = started.window
    window.showFullScreen()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    QApplication.processEvents()
    started.until(lambda: not window.isMinimized())
    assert window.isFullScreen()


def test_an_ordinary_window_may_be_put_away(window: MainWindow) -> None:
    window.showNormal()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    for _ in range(3):
        QApplication.processEvents()
    assert window.isMinimized()
