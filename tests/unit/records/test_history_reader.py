"""The reader opens with the first question, tells faults in words, and stops when told."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from station.domain.delivery import DEVICE, ManualChoice, Uncertain
from station.domain.errors import RecordError
from station.records import history_reader
from station.records.database import Database
from station.records.history import HistoryFilter
from station.records.history_reader import DroppedError, HistoryReader
from tests.unit.records.history_station import always, reader_of, save, settle
from tests.unit.records.inspections import id_number


@pytest.fixture
def reader(database: Database, tmp_path: Path) -> Iterator[HistoryReader]:
    made = reader_of(tmp_path)
    yield made
    made.close()


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    reader = reader_of(tmp_path)
    with pytest.raises(RecordError, match=r"could not be read in station\.db"):
        reader.page(HistoryFilter(), None, is_wanted=always)
    assert list(tmp_path.iterdir()) == []
    reader.close()


def test_a_file_of_another_layout_is_told(database: Database, tmp_path: Path) -> None:
    connection = apsw.Connection(str(tmp_path / "station.db"))
    connection.pragma("user_version", 2)
    connection.close()
    reader = reader_of(tmp_path)
    with pytest.raises(RecordError, match="layout 2"):
        reader.names(is_wanted=always)
    reader.close()


def test_it_cannot_change_anything(database: Database, reader: HistoryReader) -> None:
    save(database, 1, "AAA111")
    reader.page(HistoryFilter(), None, is_wanted=always)
    connection = reader._connection
    assert connection is not None
    with pytest.raises(apsw.ReadOnlyError):
        connection.execute("DELETE FROM history")


def test_what_was_saved_meanwhile_is_seen(database: Database, reader: HistoryReader) -> None:
    save(database, 1, "AAA111")
    assert reader.count(HistoryFilter(), is_wanted=always) == 1
    save(database, 2, "AAA112")
    assert reader.count(HistoryFilter(), is_wanted=always) == 2


def test_what_is_no_longer_wanted_stops_and_the_next_question_is_answered(
    database: Database, reader: HistoryReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_reader, "CHECK_EVERY_STEPS", 10)
    for number in range(1, 6):
        save(database, number, f"AAA11{number}")
    with pytest.raises(DroppedError):
        reader.figures(HistoryFilter(), offset_us=0, is_wanted=lambda: False)
    assert reader.figures(HistoryFilter(), offset_us=0, is_wanted=always).parts == 5


def test_after_closing_it_opens_again(database: Database, reader: HistoryReader) -> None:
    save(database, 1, "AAA111")
    reader.names(is_wanted=always)
    reader.close()
    reader.close()
    names = reader.names(is_wanted=always)
    assert (names.recipes, names.operators) == (("ring-remark",), ("Kim",))


def test_a_part_is_told_with_its_deliveries_and_what_people_did(
    database: Database, reader: HistoryReader
) -> None:
    save(database, 1, "AAA111")
    save(database, 2, "AAA112")
    settle(database, DEVICE, Uncertain("no answer"))
    choice = ManualChoice.SEND_AGAIN
    database.outbox.decide(id_number(1), DEVICE, choice, operator="Ann")
    detail = reader.detail(1, is_wanted=always)
    assert detail is not None
    assert detail.record == database.record(id_number(1))
    assert detail.deliveries[0].channel == DEVICE
    assert [(entry.kind, entry.operator) for entry in detail.audit] == [
        ("decision", "Kim"),
        ("delivery choice", "Ann"),
    ]
    other = reader.detail(2, is_wanted=always)
    assert other is not None
    assert [entry.kind for entry in other.audit] == ["decision"]


def test_a_part_that_waits_for_a_person_says_where(
    database: Database, reader: HistoryReader
) -> None:
    save(database, 1, "AAA111")
    settle(database, DEVICE, Uncertain("no answer"))
    detail = reader.detail(1, is_wanted=always)
    assert detail is not None
    assert [delivery.channel for delivery in detail.held] == [DEVICE]


def test_there_is_no_part_of_an_unknown_number(reader: HistoryReader) -> None:
    assert reader.detail(7, is_wanted=always) is None
