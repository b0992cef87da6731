"""The CSV: a copy of the records that mends itself, and that never holds up or loses anything."""

import csv
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from station.domain.inspection import Inspection
from station.records.csv_columns import header_line
from station.records.csv_projection import CsvProjection, CsvState
from station.records.csv_row import unescape_cell
from station.records.csv_settings import DEFAULT_COLUMNS, CsvSettings
from station.records.database import Database
from tests.unit.records.inspections import decided
from tests.unit.records.stations import HandClock

HEADER = b"Serial Number,Timestamp,Detected Text\r\n"
DONE = CsvState()
CHANGED = pytest.mark.expects_log("is not as the station wrote it")


def projection(database: Database, folder: Path, **settings: object) -> CsvProjection:
    return CsvProjection(
        source=database,
        places=database.csv_places,
        folder=folder,
        settings=CsvSettings.model_validate(settings),
        clock=HandClock(),
    )


def line(number: int, text: str = "ABC12325123456789") -> bytes:
    return f"{number},2026-11-23 06:01:00,{text}\r\n".encode()


def content(*numbers: int) -> bytes:
    return HEADER + b"".join(line(number) for number in numbers)


def save(database: Database, *numbers: int) -> None:
    for number in numbers:
        database.save(decided(number))


def on_day(number: int, day: int) -> Inspection:
    """Return a part that was decided some days later."""
    inspection = decided(number)
    assert inspection.decision is not None
    moment = inspection.decision.decided_at + timedelta(days=day)
    return replace(inspection, decision=replace(inspection.decision, decided_at=moment))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ocr_data.csv"


@pytest.fixture
def csv_file(database: Database, tmp_path: Path) -> CsvProjection:
    return projection(database, tmp_path)


def asides(path: Path) -> list[bytes]:
    return [file.read_bytes() for file in sorted(path.parent.glob("ocr_data.2026-*.csv"))]


def test_a_new_file_has_the_plants_columns(csv_file: CsvProjection, path: Path) -> None:
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == HEADER == header_line(DEFAULT_COLUMNS)


def test_every_record_is_one_line_in_sequence(
    database: Database, csv_file: CsvProjection, path: Path
) -> None:
    save(database, 1, 2)
    assert csv_file.catch_up() == DONE
    save(database, 3)
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(1, 2, 3)


def test_nothing_is_written_when_nothing_is_new(
    database: Database, csv_file: CsvProjection, path: Path
) -> None:
    save(database, 1)
    csv_file.catch_up()
    before = path.stat()
    csv_file.catch_up()
    assert (path.stat().st_mtime_ns, path.stat().st_size) == (before.st_mtime_ns, before.st_size)


def test_the_file_goes_on_after_a_restart(
    database: Database, csv_file: CsvProjection, path: Path, tmp_path: Path
) -> None:
    save(database, 1)
    csv_file.catch_up()
    save(database, 2)
    assert projection(database, tmp_path).catch_up() == DONE
    assert path.read_bytes() == content(1, 2)


def test_chosen_columns_come_in_their_order(database: Database, tmp_path: Path) -> None:
    columns = ["Inspection Id", "Serial Number", "Decision", "Operator", "Verdict", "Confidence"]
    save(database, 1)
    projection(database, tmp_path, columns=columns, file_name="parts.csv").catch_up()
    with (tmp_path / "parts.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    assert rows[0] == columns
    assert rows[1] == [decided(1).inspection_id, "1", "corrected", "Kim", "OK", "0.900"]


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A0", "-A-12", "'x", 'a","b', "a\r\nb", "\x00"])
def test_any_text_is_one_harmless_cell_that_gives_it_back(
    text: str, database: Database, csv_file: CsvProjection, path: Path
) -> None:
    database.save(decided(1, text))
    csv_file.catch_up()
    assert path.read_bytes().count(b"\n") == 2
    with path.open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file, strict=True)
    assert not row["Detected Text"].startswith(tuple("=+-@\t\r"))
    assert unescape_cell(row["Detected Text"]) == text


REPAIRED: dict[str, bytes] = {
    "nothing at all": b"",
    "header not whole": HEADER[:9],
    "header only": HEADER,
    "one line not kept": content(1, 2, 3),
    "zeros at the end": content(1, 2) + bytes(500),
    "only zeros": bytes(40),
}


@pytest.mark.parametrize("found", REPAIRED.values(), ids=REPAIRED)
def test_a_station_that_died_before_it_was_kept_is_repaired(
    found: bytes, database: Database, csv_file: CsvProjection, path: Path
) -> None:
    save(database, 1, 2, 3)
    path.write_bytes(found)
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(1, 2, 3)
    assert asides(path) == []


@pytest.mark.expects_log("ended in a torn line")
@pytest.mark.parametrize("length", [1, 10, len(line(2)) - 2, len(line(2)) - 1])
def test_a_torn_line_is_cut_off_and_written_again(
    length: int, database: Database, csv_file: CsvProjection, path: Path
) -> None:
    save(database, 1)
    csv_file.catch_up()
    save(database, 2)
    path.write_bytes(content(1) + line(2)[:length])
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(1, 2)
    assert path.with_name("ocr_data.csv.torn").read_bytes() == line(2)[:length] + b"\r\n"


SAVED_OVER: dict[str, Callable[[bytes], bytes]] = {
    "other line ends": lambda c: c.replace(b"\r\n", b"\n"),
    "semicolons": lambda c: c.replace(b",", b";"),
    "quotes": lambda c: b"\r\n".join(
        b'"' + row.replace(b",", b'","') + b'"' for row in c.split(b"\r\n")[:-1]
    ),
    "a byte order mark": lambda c: b"\xef\xbb\xbf" + c,
    "one digit": lambda c: c.replace(b"456", b"457", 1),
    "other dates": lambda c: c.replace(b"2026-11-23", b"23.11.2026"),
    "a line less": lambda c: c.replace(line(1), b""),
    "the last line less": lambda c: c.replace(line(2), b""),
    "a note behind": lambda c: c + b"checked,by,Lee\r\n",
    "lines in another order": lambda c: HEADER + line(2) + line(1),
    "something else": lambda c: b"hello\n",
}


@CHANGED
@pytest.mark.parametrize("change", SAVED_OVER.values(), ids=SAVED_OVER)
@pytest.mark.parametrize("is_running", [True, False], ids=["running", "at start"])
def test_a_file_that_others_changed_is_kept_and_made_anew(
    is_running: bool,
    change: Callable[[bytes], bytes],
    database: Database,
    csv_file: CsvProjection,
    path: Path,
) -> None:
    save(database, 1, 2)
    csv_file.catch_up()
    changed = change(path.read_bytes())
    path.write_bytes(changed)
    save(database, 3)
    again = csv_file if is_running else projection(database, path.parent)
    assert again.catch_up() == DONE
    assert path.read_bytes() == content(1, 2, 3)
    assert asides(path) == [changed]


def test_a_file_that_was_moved_away_is_made_anew(
    database: Database, csv_file: CsvProjection, path: Path
) -> None:
    save(database, 1, 2)
    csv_file.catch_up()
    path.rename(path.with_name("november.csv"))
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(1, 2)


@CHANGED
@pytest.mark.parametrize(
    "old",
    [
        HEADER + b"4711,2026-01-01 00:00:00,OLD\r\n",
        b"Serial Number,Timestamp,Detected Text,Verdict,Machine Reading,Decision,Operator,Recipe,"
        b"Confidence,Source,Inspection Id\r\n1,2026-01-01 00:00:00,OLD,OK,OLD,,,,,,x\r\n",
    ],
    ids=["the old cell's", "the earlier version's"],
)
def test_an_older_file_is_kept_under_a_dated_name_at_first_start(
    old: bytes, database: Database, csv_file: CsvProjection, path: Path
) -> None:
    path.write_bytes(old)
    save(database, 1)
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(1)
    assert asides(path) == [old]


@CHANGED
def test_other_columns_begin_another_file(
    database: Database, csv_file: CsvProjection, path: Path
) -> None:
    save(database, 1)
    csv_file.catch_up()
    columns = ["Serial Number", "Detected Text"]
    assert projection(database, path.parent, columns=columns).catch_up() == DONE
    assert path.read_bytes() == b"Serial Number,Detected Text\r\n1,ABC12325123456789\r\n"
    assert asides(path) == [content(1)]


def test_a_missing_folder_delays_only_the_csv(database: Database, tmp_path: Path) -> None:
    share = tmp_path / "share"
    csv_file = projection(database, share)
    save(database, 1, 2)
    state = csv_file.catch_up()
    assert state.waiting == 2
    assert "folder is missing" in state.last_error
    assert str(share) in state.last_error
    share.mkdir()
    assert csv_file.catch_up() == DONE
    assert (share / "ocr_data.csv").read_bytes() == content(1, 2)


def test_a_folder_of_that_name_is_told(
    database: Database, csv_file: CsvProjection, path: Path
) -> None:
    path.mkdir()
    save(database, 1)
    assert csv_file.catch_up().waiting == 1
    assert "folder" in csv_file.catch_up().last_error
    path.rmdir()
    assert csv_file.catch_up() == DONE


@pytest.mark.skipif(sys.platform == "win32", reason="there is no full device")
def test_a_full_disk_leaves_nothing_half_written(
    database: Database, csv_file: CsvProjection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(database, 1)
    csv_file.catch_up()
    save(database, 2)

    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("station.records.csv_file.os.fsync", no_space)
        patch.setattr("station.records.csv_file.log.warning", lambda *_: None)
        state = csv_file.catch_up()
    assert state.waiting == 1
    assert "free some space" in state.last_error
    assert path.read_bytes() == content(1)
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(1, 2)


def test_days_have_files_of_their_own(database: Database, tmp_path: Path) -> None:
    csv_file = projection(database, tmp_path, rotate_daily=True)
    for number, day in ((1, 0), (2, 0), (3, 1), (4, 3)):
        database.save(on_day(number, day))
    assert csv_file.catch_up() == DONE
    files = {file.name: file.read_bytes() for file in tmp_path.glob("ocr_data*.csv")}
    assert sorted(files) == [f"ocr_data.2026-11-{day}.csv" for day in (23, 24, 26)]
    assert files["ocr_data.2026-11-23.csv"] == content(1, 2)
    assert files["ocr_data.2026-11-26.csv"].endswith(b"4,2026-11-26 06:01:00,ABC12325123456789\r\n")


@CHANGED
def test_a_days_file_that_others_changed_gets_its_own_records_again(
    database: Database, tmp_path: Path
) -> None:
    csv_file = projection(database, tmp_path, rotate_daily=True)
    for number, day in ((1, 0), (2, 1), (3, 1)):
        database.save(on_day(number, day))
    csv_file.catch_up()
    path = tmp_path / "ocr_data.2026-11-24.csv"
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"ABC", b"XYZ"))
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == whole
    (tmp_path / "ocr_data.2026-11-23.csv").unlink()
    database.save(on_day(4, 1))
    assert csv_file.catch_up() == DONE
    assert path.read_bytes().startswith(whole + b"4,")


def test_changing_to_daily_files_goes_on_where_the_one_file_ended(
    database: Database, csv_file: CsvProjection, tmp_path: Path, path: Path
) -> None:
    save(database, 1, 2)
    csv_file.catch_up()
    save(database, 3)
    projection(database, tmp_path, rotate_daily=True).catch_up()
    assert (tmp_path / "ocr_data.2026-11-23.csv").read_bytes() == content(3)
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(1, 2, 3)


def test_the_time_is_the_one_the_stations_clock_showed(
    database: Database, csv_file: CsvProjection, path: Path
) -> None:
    inspection = decided(1)
    assert inspection.decision is not None
    there = inspection.decision.decided_at.astimezone(timezone(timedelta(hours=5, minutes=30)))
    database.save(replace(inspection, decision=replace(inspection.decision, decided_at=there)))
    csv_file.catch_up()
    assert b"1,2026-11-23 11:31:00," in path.read_bytes()


def test_many_records_are_written_in_turns(
    database: Database, csv_file: CsvProjection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.records.csv_projection.BATCH", 3)
    save(database, *range(1, 11))
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(*range(1, 11))
    path.unlink()
    assert csv_file.catch_up() == DONE
    assert path.read_bytes() == content(*range(1, 11))
