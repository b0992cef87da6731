"""Each known format takes real codes of its kind, with their check digits, and no others."""

import pytest

from station.codes.known_formats import KNOWN_FORMATS
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text, unknown_tables

FORMATS = {known.title: known.code for known in KNOWN_FORMATS}


@pytest.mark.parametrize(
    ("title", "seen", "code"),
    [
        ("Any text", "LOT 7", "LOT 7"),
        ("GTIN-13 (EAN), GS1", "4 006381 33393I", "4006381333931"),
        ("GTIN-14, GS1", "1 4006381 33393 8", "14006381333938"),
        ("SSCC, GS1", "34006380000000001O", None),
        ("Vehicle (VIN), ISO 3779", "1M8GDM9AXKPO42788", "1M8GDM9AXKP042788"),
        ("Container, ISO 6346", "CSQU 305438-3", "CSQU3054383"),
    ],
)
def test_a_real_code_fits(title: str, seen: str, code: str | None, tables: LookAlikeTables) -> None:
    mapped = map_text(seen, FORMATS[title], tables)
    assert (mapped.text if mapped.is_valid else None) == code


def test_every_look_alike_table_is_there(tables: LookAlikeTables) -> None:
    assert [unknown_tables(code, tables) for code in FORMATS.values()] == [()] * len(FORMATS)
