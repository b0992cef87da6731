"""A filled database is one that a station could have made, and goes on with."""

from datetime import UTC, datetime
from pathlib import Path

from station.domain.clock import SystemClock
from station.records.database import FILE_NAME, Database
from station.records.history import HistoryFilter
from station.records.history_filling import STATION, fill
from station.records.history_reader import HistoryReader
from tests.unit.records.history_station import always
from tests.unit.records.inspections import decided

END = datetime(2026, 11, 23, 6, tzinfo=UTC)


def test_every_part_is_there_and_the_next_one_follows(tmp_path: Path) -> None:
    path = fill(tmp_path, count=900, end=END)
    assert path == tmp_path / FILE_NAME
    database = Database(path, station=STATION, routes=(), clock=SystemClock(), reserve_bytes=4096)
    database.open()
    assert database.save(decided(1000)).sequence == 901
    reader = HistoryReader(path)
    page = reader.page(HistoryFilter(until=END), None, is_wanted=always)
    assert page.rows[0].sequence == 899
    figures = reader.figures(HistoryFilter(), offset_us=0, is_wanted=always)
    assert figures.parts == 901
    assert 0 < figures.corrected < 100
    assert reader.names(is_wanted=always).operators == ("Ann", "Kim", "Lee", "Max")
    reader.close()
    database.close()
