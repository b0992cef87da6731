"""Text that is too wide for its place is written smaller, and not cut."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from station.ui.fitting_label import fitting_font


@pytest.mark.parametrize("text", ["NO READ", "SAVE IT?", "135 ms"])
def test_a_text_too_wide_becomes_smaller_until_it_fits(qtbot: QtBot, text: str) -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(80)
    fitting = fitting_font(font, text, 120)
    assert QFontMetrics(fitting).horizontalAdvance(text) <= 120
    assert fitting.pixelSize() < 80


def test_a_text_with_room_keeps_its_size(qtbot: QtBot) -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(20)
    assert fitting_font(font, "OK", 500).pixelSize() == 20
