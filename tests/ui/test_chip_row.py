"""The chips share a row: trouble gets its words first, and nobody less than the title."""

import pytest
from pytestqt.qtbot import QtBot

from station.ui.channel_chip import ChannelChip
from station.ui.chip import Chip
from station.ui.chip_row import RANKS, ChipRow, shared_out

OK, WARNING, FAULT = (RANKS.index(state) for state in ("ok", "warning", "fault"))


@pytest.mark.parametrize(
    ("room", "ranks", "widths"),
    [
        (300, (OK, OK), [100, 80]),
        (120, (OK, OK), [40, 80]),
        (120, (FAULT, OK), [80, 40]),
        (120, (FAULT, WARNING), [80, 40]),
        (50, (OK, OK), [40, 40]),
    ],
    ids=["room for all", "the smaller wish first", "a fault first", "then a warning", "too narrow"],
)
def test_what_is_left_goes_to_trouble_first(
    room: int, ranks: tuple[int, int], widths: list[int]
) -> None:
    given = shared_out(room, [40, 40], [100, 80], ranks)
    assert given == widths


def test_a_fault_takes_room_from_chips_that_are_well(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    chips = [Chip(title, row) for title in ("Camera", "Reader", "Disk")]
    for chip in chips:
        row.add(chip)
        chip.set_value("ok", "all is as it should be")
    row.show()
    row.resize(row.sizeHint().width() + chips[2].sizeHint().width(), 40)
    qtbot.waitUntil(lambda: chips[0].width() > chips[0].minimumSizeHint().width())
    chips[2].set_value("fault", "no room left at all")
    qtbot.waitUntil(lambda: chips[2].width() == chips[2].sizeHint().width())
    assert chips[0].width() < chips[2].width()
    assert all(chip.width() >= chip.minimumSizeHint().width() for chip in chips)
    assert chips[2].geometry().right() < row.width()


def chips_in(qtbot: QtBot, *states: str) -> tuple[ChipRow, list[Chip]]:
    row = ChipRow()
    qtbot.addWidget(row)
    chips = [ChannelChip(f"c{n}", f"Part {n}", row) for n in range(len(states))]
    for chip, state in zip(chips, states, strict=True):
        row.add(chip)
        chip.set_value(state, f"words of {chip.accessibleName()}")
    row.show()
    row.resize(row.sizeHint().width(), 40)
    return row, chips


def test_where_titles_have_no_room_those_that_are_well_go_behind_a_button(qtbot: QtBot) -> None:
    row, chips = chips_in(qtbot, "ok", "ok", "ok", "fault", "ok")
    qtbot.waitUntil(lambda: row.hidden() == [] and row.more.isHidden())
    row.resize(row.minimumSizeHint().width(), 40)
    qtbot.waitUntil(lambda: len(row.hidden()) == 4)
    assert chips[3] not in row.hidden()
    assert row.more.text() == "+4"
    assert "Part 4" in row.more.accessibleName()
    assert chips[3].geometry().right() < row.more.geometry().left()
    assert row.more.geometry().right() < row.width()
    row.resize(row.sizeHint().width(), 40)
    qtbot.waitUntil(lambda: row.hidden() == [] and row.more.isHidden())


def test_a_chip_that_goes_wrong_comes_out_from_behind_the_button(qtbot: QtBot) -> None:
    row, chips = chips_in(qtbot, "ok", "ok", "ok", "ok")
    row.resize(row.minimumSizeHint().width(), 40)
    qtbot.waitUntil(lambda: chips[3] in row.hidden())
    chips[3].set_value("fault", "no room on the disk")
    row.resize(row.minimumSizeHint().width(), 40)
    qtbot.waitUntil(lambda: chips[3] not in row.hidden())


def test_a_line_of_the_buttons_menu_does_what_a_press_on_the_chip_does(qtbot: QtBot) -> None:
    row, chips = chips_in(qtbot, "ok", "ok", "ok")
    row.resize(row.minimumSizeHint().width(), 40)
    qtbot.waitUntil(lambda: len(row.hidden()) == 2)
    with qtbot.waitSignal(chips[2].pressed) as pressed:
        row.more.menu().actions()[-1].trigger()
    assert pressed.args == ["c2"]
