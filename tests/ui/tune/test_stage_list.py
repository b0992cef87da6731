"""The list of stages does nothing while a value is dragged, and keeps its times meanwhile."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.ui.tune.stage_list import StageList, StageRow

STAGES = [StageRow("Crop", is_on=True), StageRow("Blur", is_on=True)]


@pytest.fixture
def stages(qtbot: QtBot) -> StageList:
    made = StageList([("crop", "Crop")])
    qtbot.addWidget(made)
    made.set_stages(
        [StageRow("Crop", is_on=True, note="2 ms"), StageRow("Blur", is_on=True, note="")]
    )
    return made


def texts(stages: StageList) -> list[str]:
    return [stages.rows.item(row).text() for row in range(1, stages.rows.count())]


def test_the_same_stages_change_nothing(stages: StageList) -> None:
    changes: list[object] = []
    stages.rows.model().dataChanged.connect(lambda *_: changes.append(1))
    stages.set_stages(STAGES)
    assert changes == []
    assert texts(stages) == ["Crop\n2 ms", "Blur"]


def test_another_stage_does_not_take_the_time_of_the_one_before(stages: StageList) -> None:
    stages.set_stages([StageRow("Blur", is_on=True), StageRow("Crop", is_on=True)])
    assert texts(stages) == ["Blur", "Crop"]


def test_a_tick_that_was_refused_is_taken_back(stages: StageList) -> None:
    stages.rows.item(1).setCheckState(Qt.CheckState.Unchecked)
    stages.set_stages(STAGES)
    assert stages.rows.item(1).checkState() is Qt.CheckState.Checked


def test_a_finger_hits_a_tick_beside_its_box(stages: StageList, qtbot: QtBot) -> None:
    stages.resize(300, 400)
    stages.show()
    switched: list[tuple[int, bool]] = []
    stages.switched.connect(lambda stage, is_on: switched.append((stage, is_on)))
    place = stages.rows.visualItemRect(stages.rows.item(1))
    corner = place.topLeft() + QPoint(2, 3)
    QTest.mouseClick(stages.rows.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert switched == [(0, False)]
    assert stages.value() != 1
    stages.set_stages([StageRow("Crop", is_on=False), StageRow("Blur", is_on=True)])
    QTest.mouseClick(stages.rows.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert switched == [(0, False), (0, True)]


def test_a_press_beside_the_tick_chooses_the_stage(stages: StageList, qtbot: QtBot) -> None:
    stages.resize(300, 400)
    stages.show()
    place = stages.rows.visualItemRect(stages.rows.item(2))
    QTest.mouseClick(stages.rows.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert stages.value() == 2
