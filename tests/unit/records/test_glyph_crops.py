"""Single characters cut out of kept lines: each from its own place, and only where that is sure."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from station.domain.inspection import Decision, DecisionKind
from station.domain.reading import Character
from station.domain.record import EMPTY_CHAIN, Record
from station.records.glyph_crops import TILE_HEIGHT_PX, TILE_WIDTH_PX, glyphs_of
from station.records.picture_files import encoded
from tests.unit.records.inspections import MOMENT, undecided

TEXT = "A8B8"


def record(decided: str = TEXT, **changes: object) -> Record:
    inspection = undecided(text=TEXT)
    letters = tuple(Character(c, 0.9, (), (i + 0.5) / 4) for i, c in enumerate(TEXT))
    reading = replace(inspection.reading, characters=letters, **changes)  # type: ignore[arg-type]
    decision = Decision(DecisionKind.CORRECTED, decided, "Ann", MOMENT)
    return Record(
        replace(inspection, reading=reading, decision=decision), "station-1", 7, EMPTY_CHAIN
    )


@pytest.fixture
def line(tmp_path: Path) -> Path:
    """A line whose four characters are grey 40, 80, 120 and 160."""
    pixels = np.repeat(np.array([40, 80, 120, 160], np.uint8), 50)
    path = tmp_path / "line.png"
    path.write_bytes(encoded(np.tile(pixels, (60, 1)), "png"))
    return path


def test_each_crop_shows_its_own_character(line: Path) -> None:
    first, second = glyphs_of([record()], "8", lambda _id: line)
    for glyph, grey in ((first, 80), (second, 160)):
        assert glyph.tile.shape == (TILE_HEIGHT_PX, TILE_WIDTH_PX)
        assert glyph.tile[TILE_HEIGHT_PX // 2, TILE_WIDTH_PX // 2] == grey
    assert (first.place, second.place) == (0.375, 0.875)
    assert (first.sequence, first.read, first.decided) == (7, "8", "8")


def test_what_a_person_made_of_it_goes_with_it(line: Path) -> None:
    first, second = glyphs_of([record("ABB8")], "8", lambda _id: line)
    assert (first.decided, second.decided) == ("B", "8")
    assert next(glyphs_of([record("A8")], "8", lambda _id: line)).decided == ""


def test_deep_pictures_are_cut_too(tmp_path: Path) -> None:
    path = tmp_path / "deep.png"
    path.write_bytes(encoded(np.full((60, 200), 128 << 8, np.uint16), "png"))
    assert {int(g.tile.max()) for g in glyphs_of([record()], "8", lambda _id: path)} == {128}


@pytest.mark.parametrize("content", [None, b"", b"no picture"], ids=["gone", "empty", "broken"])
def test_a_line_without_a_picture_gives_no_crop(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "line.png"
    if content is not None:
        path.write_bytes(content)
    found = glyphs_of([record()], "8", lambda _id: path if content is not None else None)
    assert list(found) == []


def test_lines_read_upside_down_are_left_out(line: Path) -> None:
    assert list(glyphs_of([record(is_turned=True)], "8", lambda _id: line)) == []


def test_nothing_is_opened_for_parts_without_the_character() -> None:
    def opened(_id: str) -> Path:
        raise AssertionError

    assert list(glyphs_of([record()], "Z", opened)) == []
