"""The chips share a row: trouble gets its words first, and nobody less than the title."""

import pytest
from pytestqt.qtbot import QtBot

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
    row.resize(row.minimumSizeHint().width() + 120, 40)
    row.show()
    qtbot.waitUntil(lambda: chips[0].width() > chips[0].minimumSizeHint().width())
    chips[2].set_value("fault", "no room left at all")
    qtbot.waitUntil(lambda: chips[2].width() == chips[2].sizeHint().width())
    assert chips[0].width() < chips[2].width()
    assert all(chip.width() >= chip.minimumSizeHint().width() for chip in chips)
    assert chips[2].geometry().right() < row.width()
