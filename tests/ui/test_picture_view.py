"""A view of pictures says what to do while it has none."""

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from station.ui.picture_view import PictureView


def test_words_stand_where_no_picture_is(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.set_words_without_picture("No picture yet.")
    view.resize(400, 300)
    view.show()
    (words,) = [each for each in view.findChildren(QLabel) if each.text() == "No picture yet."]
    assert words.isVisible()
    pixmap = QPixmap(40, 30)
    pixmap.fill()
    view.show_whole(pixmap, 40.0, 30.0)
    assert not words.isVisible()
    view.show_whole(QPixmap(), 1.0, 1.0)
    assert words.isVisible()
