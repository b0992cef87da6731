"""The most urgent question goes first, the newest of its kind wins, and dropped ones are silent."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.domain.errors import RecordError
from station.records.history import HistoryFilter, HistoryNames, HistoryPage, PageKey
from station.records.history_reader import DroppedError, IsWanted
from station.services.history_service import HistoryService, Kind
from tests.unit.records.history_station import save
from tests.unit.records.stations import database_at

WAIT_MS = 5000


def no_picture(_record_id: str) -> bytes | None:
    return None


class Told:
    """Everything a service said, in order."""

    def __init__(self, service: HistoryService, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.lines: list[tuple[str, object]] = []
        service.page_ready.connect(lambda page, _first: self.lines.append(("page", page)))
        service.figures_ready.connect(lambda value: self.lines.append(("figures", value)))
        service.names_ready.connect(lambda value: self.lines.append(("names", value)))
        service.detail_ready.connect(lambda value: self.lines.append(("detail", value)))
        service.failed.connect(lambda words: self.lines.append(("failed", words)))

    def kinds(self) -> list[str]:
        return [kind for kind, _ in self.lines]

    def until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=WAIT_MS)


@pytest.fixture
def service(qtbot: QtBot, tmp_path: Path) -> Iterator[HistoryService]:
    database = database_at(tmp_path)
    database.open()
    for number in range(1, 4):
        save(database, number, f"N{number}")
    made = HistoryService(path=tmp_path / "station.db", thumbnail=no_picture)
    yield made
    made.close()
    database.close()


class Gate:
    """Questions that wait in the background until they are let go, or dropped."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.dropped: list[str] = []
        self._changed = threading.Condition()
        self._is_open = False

    def open(self) -> None:
        with self._changed:
            self._is_open = True
            self._changed.notify_all()

    def work(self, name: str, answer: object) -> Callable[[IsWanted], object]:
        def wait(is_wanted: IsWanted) -> object:
            with self._changed:
                self.begun.append(name)
                while not self._is_open and is_wanted():
                    self._changed.wait(0.01)
            if not is_wanted():
                self.dropped.append(name)
                raise DroppedError("dropped")
            return answer

        return wait


def test_page_names_and_figures_follow_a_filter(service: HistoryService, qtbot: QtBot) -> None:
    told = Told(service, qtbot)
    service.ask(HistoryFilter(), offset_us=0)
    told.until(lambda: len(told.lines) == 3)
    assert told.kinds() == ["page", "names", "figures"]
    page = told.lines[0][1]
    assert isinstance(page, HistoryPage)
    assert [row.code for row in page.rows] == ["N3", "N2", "N1"]


def test_only_the_newest_filter_is_answered(service: HistoryService, qtbot: QtBot) -> None:
    told = Told(service, qtbot)
    for code in ("N1", "N2", "N3"):
        service.ask(HistoryFilter(code=code), offset_us=0)
    told.until(lambda: "figures" in told.kinds())
    pages = [value for kind, value in told.lines if kind == "page"]
    assert len(pages) == 1
    assert isinstance(pages[0], HistoryPage)
    assert [row.code for row in pages[0].rows] == ["N3"]


def test_the_next_page_says_that_it_is_not_the_first(service: HistoryService, qtbot: QtBot) -> None:
    service.ask(HistoryFilter(), offset_us=0)
    with qtbot.waitSignal(service.figures_ready, timeout=WAIT_MS):
        pass
    with qtbot.waitSignal(service.page_ready, timeout=WAIT_MS) as ready:
        service.ask_more(PageKey(2**62, 0))
    assert ready.args is not None
    assert ready.args[1] is False


def test_a_part_comes_with_its_picture(qtbot: QtBot, tmp_path: Path) -> None:
    database = database_at(tmp_path)
    database.open()
    save(database, 1, "N1")
    service = HistoryService(
        path=tmp_path / "station.db", thumbnail=lambda record_id: record_id.encode()
    )
    with qtbot.waitSignal(service.detail_ready, timeout=WAIT_MS) as ready:
        service.ask_detail(1)
    assert ready.args is not None
    (detail,) = ready.args
    assert detail.picture == detail.record.record_id.encode()
    service.close()
    database.close()


def test_a_part_that_is_gone_is_told_as_none(service: HistoryService, qtbot: QtBot) -> None:
    with qtbot.waitSignal(service.detail_ready, timeout=WAIT_MS) as ready:
        service.ask_detail(99)
    assert ready.args == [None]


def test_what_is_urgent_goes_before_and_the_rest_begins_again(
    service: HistoryService, qtbot: QtBot
) -> None:
    told, gate = Told(service, qtbot), Gate()
    service._put(Kind.FIGURES, gate.work("figures", "all"))
    qtbot.waitUntil(lambda: gate.begun == ["figures"], timeout=WAIT_MS)
    service.ask_detail(2)
    told.until(lambda: told.kinds() == ["detail"])
    assert gate.dropped == ["figures"]
    gate.open()
    told.until(lambda: told.lines[1:] == [("figures", "all")])
    assert gate.begun == ["figures", "figures"]


def test_what_is_less_urgent_waits_its_turn(service: HistoryService, qtbot: QtBot) -> None:
    told, gate = Told(service, qtbot), Gate()
    names = HistoryNames((), ())
    service._put(Kind.NAMES, gate.work("names", names))
    service._put(Kind.FIGURES, gate.work("figures", "all"))
    gate.open()
    told.until(lambda: len(told.lines) == 2)
    assert told.kinds() == ["names", "figures"]
    assert gate.dropped == []


def test_what_was_dropped_is_never_told(service: HistoryService, qtbot: QtBot) -> None:
    told, gate = Told(service, qtbot), Gate()
    service._put(Kind.FIGURES, gate.work("figures", "old"))
    service.drop()
    service._put(Kind.FIGURES, gate.work("newer", "new"))
    gate.open()
    told.until(lambda: bool(told.lines))
    assert told.lines == [("figures", "new")]


def test_closing_does_not_wait_for_a_long_question(service: HistoryService, qtbot: QtBot) -> None:
    gate = Gate()
    service._put(Kind.FIGURES, gate.work("figures", "all"))
    qtbot.waitUntil(lambda: gate.begun == ["figures"], timeout=WAIT_MS)
    service.close()
    assert gate.dropped == ["figures"]


def test_a_fault_is_told_in_words_and_the_next_question_is_answered(
    qtbot: QtBot, tmp_path: Path
) -> None:
    service = HistoryService(path=tmp_path / "station.db", thumbnail=no_picture)
    with qtbot.waitSignal(service.failed, timeout=WAIT_MS) as failed:
        service.ask_detail(1)
    assert "could not be read" in str(failed.args)
    database = database_at(tmp_path)
    database.open()
    with qtbot.waitSignal(service.detail_ready, timeout=WAIT_MS):
        service.ask_detail(1)
    service.close()
    database.close()


def test_a_picture_that_cannot_be_had_does_not_hide_the_part(qtbot: QtBot, tmp_path: Path) -> None:
    def faulty(_record_id: str) -> bytes | None:
        raise RecordError("no id of a record")

    database = database_at(tmp_path)
    database.open()
    save(database, 1, "N1")
    service = HistoryService(path=tmp_path / "station.db", thumbnail=faulty)
    with qtbot.waitSignal(service.detail_ready, timeout=WAIT_MS) as ready:
        service.ask_detail(1)
    assert ready.args is not None
    assert ready.args[0].picture is None
    service.close()
    database.close()
