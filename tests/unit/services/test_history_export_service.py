"""An export runs in the background, one at a time, and can be stopped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from station.records import history_export
from station.records.history import HistoryFilter
from station.services.history_export_service import HistoryExportService
from tests.unit.records.history_station import save
from tests.unit.records.stations import database_at

WAIT_MS = 5000


@pytest.fixture
def service(qtbot: QtBot, tmp_path: Path) -> Iterator[HistoryExportService]:
    database = database_at(tmp_path)
    database.open()
    for number in range(1, 6):
        save(database, number, f"N{number}")
    database.close()
    made = HistoryExportService(path=tmp_path / "station.db")
    yield made
    made.close()


def test_progress_is_told_and_then_the_end(
    service: HistoryExportService, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    service.progressed.connect(lambda written, total: told.append((written, total)))
    with qtbot.waitSignal(service.exported, timeout=WAIT_MS) as done:
        assert service.export(HistoryFilter(), tmp_path / "out.csv")
    assert done.args is not None
    assert done.args[0].rows == 5
    assert told == [(5, 5)]


def test_a_second_export_does_not_begin_while_one_runs(
    service: HistoryExportService, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(service.exported, timeout=WAIT_MS):
        assert service.export(HistoryFilter(), tmp_path / "one.csv")
        assert not service.export(HistoryFilter(), tmp_path / "two.csv")
    assert not (tmp_path / "two.csv").exists()
    with qtbot.waitSignal(service.exported, timeout=WAIT_MS):
        assert service.export(HistoryFilter(), tmp_path / "two.csv")


def test_a_stopped_export_leaves_nothing(
    service: HistoryExportService,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history_export, "ROWS_AT_ONCE", 1)
    service.progressed.connect(service.stop, Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignal(service.exported, timeout=WAIT_MS) as done:
        service.export(HistoryFilter(), tmp_path / "out.csv")
    assert done.args is not None
    assert done.args[0].is_stopped
    assert not list(tmp_path.glob("out*"))


def test_a_fault_is_told_and_another_export_may_follow(
    service: HistoryExportService, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(service.failed, timeout=WAIT_MS) as failed:
        service.export(HistoryFilter(), tmp_path / "gone" / "out.csv")
    assert "Choose a folder" in str(failed.args)
    with qtbot.waitSignal(service.exported, timeout=WAIT_MS):
        assert service.export(HistoryFilter(), tmp_path / "out.csv")
