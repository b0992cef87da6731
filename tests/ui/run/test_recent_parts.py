"""The last twelve parts: in order of time, or with those that were not right at once in front."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.domain.inspection import Decision, DecisionKind, Inspection
from station.ui.run.recent_parts import KEPT, RecentParts
from tests.ui.conftest import Bench
from tests.ui.window_fakes import CODE, NOON, inspection_of, no_read_inspection, weak_inspection


def decided(
    inspection: Inspection, kind: DecisionKind = DecisionKind.CONFIRMED, text: str = CODE
) -> Inspection:
    return replace(inspection, decision=Decision(kind, text, "Ann", NOON))


@pytest.fixture
def row(qtbot: QtBot) -> RecentParts:
    widget = RecentParts()
    qtbot.addWidget(widget)
    widget.resize(1200, widget.height())
    widget.show()
    return widget


def serials(row: RecentParts) -> list[int]:
    shown = [int(row.item(i).text().split("\n")[0]) for i in range(row.count())]
    assert shown == [part.serial for part in row.value()]
    return shown


def test_the_newest_stands_in_front_and_twelve_are_kept(row: RecentParts) -> None:
    for serial in range(1, 15):
        row.add(decided(inspection_of()), serial)
    assert serials(row) == list(range(14, 14 - KEPT, -1))


def test_fails_come_first_on_request_and_stay_in_order(row: RecentParts) -> None:
    row.add(decided(weak_inspection()), 1)
    row.add(decided(inspection_of()), 2)
    row.add(decided(inspection_of(), DecisionKind.CORRECTED, "X"), 3)
    row.add(decided(no_read_inspection(), DecisionKind.REJECTED, ""), 4)
    row.show_fails_first(True)
    assert serials(row) == [4, 3, 1, 2]
    row.add(decided(inspection_of()), 5)
    assert serials(row) == [4, 3, 1, 5, 2]
    assert "fails first" in row.accessibleName()
    row.show_fails_first(False)
    assert serials(row) == [5, 4, 3, 2, 1]


def test_a_tap_tells_all_about_a_part(row: RecentParts) -> None:
    row.add(decided(inspection_of()), 7)
    told: list[str] = []
    row.looked_at.connect(told.append)
    centre = row.visualItemRect(row.item(0)).center()
    QTest.mouseClick(row.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert CODE in told[-1]


def test_the_key_puts_fails_first_in_run(started: Bench) -> None:
    started.reader.answers = [weak_inspection(), inspection_of()]
    for _ in range(2):
        started.capture()
        started.press(Qt.Key.Key_Return)
        started.until_state("saved")
    row = started.window.run.pictures.recent
    assert serials(row) == [2, 1]
    started.press(Qt.Key.Key_F9)
    assert serials(row) == [1, 2]
