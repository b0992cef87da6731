"""Damage to a file is damage to what it holds, not to bytes that nobody reads."""

import random
from contextlib import closing
from pathlib import Path

import apsw

from station.proving.corruptions import CORRUPTIONS
from station.records.database import FILE_NAME

FLIP = next(each for each in CORRUPTIONS if each.words == "a bit of a document is flipped")
DOCUMENT = b'{"inspection_id":"%d",' + b" " * 250 + b"}"


def documents_in(path: Path) -> list[object]:
    with closing(apsw.Connection(str(path))) as connection:
        return [row[0] for row in connection.execute("SELECT document FROM records")]


def test_a_flipped_bit_is_in_a_document_though_deleted_ones_left_their_bytes(
    tmp_path: Path,
) -> None:
    path = tmp_path / FILE_NAME
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE postponed (document BLOB)")
        connection.execute("CREATE TABLE records (document BLOB)")
        for number in range(10):
            connection.execute("INSERT INTO records VALUES (?)", (DOCUMENT % number,))
        connection.execute("DELETE FROM records WHERE rowid <> 1")
    sound = path.read_bytes()
    assert sound.count(b'"inspection_id"') > 1
    for seed in range(20):
        path.write_bytes(sound)
        FLIP.damage(tmp_path, random.Random(seed))
        changed = sum(a != b for a, b in zip(sound, path.read_bytes(), strict=True))
        assert changed == 1
        assert documents_in(path) != [DOCUMENT % 0]
