"""Sizes in millimetres of the screen, kept within what it can hold; the style sheet is whole."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from station.ui.colours import DARK, LIGHT, Colours, colours_of
from station.ui.icons import icon_svg
from station.ui.theme import (
    ICONS,
    LEAST_CONTROL_PX,
    SHEETS,
    STYLE,
    palette_of,
    sizes_for,
    style_sheet,
)

PANEL = {"dots_per_mm": 3.62, "width_px": 1920, "height_px": 1080}  # 24 inches
SMALL = {"dots_per_mm": 3.94, "width_px": 1280, "height_px": 800}
DENSE = {"dots_per_mm": 7.2, "width_px": 3840, "height_px": 2160}


def test_a_24_inch_panel_gets_targets_of_20_mm_and_a_code_of_15_mm() -> None:
    sizes = sizes_for(**PANEL)
    assert sizes.target_px / 3.62 == pytest.approx(20, abs=0.3)
    assert sizes.code_px / 3.62 == pytest.approx(15, abs=0.3)
    assert sizes.verdict_px / 3.62 > 25


@pytest.mark.parametrize("screen", [PANEL, SMALL, DENSE], ids=["panel", "small", "dense"])
def test_what_stands_below_each_other_fits_the_height(screen: dict[str, float]) -> None:
    sizes = sizes_for(**screen)
    rows = sizes.verdict_px * 1.3 + sizes.code_px * 3 + sizes.target_px * 2.2 + sizes.text_px * 12
    assert rows < screen["height_px"] * 0.95


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        levels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in levels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "window"),
        ("ink", "slot"),
        ("ink", "raised"),
        ("dim", "panel"),
        ("faint", "panel"),
        ("on_accent", "accent"),
        ("on_primary", "primary"),
        ("on_warning", "warning_soft"),
        ("on_fault", "fault"),
        ("on_fault_soft", "fault_soft"),
        ("on_ok", "ok_soft"),
        ("on_check", "check"),
        ("warning", "weak_slot"),
        ("warning", "raised"),
        ("warning", "window"),
        ("faint", "paper"),
        ("dim", "paper"),
        ("ink", "accent_soft"),
        ("ink", "saved_soft"),
        ("accent", "window"),
        ("on_picture", "picture"),
        ("on_picture", "frozen"),
    ],
)
def test_every_text_can_be_read_on_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "panel", "raised", "paper", "rail"])
@pytest.mark.parametrize("line", ["strong_edge", "focus", "accent"])
def test_borders_of_controls_are_seen_on_every_ground(
    colours: Colours, line: str, ground: str
) -> None:
    assert contrast(getattr(colours, line), getattr(colours, ground)) >= 3.0


def test_the_focus_is_not_taken_for_a_warning() -> None:
    for colours in (LIGHT, DARK):
        hue = QColor(colours.focus).hue()
        assert all(
            abs(hue - QColor(getattr(colours, name)).hue()) > 60
            for name in ("warning", "fault", "check")
        )


@pytest.mark.parametrize("screen", [PANEL, SMALL, DENSE], ids=["panel", "small", "dense"])
@pytest.mark.parametrize("make", [QPushButton, QLineEdit, QComboBox, QSpinBox, QToolButton])
def test_every_control_is_high_enough_for_a_finger(
    qapp: QApplication, qtbot: QtBot, make: type[QWidget], screen: dict[str, float]
) -> None:
    sizes = sizes_for(**screen)
    control = make()
    qtbot.addWidget(control)
    if isinstance(control, QToolButton):
        control.setText("+")
    font = control.font()
    font.setPixelSize(sizes.text_px)
    control.setFont(font)
    control.setStyleSheet(style_sheet(sizes))
    control.ensurePolished()
    assert sizes.control_px >= LEAST_CONTROL_PX
    assert control.sizeHint().height() >= LEAST_CONTROL_PX - 1


def test_every_sheet_and_every_shape_it_names_is_there() -> None:
    sheet = style_sheet(sizes_for(**PANEL))
    assert {path.stem for path in STYLE.glob("*.qss")} == set(SHEETS)
    shapes = re.findall(r'url\("([^"]+)"\)', sheet)
    assert shapes
    assert all(Path(shape).is_file() for shape in shapes)


def test_a_widget_finds_the_look_it_is_in() -> None:
    assert colours_of(palette_of(LIGHT)) is LIGHT
    assert colours_of(palette_of(DARK)) is DARK


def test_icons_take_the_colours_of_the_look() -> None:
    assert DARK.ink.encode() in icon_svg("run", DARK).data()
    assert LIGHT.ink.encode() not in icon_svg("run", DARK).data()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_name_in_the_style_sheet_is_replaced(colours: Colours) -> None:
    sheet = style_sheet(sizes_for(**PANEL), colours)
    assert "@" not in sheet
    assert re.search(r"font-size: \d+px", sheet)


def test_every_state_of_the_banner_has_its_shape() -> None:
    states = (
        "loading ready capturing reading ok check no-read correcting saving saved sent queued fault"
    )
    assert all((ICONS / f"{state}.svg").is_file() for state in states.split())
