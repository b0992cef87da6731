"""Sizes in millimetres of the screen, kept within what it can hold; the style sheet is whole."""

import re

import pytest

from station.ui.theme import ICONS, sizes_for, style_sheet

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


def test_every_name_in_the_style_sheet_is_replaced() -> None:
    sheet = style_sheet(sizes_for(**PANEL))
    assert "@" not in sheet
    assert re.search(r"font-size: \d+px", sheet)


def test_every_state_of_the_banner_has_its_shape() -> None:
    states = "loading ready capturing reading ok check no-read correcting saving saved fault"
    assert all((ICONS / f"{state}.svg").is_file() for state in states.split())
