"""Whatever is changed in one account shows against the others, and is named."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from station.domain.errors import RecordError
from station.record_document import canonical_json, digest_of
from station.records.csv_settings import CsvSettings
from station.verification.csv_files import CsvAccount
from station.verification.difference import Difference, Where
from station.verification.server_check import ServerResult
from station.verification.verify import verification_of, verify
from tests.unit.records.inspections import id_number
from tests.unit.verification.stations import (
    ANSWERED,
    COUNT,
    DELIVERED_TO_SERVER,
    changed,
    copy_of,
    csv_account,
    make_station,
    server_results,
    tamper,
)

Server = tuple[ServerResult, ...]


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("station")
    make_station(folder)
    return folder


@pytest.fixture
def database(station: Path, tmp_path: Path) -> Path:
    return copy_of(station, tmp_path)


@pytest.fixture(scope="module")
def server(station: Path) -> Server:
    return server_results(station)


def found(database: Path, server: Server | None = None) -> tuple[Difference, ...]:
    ask = None if server is None else lambda _: server
    return verify(database, csv=csv_account(database.parent), server=ask)


def test_accounts_that_nobody_touched_agree(database: Path, server: Server) -> None:
    content = database.read_bytes()
    verification = verification_of(
        database, csv=csv_account(database.parent), server=lambda _: server
    )
    assert verification.differences == ()
    assert (verification.results, verification.entries) == (COUNT, COUNT + ANSWERED + 2)
    assert (verification.csv_files, verification.server_results) == (1, DELIVERED_TO_SERVER)
    assert database.read_bytes() == content


TAMPERED = {
    "code column": ("UPDATE records SET code = 'X' WHERE sequence = 3", Where.DATABASE),
    "verdict column": ("UPDATE records SET verdict = 'CHECK' WHERE sequence = 3", Where.DATABASE),
    "decision column": ("UPDATE records SET decision = 'x' WHERE sequence = 3", Where.DATABASE),
    "time column": ("UPDATE records SET decided_at_us = 5 WHERE sequence = 3", Where.DATABASE),
    "id column": ("UPDATE records SET record_id = 'x' WHERE sequence = 3", Where.DATABASE),
    "head of a record": (
        "UPDATE records SET audit_digest = 'x' WHERE sequence = 3",
        Where.DATABASE,
    ),
    "content": (
        "UPDATE records SET document = CAST(replace(document, 'ABC', 'XYZ') AS BLOB) "
        "WHERE sequence = 3",
        Where.DATABASE,
    ),
    "content that is none": (
        "UPDATE records SET document = x'7b7d' WHERE sequence = 3",
        Where.DATABASE,
    ),
    "a record less": ("DELETE FROM records WHERE sequence = 3", Where.DATABASE),
    "the last record less": (f"DELETE FROM records WHERE sequence = {COUNT}", Where.DATABASE),
    "a record more": (
        "INSERT INTO records SELECT 99, 'x', decided_at_us, code, verdict, decision, document, "
        "audit_count, audit_digest FROM records WHERE sequence = 3",
        Where.DATABASE,
    ),
    "numbers exchanged": (
        "UPDATE records SET sequence = CASE sequence WHEN 3 THEN -4 ELSE -3 END "
        "WHERE sequence IN (3, 4)",
        Where.DATABASE,
    ),
    "a number below one": (
        "UPDATE records SET sequence = -9223372036854775808 WHERE sequence = 3",
        Where.DATABASE,
    ),
    "a number out of this world": (
        "UPDATE records SET sequence = 9223372036854775807 WHERE sequence = 8",
        Where.DATABASE,
    ),
    "a decision out of this world": (
        "UPDATE audit SET details = '{\"sequence\":' || printf('%0.*c', 40, '9') || '}' "
        "WHERE count = 3",
        Where.DATABASE,
    ),
    "a text that is none": (
        "UPDATE outbox SET reason = CAST(x'ff' AS TEXT) WHERE sequence = 2",
        Where.DATABASE,
    ),
    "details without end": (
        "UPDATE audit SET details = printf('%.*c', 100000, '[') WHERE count = 3",
        Where.AUDIT,
    ),
    "operator in the audit": ("UPDATE audit SET operator = 'Lee' WHERE count = 3", Where.AUDIT),
    "time in the audit": ("UPDATE audit SET at = 'x' WHERE count = 1", Where.AUDIT),
    "kind in the audit": ("UPDATE audit SET kind = 'login' WHERE count = 3", Where.AUDIT),
    "details in the audit": ("UPDATE audit SET details = '{}' WHERE count = 3", Where.AUDIT),
    "an entry less": ("DELETE FROM audit WHERE count = 1", Where.AUDIT),
    "the audit's end less": (f"DELETE FROM audit WHERE count > {COUNT}", Where.AUDIT),
    "the audit's last entry less": (
        "DELETE FROM audit WHERE count = (SELECT max(count) FROM audit)",
        Where.AUDIT,
    ),
    "the kept end of the audit": ("DELETE FROM facts WHERE name = 'audit head'", Where.AUDIT),
    "a row of the history": ("UPDATE history SET operator = 'x'", Where.DATABASE),
    "a row of the history less": ("DELETE FROM history WHERE sequence = 3", Where.DATABASE),
    "what is known of the CSV": ("UPDATE csv_files SET size_bytes = size_bytes - 1", Where.CSV),
    "where the CSV ends": ("UPDATE csv_files SET last_sequence = 5", Where.CSV),
    "all that is known of the CSV": ("DELETE FROM csv_files", Where.CSV),
    "a line less": (
        "DELETE FROM outbox WHERE sequence = 6 AND channel = 'line-server'",
        Where.OUTBOX,
    ),
    "delivered without an answer": (
        "UPDATE outbox SET state = 'delivered' WHERE state = 'waiting' AND channel = 'device'",
        Where.OUTBOX,
    ),
    "waiting with an answer": (
        "UPDATE outbox SET state = 'waiting' WHERE sequence = 2 AND channel = 'line-server'",
        Where.OUTBOX,
    ),
    "no such state": ("UPDATE outbox SET state = 'gone' WHERE sequence = 5", Where.OUTBOX),
    "blocked": ("UPDATE outbox SET is_blocked = 1 - is_blocked", Where.OUTBOX),
    "tries": ("UPDATE outbox SET attempts = -1 WHERE sequence = 5", Where.OUTBOX),
    "a counted figure": ("UPDATE outbox_tallies SET number = number + 1", Where.OUTBOX),
}


@pytest.mark.parametrize(("statement", "where"), TAMPERED.values(), ids=TAMPERED)
def test_what_is_changed_in_the_database_shows(
    statement: str, where: Where, database: Path
) -> None:
    tamper(database, statement)
    assert where in {difference.where for difference in found(database)}


def test_a_damaged_file_shows(database: Path) -> None:
    content = bytearray(database.read_bytes())
    rng = random.Random(1)
    content[4096 * 3 : 4096 * 5] = rng.randbytes(4096 * 2)
    database.write_bytes(content)
    assert Where.DATABASE in {difference.where for difference in found(database)}


def line(number: int) -> bytes:
    return f"{number},2026-11-23 06:01:00,ABC1232512345678{number},Kim\r\n".encode()


CSV: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a digit": (lambda c: c.replace(b"78" + b"3", b"78" + b"4", 1), "Detected Text is"),
    "a time": (lambda c: c.replace(b"06:01:00", b"07:01:00", 1), "Timestamp is"),
    "an operator": (lambda c: c.replace(b"Kim", b"Lee", 1), "Operator is 'Lee'"),
    "a line less": (lambda c: c.replace(line(3), b""), "missing in the file"),
    "the end less": (lambda c: c[: -len(line(8)) + 4], "torn off"),
    "the last byte less": (lambda c: c[:-1], "torn off"),
    "a line twice": (lambda c: c.replace(line(3), line(3) * 2), "second time"),
    "a line more": (lambda c: c + line(9), "no result of this station"),
    "lines exchanged": (lambda c: c.replace(line(3) + line(4), line(4) + line(3)), "place"),
    "a note": (lambda c: c + b"checked by Lee\r\n", "no result of this station"),
    "other line ends": (lambda c: c.replace(b"\r\n", b"\n"), "another program has saved"),
    "one other line end": (lambda c: c.replace(b"\r\n", b"\n", 1), "another program has saved"),
    "quotes": (lambda c: c.replace(b"Kim", b'"Kim"', 1), "another program has saved"),
    "semicolons": (lambda c: c.replace(b",", b";"), "not the columns"),
    "a mark before": (lambda c: b"\xef\xbb\xbf" + c, "not the columns"),
    "a heading": (lambda c: c.replace(b"Operator", b"Person"), "not the columns"),
    "no bytes of text": (lambda c: c.replace(b"Kim", b"K\xffm", 1), "Operator is"),
    "a cell more": (lambda c: c.replace(b",Kim", b",Kim,x", 1), "5 cells instead of 4"),
    "a number": (lambda c: c.replace(b"\n3,", b"\n33,"), "no result of this station"),
    "a zero before": (lambda c: c.replace(b"\n3,", b"\n03,"), "no result of this station"),
    "nothing left": (lambda _: b"", "missing in the file"),
}


@pytest.mark.parametrize(("change", "words"), CSV.values(), ids=CSV)
def test_what_is_changed_in_the_csv_is_named(
    change: Callable[[bytes], bytes], words: str, database: Path
) -> None:
    path = database.parent / "ocr_data.csv"
    whole = path.read_bytes()
    path.write_bytes(change(whole))
    assert path.read_bytes() != whole
    differences = found(database)
    assert {difference.where for difference in differences} == {Where.CSV}
    assert any(words in difference.words for difference in differences)


def test_a_missing_csv_is_named(database: Path) -> None:
    (database.parent / "ocr_data.csv").unlink()
    (difference,) = found(database)
    assert "The file is missing; it should hold 8 results" in str(difference)


SERVER: dict[str, tuple[Callable[[Server], Server], str]] = {
    "a code": (
        lambda s: (*s[:2], changed(s[2], lambda p: p.update(code="X")), *s[3:]),
        "code is 'X'",
    ),
    "a code with its hash": (
        lambda s: (*s[:2], rehashed(changed(s[2], lambda p: p.update(code="X"))), *s[3:]),
        "not the one of the station's result",
    ),
    "a hash": (lambda s: (replace(s[0], payload_sha256="0" * 64), *s[1:]), "hash is another"),
    "a field more": (lambda s: (changed(s[0], lambda p: p.update(x=1)), *s[1:]), "x is 1"),
    "a field less": (lambda s: (changed(s[0], lambda p: p.pop("cord")), *s[1:]), "cord is None"),
    "a result less": (lambda s: (*s[:2], *s[3:]), "has it no more"),
    "a result twice": (lambda s: (*s, s[0]), "twice"),
    "a result more": (
        lambda s: (*s, rehashed(changed(s[0], lambda p: p.update(record_id="x")))),
        "which the database has not",
    ),
    "nothing left": (lambda _: (), "has it no more"),
}


def rehashed(result: ServerResult) -> ServerResult:
    return replace(result, payload_sha256=digest_of(canonical_json(dict(result.payload))))


@pytest.mark.parametrize(("change", "words"), SERVER.values(), ids=SERVER)
def test_what_is_changed_on_the_server_is_named(
    change: Callable[[Server], Server], words: str, database: Path, server: Server
) -> None:
    differences = found(database, change(server))
    assert {difference.where for difference in differences} <= {Where.LINE_SERVER, Where.AUDIT}
    assert any(words in difference.words for difference in differences)


def test_a_tail_that_was_cut_everywhere_here_shows_on_the_server(
    database: Path, server: Server
) -> None:
    path = database.parent / "ocr_data.csv"
    cut = b"".join(path.read_bytes().splitlines(keepends=True)[:6])
    path.write_bytes(cut)
    tamper(
        database,
        "DELETE FROM outbox",
        "UPDATE outbox_tallies SET number = (SELECT count(*) FROM outbox o "
        "WHERE o.channel = outbox_tallies.channel AND o.state = outbox_tallies.state)",
        "DELETE FROM records WHERE sequence > 5",
        "DELETE FROM history WHERE sequence > 5",
        "DELETE FROM audit WHERE count > 6",
        "UPDATE facts SET value = (SELECT count || ' ' || digest FROM audit WHERE count = 6) "
        "WHERE name = 'audit head'",
        f"UPDATE csv_files SET last_sequence = 5, size_bytes = {len(cut)}, "
        f"digest = '{digest_of(cut)}'",
    )
    assert found(database) == ()
    words = [difference.words for difference in found(database, server)]
    assert any("which the database has not" in each for each in words)
    assert any("the chain ends earlier" in each for each in words)


def test_daily_files_are_compared_each_for_itself(database: Path) -> None:
    settings = CsvSettings(rotate_daily=True)
    account = CsvAccount(database.parent, settings)
    (difference,) = verify(database, csv=account)
    assert "ocr_data.2026-11-23.csv: The file is missing" in difference.words


def test_without_a_database_there_is_nothing_to_compare(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="There is no"):
        verify(tmp_path / "station.db")


def test_ids_and_numbers_tell_which_result_is_meant(database: Path) -> None:
    tamper(database, "UPDATE records SET code = 'X' WHERE sequence = 3")
    difference = found(database)[0]
    assert str(difference) == (
        "database, result 3: Its code is 'X', its content says 'ABC12325123456783'."
    )
    assert id_number(3) not in str(difference)
