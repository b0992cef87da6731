"""The log file: what is in it, and what no power cut, spreadsheet or second station can do."""

import csv
import errno
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.errors import RecordError
from station.records.csv_log import CsvLog
from station.records.csv_row import COLUMNS, HEADER, TIME_FORMAT
from station.records.file_lock import exclusive
from tests.unit.records.inspections import MOMENT, decided, id_number, undecided

PROJECT = Path(__file__).resolve().parents[3]
APPENDER = (sys.executable, "-m", "tests.unit.records.appender")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ocr_data.csv"


@pytest.fixture
def log(path: Path) -> Iterator[CsvLog]:
    opened = CsvLog(path)
    opened.open()
    yield opened
    opened.close()


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream, strict=True))


def reopened(path: Path) -> CsvLog:
    log = CsvLog(path)
    log.open()
    return log


def test_a_new_log_has_the_plants_columns_first(log: CsvLog, path: Path) -> None:
    assert path.read_bytes() == HEADER
    assert HEADER.startswith(b"Serial Number,Timestamp,Detected Text,")
    assert HEADER.endswith(b"\r\n")


def test_a_decided_part_is_logged_with_the_operators_text(log: CsvLog, path: Path) -> None:
    assert log.append(decided(text="ABC12325123456780", raw="ABC1232512345678O")) == 1
    (row,) = rows_of(path)
    decided_at = (MOMENT + timedelta(minutes=1)).astimezone()
    assert row == {
        "Serial Number": "1",
        "Timestamp": decided_at.strftime(TIME_FORMAT),
        "Detected Text": "ABC12325123456780",
        "Verdict": "OK",
        "Machine Reading": "ABC1232512345678O",
        "Decision": "corrected",
        "Operator": "Kim",
        "Recipe": "ring-remark",
        "Confidence": "0.900",
        "Source": "part.bmp",
        "Inspection Id": id_number(1),
    }


def test_without_a_decision_the_code_is_logged(log: CsvLog, path: Path) -> None:
    log.append(undecided())
    (row,) = rows_of(path)
    assert row["Detected Text"] == "ABC12325123456789"
    assert (row["Decision"], row["Operator"]) == ("", "")
    assert row["Timestamp"] == MOMENT.astimezone().strftime(TIME_FORMAT)


def test_serial_numbers_go_on_after_a_restart(log: CsvLog, path: Path) -> None:
    assert [log.append(undecided(number)) for number in (1, 2)] == [1, 2]
    log.close()
    assert reopened(path).append(undecided(3)) == 3
    assert [row["Serial Number"] for row in rows_of(path)] == ["1", "2", "3"]


def test_the_same_part_is_logged_once(log: CsvLog, path: Path) -> None:
    log.append(undecided(1))
    log.append(decided(2))
    assert log.append(decided(2)) == 2
    assert reopened(path).append(decided(2)) == 2
    assert len(rows_of(path)) == 2


def test_the_same_part_with_another_decision_is_refused(log: CsvLog, path: Path) -> None:
    log.append(decided(1, "ABC"))
    with pytest.raises(RecordError, match=r"already in ocr_data\.csv as number 1"):
        log.append(decided(1, "ABD"))
    assert [row["Detected Text"] for row in rows_of(path)] == ["ABC"]


HOSTILE = {
    "formula": "=cmd|'/c calc'!A0",
    "plus": "+1",
    "minus, as codes have it": "-A-12",
    "at": "@SUM(A1)",
    "tab before a formula": "\t=1",
    "apostrophe": "'quoted'",
    "quotes and commas": 'a","b',
    "another row": "A\r\n2,2026-01-01 00:00:00,B",
    "zero character": "a\x00b",
    "group separator": "01\x1d10",
    "no bytes in UTF-8": "a\udc80b",
    "other scripts": "Ä١漢🙂",
    "very long": "x" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_one_harmless_row(text: str, log: CsvLog, path: Path) -> None:
    log.append(decided(1, text, operator=text, source=text, raw=text))
    assert log.append(undecided(2)) == 2
    assert path.read_bytes().count(b"\n") == 3
    row = rows_of(path)[0]
    for column in ("Detected Text", "Operator", "Source", "Machine Reading"):
        assert not row[column].startswith(tuple("=+-@\t\r"))
    again = reopened(path)
    assert again.append(decided(1, text, operator=text, source=text, raw=text)) == 1


@pytest.mark.expects_log("ended in a torn line")
@pytest.mark.parametrize("kept", [1, 5, 40, 90])
def test_a_torn_line_is_moved_aside_and_its_number_used_again(
    kept: int, log: CsvLog, path: Path
) -> None:
    log.append(undecided(1))
    whole = path.read_bytes()
    log.append(undecided(2))
    torn = path.read_bytes()[len(whole) : len(whole) + kept]
    log.close()
    path.write_bytes(whole + torn)
    assert reopened(path).append(undecided(2)) == 2
    assert [row["Inspection Id"] for row in rows_of(path)] == [id_number(1), id_number(2)]
    assert (path.parent / "ocr_data.csv.torn").read_bytes() == torn + b"\r\n"


@pytest.mark.expects_log("ended in a torn line")
def test_zeros_after_a_power_cut_are_moved_aside(log: CsvLog, path: Path) -> None:
    log.append(undecided(1))
    whole = path.read_bytes()
    path.write_bytes(whole + bytes(200))
    assert log.append(undecided(2)) == 2
    assert path.read_bytes().startswith(whole + b"2,")


@pytest.mark.parametrize("missing", [1, 2])
def test_a_row_that_lacks_only_its_end_is_kept(missing: int, log: CsvLog, path: Path) -> None:
    log.append(undecided(1))
    whole = path.read_bytes()
    path.write_bytes(whole[:-missing])
    again = reopened(path)
    assert again.append(undecided(1)) == 1
    assert again.append(undecided(2)) == 2
    assert [row["Serial Number"] for row in rows_of(path)] == ["1", "2"]


@pytest.mark.parametrize("content", [b"", HEADER[:1], HEADER[:30], HEADER[:-1], bytes(20)])
def test_a_torn_header_is_begun_again(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    assert reopened(path).append(undecided()) == 1
    assert path.read_bytes().startswith(HEADER)
    assert len(rows_of(path)) == 1
    assert len(list(path.parent.iterdir())) == 2  # the log and its lock


FOREIGN = {
    "the old cell's": b"Serial Number,Timestamp,Detected Text\r\n1,2026-01-01 00:00:00,A\r\n",
    "other separators": HEADER.replace(b",", b";"),
    "no text at all": bytes(range(256)) * 8,
    "something else": b"hello\n",
}


@pytest.mark.expects_log(r"had other columns\. It is kept as ocr_data\.2026-01-01T")
@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_a_file_with_other_columns_is_set_aside_whole(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    os.utime(path, (1_767_268_800, 1_767_268_800))  # noon in UTC, the first of January 2026
    assert reopened(path).append(undecided()) == 1
    (aside,) = path.parent.glob("ocr_data.2026-01-01T*.csv")
    assert aside.read_bytes() == content


@pytest.mark.expects_log("had other columns")
def test_files_set_aside_never_overwrite_each_other(path: Path) -> None:
    for content in (b"one\n", b"two\n"):
        path.write_bytes(content)
        os.utime(path, (1_767_268_800, 1_767_268_800))
        reopened(path)
    kept = sorted(aside.read_bytes() for aside in path.parent.glob("ocr_data.2026*"))
    assert kept == [b"one\n", b"two\n"]


def test_a_spreadsheet_that_saved_the_file_over_is_followed(log: CsvLog, path: Path) -> None:
    log.append(undecided(1))
    other = path.with_name("saved.csv")
    other.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\r\n", b"\n"))
    other.replace(path)
    assert log.append(undecided(2)) == 2
    with path.open(newline="", encoding="utf-8-sig") as stream:
        assert [row["Serial Number"] for row in csv.DictReader(stream)] == ["1", "2"]


def test_numbers_go_on_when_the_file_was_moved_away(log: CsvLog, path: Path) -> None:
    log.append(undecided(1))
    path.rename(path.with_name("november.csv"))
    assert log.append(undecided(2)) == 2
    assert [row["Serial Number"] for row in rows_of(path)] == ["2"]


def test_lines_somebody_else_wrote_stay_and_count_for_nothing(log: CsvLog, path: Path) -> None:
    log.append(undecided(1))
    with path.open("ab") as file:
        file.write(b"a note\r\n\r\n")
    assert log.append(undecided(2)) == 2
    assert b"a note\r\n" in path.read_bytes()


def test_a_missing_folder_is_a_record_error_that_heals(tmp_path: Path) -> None:
    path = tmp_path / "share" / "ocr_data.csv"
    log = CsvLog(path)
    with pytest.raises(RecordError, match="folder is missing"):
        log.open()
    path.parent.mkdir()
    log.open()
    assert log.append(undecided()) == 1


def test_a_folder_of_that_name_is_a_record_error(path: Path) -> None:
    path.mkdir()
    with pytest.raises(RecordError, match=r"A folder has this name|Close it in other programs"):
        CsvLog(path).open()


def test_a_log_held_by_another_is_a_record_error_that_heals(log: CsvLog, path: Path) -> None:
    second = CsvLog(path, lock_limit_s=0.05)
    second.open()
    with exclusive(path.with_name("ocr_data.csv.lock"), limit_s=1):
        with pytest.raises(RecordError, match="Another program holds"):
            second.append(undecided(1))
        assert path.read_bytes() == HEADER
    assert second.append(undecided(1)) == 1


def test_a_closed_log_refuses_and_closing_twice_is_fine(log: CsvLog, path: Path) -> None:
    log.close()
    log.close()
    with pytest.raises(RecordError, match="not open"):
        log.append(undecided())
    assert path.read_bytes() == HEADER


def test_two_stations_may_append_to_one_file(log: CsvLog, path: Path) -> None:
    second = reopened(path)
    serials = [(log, second)[number % 2].append(undecided(number)) for number in range(6)]
    assert serials == [1, 2, 3, 4, 5, 6]
    assert [row["Serial Number"] for row in rows_of(path)] == list("123456")


def appender(path: Path, *arguments: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*APPENDER, str(path), *map(str, arguments)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def test_two_programs_at_once_never_share_a_number(path: Path) -> None:
    programs = [appender(path, first, 40) for first in (0, 1000)]
    promised = [
        line.split() for program in programs for line in program.communicate()[0].split("\n")
    ]
    serials = sorted(int(words[1]) for words in promised if words)
    assert serials == list(range(1, 81))
    assert [int(row["Serial Number"]) for row in rows_of(path)] == serials


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a POSIX thing")
def test_a_full_disk_leaves_nothing_half_written(log: CsvLog, path: Path) -> None:
    log.append(undecided(1))
    length = len(path.read_bytes()) - len(HEADER)
    room = len(HEADER) + 3 * length + length // 2
    answers = appender(path, 2, 10, room).communicate()[0].splitlines()
    assert answers[:2] == ["2 2", "3 3"]
    assert answers[2].startswith("refused")
    assert os.strerror(errno.EFBIG) in answers[2]
    assert len(path.read_bytes()) == len(HEADER) + 3 * length
    assert log.append(undecided(4)) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_station_loses_nothing_it_promised(path: Path) -> None:
    rng = random.Random(7)
    promised: dict[str, str] = {}
    first = 0
    for _ in range(10):
        program = appender(path, first, 1000)
        assert program.stdout is not None
        for _ in range(rng.randint(1, 25)):
            number, serial = program.stdout.readline().split()
            promised[id_number(int(number))] = serial
        program.kill()
        rest = program.communicate()[0].split("\n")[:-1]  # the last line may be half written
        for number, serial in (line.split() for line in rest):
            promised[id_number(int(number))] = serial
        first += 1000
    appender(path, first, 0).communicate()  # the start after the last kill
    rows = rows_of(path)
    assert [int(row["Serial Number"]) for row in rows] == list(range(1, len(rows) + 1))
    logged = {row["Inspection Id"]: row["Serial Number"] for row in rows}
    assert len(logged) == len(rows)
    assert promised.items() <= logged.items()
    assert len(promised) >= 10
    assert all(len(row) == len(COLUMNS) and None not in row for row in rows)
