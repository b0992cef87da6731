"""No view cuts a text in English or German on a small or a scaled screen; all have names."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from station.ui.eliding_label import ElidingLabel
from station.ui.main_window import MainWindow
from station.ui.shots.drawing import shots
from station.ui.shots.look import LANGUAGES, SCREENS, Look
from station.ui.shots.studio import Parts
from tests.ui.shots.fitting import cut_texts, nameless, settle

SMALL = [screen for screen in SCREENS if screen != (1920, 1080, 1.0)]
LONG = "All of this is to be seen"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SMALL, ids=["1280x800", "150 %", "1280x800 150 %"])
def test_all_texts_are_seen_all_that_takes_the_focus_is_named_and_the_screen_is_enough(
    parts: Parts, screen: tuple[int, int, float], language: str
) -> None:
    width, height, scale = screen
    look, faults = Look("light", width, height, language, scale), []
    for shot in shots(look, parts):
        settle()
        faults += [f"{shot.name}: {fault}" for fault in cut_texts(shot.widget)]
        faults += [f"{shot.name} has no name: {fault}" for fault in nameless(shot.widget)]
        room, size = look.size, shot.widget.size()
        if size.width() > room.width() or size.height() > room.height():
            faults.append(f"{shot.name} needs {size.toTuple()}")
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_the_smallest_screen_the_operators_views_need_no_scrolling(
    parts: Parts, language: str
) -> None:
    look, scrolled = Look("light", 1280, 800, language, 1.5), []
    for shot in shots(look, parts, ["run", "strip", "review", "history"]):
        settle()
        assert isinstance(shot.widget, MainWindow)
        area = shot.widget.centralWidget().findChild(QStackedWidget).currentWidget()
        assert isinstance(area, QScrollArea)
        bars = (area.horizontalScrollBar(), area.verticalScrollBar())
        scrolled += [shot.name for bar in bars if bar.maximum()]
    assert scrolled == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_dialogs_have_room_for_large_letters(parts: Parts, language: str) -> None:
    """They have a size of their own, not that of a larger screen."""
    faults = []
    for shot in shots(Look("dark", 1920, 1080, language), parts, ("guide", "dialogs")):
        settle()
        faults += [f"{shot.name}: {fault}" for fault in cut_texts(shot.widget)]
    assert faults == []


def label(parent: QWidget) -> QWidget:
    return QLabel(LONG, parent)


def wrapped(parent: QWidget) -> QWidget:
    made = QLabel(f"{LONG} {LONG} {LONG}", parent)
    made.setWordWrap(True)
    return made


def button(parent: QWidget) -> QWidget:
    return QPushButton(LONG, parent)


def box(parent: QWidget) -> QWidget:
    made = QComboBox(parent)
    made.addItem(LONG)
    return made


def tick(parent: QWidget) -> QWidget:
    return QCheckBox(LONG, parent)


@pytest.mark.parametrize("make", [label, wrapped, button, box, tick])
def test_a_text_without_room_is_found(qtbot: QtBot, make: Callable[[QWidget], QWidget]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    widget = make(window)
    window.resize(900, 300)
    window.show()
    widget.resize(600, 80)
    assert cut_texts(window) == []
    widget.resize(90, 26)
    assert len(cut_texts(window)) == 1
    widget.setGeometry(500, 0, 600, 80)
    assert len(cut_texts(window)) == 1, "the window cuts it"


def test_a_label_that_shortens_itself_is_none(qtbot: QtBot) -> None:
    shortened = ElidingLabel()
    qtbot.addWidget(shortened)
    shortened.setText(LONG)
    shortened.resize(40, 20)
    shortened.show()
    assert cut_texts(shortened) == []


def test_a_line_without_a_name_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line, words = QLineEdit(window), QLabel("&Code", window)
    window.show()
    assert len(nameless(window)) == 1
    words.setBuddy(line)
    assert nameless(window) == []
