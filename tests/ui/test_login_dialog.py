"""The PIN can be typed by touch, and a real keyboard goes on working beside it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.ui.login_dialog import LoginDialog


def test_a_pin_is_typed_by_touch_and_by_keys(qtbot: QtBot) -> None:
    dialog = LoginDialog(["Ann", "Kim"], present="Kim")
    qtbot.addWidget(dialog)
    dialog.show()
    tried: list[tuple[str, str]] = []
    dialog.tried.connect(lambda name, pin: tried.append((name, pin)))
    for digit in "407":
        QTest.mouseClick(dialog.pad.keys[digit], Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.pad.delete, Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.pin, "1a")
    assert dialog.pin.text() == "401a"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert tried == [("Kim", "401a")]


def test_a_wrong_pin_is_told_and_forgotten(qtbot: QtBot) -> None:
    dialog = LoginDialog(["Ann"], present="Ann")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.pad.keys["9"].click()
    dialog.show_fault("Name and PIN do not fit.")
    assert dialog.pin.text() == ""
    assert dialog.fault.isVisible()


def test_what_is_wrong_pushes_no_key_out_of_the_dialog(qtbot: QtBot) -> None:
    dialog = LoginDialog(["Ada"], present="Ada")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_fault("Too many wrong PINs. Wait 30 s, then try again. Ask an engineer else.")
    QApplication.processEvents()
    last = dialog.pad.delete
    assert dialog.rect().contains(QRect(last.mapTo(dialog, QPoint(0, 0)), last.size()))
    assert dialog.pad.rect().contains(last.geometry())
