"""View, saved results, export and deliveries as one: what a person asks for is what they get."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from pytestqt.qtbot import QtBot

from station.domain.delivery import DEVICE, DeliveryState, Refused
from station.records.database import Database
from station.services.delivery_desk import DeliveryDesk
from station.services.history_export_service import HistoryExportService
from station.services.history_service import HistoryService
from station.ui.history.history_view import HistoryView
from station.ui.history.time_range import Range
from station.ui.theme import Sizes
from station.window import history_wiring
from station.window.history_refresh import HistoryRefresh
from station.window.history_wiring import HistoryWiring
from tests.ui.window_fakes import HandClock
from tests.unit.records.history_station import save, settle
from tests.unit.records.inspections import id_number
from tests.unit.records.stations import database_at

WAIT_MS = 20_000  # for a busy machine; who waits goes on at once


class Surroundings(QObject):
    """What the wiring asks of the rest of the window."""

    saved = Signal(object, int)
    receipt_arrived = Signal(str, str)
    record_held = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.operator = "Eve"
        self.waiting: list[None] = []

    def on_record_waiting(self) -> None:
        self.waiting.append(None)


@dataclass
class Bench:
    """The view in front of a database with 150 parts."""

    qtbot: QtBot
    database: Database
    view: HistoryView
    around: Surroundings

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def show(self) -> None:
        self.view.filters.set_time(Range.ALL)
        self.view.show()
        self.until(lambda: self.view.detail.value() is not None)
        self.until(lambda: self.view.tiles.value() is not None)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, sizes: Sizes) -> Iterator[Bench]:
    database = database_at(tmp_path)
    database.open()
    for number in range(1, 151):
        save(database, number, f"N{number:03d}", read="N0O7" if number == 7 else None)
    view = HistoryView(sizes=sizes, clock=HandClock())
    qtbot.addWidget(view)
    path = tmp_path / "station.db"
    service = HistoryService(path=path, thumbnail=lambda _record_id: None)
    exports = HistoryExportService(path=path)
    desk = DeliveryDesk(outbox=database.outbox, record_of=database.record, channels=())
    around = Surroundings()
    HistoryWiring(
        view=view,
        service=service,
        exports=exports,
        desk=desk,
        delivery=around,  # type: ignore[arg-type]
        cycle=around,  # type: ignore[arg-type]
        folder=tmp_path,
        recipe_titles=lambda: {"ring-remark": "Label of the box"},
    )
    yield Bench(qtbot, database, view, around)
    view.hide()
    service.close()
    exports.close()
    desk.close()
    database.close()


def test_the_newest_parts_their_figures_and_the_first_one_are_shown(bench: Bench) -> None:
    bench.show()
    assert len(bench.view.table.rows()) == 100
    assert bench.view.tiles.parts.value() == "150"
    assert bench.view.tiles.corrected.value() == "1"
    assert "N150" in bench.view.detail.text.toPlainText()
    assert bench.view.filters.operator.findData("Kim") > 0


def test_a_part_that_is_saved_meanwhile_comes_by_itself(bench: Bench) -> None:
    bench.show()
    bench.view.table.selectRow(3)
    save(bench.database, 151, "N151", read=None)
    bench.around.saved.emit(None, 151)
    bench.until(lambda: bench.view.table.rows()[0].code == "N151")
    chosen = bench.view.table.chosen()
    assert chosen is not None
    assert chosen.code == "N147"
    assert len(bench.view.table.rows()) == 101


def test_a_delivery_that_arrives_meanwhile_is_seen(bench: Bench) -> None:
    bench.view.filters.code.setText("N001")
    bench.show()
    settle(bench.database, DEVICE, Refused("422"))
    bench.around.record_held.emit("", DEVICE, "")
    bench.until(lambda: held_rows(bench) == ["N001"])


def test_a_delivery_far_below_the_first_page_is_followed_where_it_is_seen(bench: Bench) -> None:
    bench.show()
    table = bench.view.table
    table.scrollToBottom()
    bench.until(lambda: len(table.rows()) == 150)
    table.scrollToBottom()
    bench.until(lambda: table.seen()[-1] == table.rows()[-1].sequence)
    settle(bench.database, DEVICE, Refused("422"))
    bench.around.record_held.emit("", DEVICE, "")
    bench.until(lambda: held_rows(bench) == ["N001"])


def test_what_changed_unseen_is_looked_for_when_it_is_scrolled_to(bench: Bench) -> None:
    bench.show()
    table = bench.view.table
    table.scrollToBottom()
    bench.until(lambda: len(table.rows()) == 150)
    table.scrollToTop()
    settle(bench.database, DEVICE, Refused("422"))
    table.scrollToBottom()
    bench.until(lambda: held_rows(bench) == ["N001"])


def test_recipes_are_called_as_the_plant_calls_them(bench: Bench) -> None:
    bench.show()
    offered = bench.view.filters.recipe
    bench.until(lambda: offered.findText("Label of the box") > 0)
    assert offered.itemData(offered.findText("Label of the box")) == "ring-remark"


def held_rows(bench: Bench) -> list[str]:
    states = [(row.code, [state for _, state in row.deliveries]) for row in bench.view.table.rows()]
    return [code for code, found in states if DeliveryState.SET_ASIDE in found]


def test_the_figures_follow_when_there_is_time(bench: Bench) -> None:
    (refresh,) = bench.view.findChildren(HistoryRefresh)
    bench.show()
    save(bench.database, 151, "N151", read=None)
    refresh.on_figures_due()
    bench.until(lambda: bench.view.tiles.parts.value() == "151")


def test_nothing_is_asked_while_nobody_looks(bench: Bench) -> None:
    bench.show()
    bench.view.hide()
    save(bench.database, 151, "N151", read=None)
    (refresh,) = bench.view.findChildren(HistoryRefresh)
    bench.around.saved.emit(None, 151)
    refresh.on_rows_due()
    refresh.on_figures_due()
    assert refresh.findChildren(QTimer)
    assert not any(timer.isActive() for timer in refresh.findChildren(QTimer))
    assert bench.view.table.rows()[0].code == "N150"


def test_scrolling_brings_the_rest(bench: Bench) -> None:
    bench.show()
    bench.view.table.scrollToBottom()
    bench.until(lambda: len(bench.view.table.rows()) == 150)


def test_a_filter_is_followed_by_list_and_figures(bench: Bench) -> None:
    bench.show()
    bench.view.filters.code.setText("N14")
    bench.view.filters.on_changed()
    bench.until(lambda: len(bench.view.table.rows()) == 10)
    bench.until(lambda: bench.view.tiles.parts.value() == "10")


def test_a_fault_is_shown_in_the_view(bench: Bench, tmp_path: Path) -> None:
    bench.database.close()
    (tmp_path / "station.db").rename(tmp_path / "away.db")
    bench.view.show()
    bench.until(lambda: "could not be read" in bench.view.fault())
    (tmp_path / "away.db").rename(tmp_path / "station.db")


def test_the_found_parts_are_exported(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_wiring, "ask_target", lambda *_: tmp_path / "found.csv")
    bench.show()
    bench.view.filters.code.setText("N14")
    bench.view.export.trigger()
    bench.until(lambda: "10 parts are in" in bench.view.exports.words())
    assert len((tmp_path / "found.csv").read_text().splitlines()) == 11


def test_one_export_at_a_time_is_offered(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_wiring, "ask_target", lambda *_: tmp_path / "found.csv")
    bench.show()
    bench.view.export.trigger()
    assert not bench.view.export.isEnabled()
    bench.until(bench.view.export.isEnabled)
    assert "150 parts are in" in bench.view.exports.words()
    monkeypatch.setattr(history_wiring, "ask_target", lambda *_: tmp_path / "gone" / "found.csv")
    bench.view.export.trigger()
    bench.until(bench.view.export.isEnabled)
    assert "Choose a folder" in bench.view.exports.words()


def test_thinking_better_of_an_export_changes_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_wiring, "ask_target", lambda *_: None)
    bench.show()
    bench.view.export.trigger()
    assert not bench.view.exports.isVisible()


def test_what_was_set_aside_is_sent_again_with_the_operators_name(bench: Bench) -> None:
    settle(bench.database, DEVICE, Refused("422"))
    bench.show()
    bench.view.filters.code.setText("N001")
    bench.view.filters.on_changed()
    bench.until(lambda: bench.view.detail.send_again.isEnabled())
    bench.view.detail.send_again.trigger()
    bench.until(lambda: "queued again" in bench.view.detail.message())
    bench.until(lambda: not bench.view.detail.send_again.isEnabled())
    (device, *_) = bench.database.outbox.deliveries_of(id_number(1))
    assert (device.channel, device.state) == (DEVICE, DeliveryState.WAITING)
    assert bench.database.audit.entries()[-1].operator == "Eve"
    assert bench.around.waiting == [None]
