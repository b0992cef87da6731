"""The carpet is collected in the background, newest first, and stops when asked."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from station.domain.errors import RecordError
from station.domain.record import EMPTY_CHAIN, Record
from station.records.archive_paths import Picture
from station.records.glyph_crops import Glyph
from station.records.picture_files import encoded
from station.services.glyph_service import BATCH, GlyphService
from tests.ui.window_fakes import CODE, inspection_of


class Saved:
    """So many parts with one line picture for all; a closed gate holds the collecting thread."""

    def __init__(self, count: int, folder: Path) -> None:
        self.count, self.fault = count, False
        self.gate, self.asked = threading.Event(), threading.Event()
        self.gate.set()
        self.line = folder / "line.png"
        self.line.write_bytes(encoded(np.full((40, 340), 90, np.uint8), "png"))

    def last_sequence(self) -> int:
        if self.fault:
            raise RecordError("The results could not be read.")
        return self.count

    def records(self, *, after_sequence: int = 0, limit: int = 1000) -> list[Record]:
        last = min(self.count, after_sequence + limit)
        return [
            Record(inspection_of(inspection_id=f"id-{n}"), "station-1", n, EMPTY_CHAIN)
            for n in range(after_sequence + 1, last + 1)
        ]

    def path_of(self, record_id: str, picture: Picture) -> Path | None:
        self.asked.set()
        assert self.gate.wait(5)
        assert picture is Picture.LINE
        return self.line


@pytest.fixture
def saved(tmp_path: Path) -> Saved:
    return Saved(2 * BATCH + 30, tmp_path)


@pytest.fixture
def service(qtbot: QtBot, saved: Saved) -> Iterator[GlyphService]:
    made = GlyphService(records=saved, pictures=saved)
    yield made
    saved.gate.set()
    made.close()


def test_the_newest_parts_come_first(service: GlyphService, qtbot: QtBot) -> None:
    found: list[Glyph] = []
    service.found.connect(found.extend)
    with qtbot.waitSignal(service.ended) as ended:
        service.collect("7", 150)
    assert ended.args == [True]
    numbers = [glyph.sequence for glyph in found]
    assert numbers == sorted(numbers, reverse=True)
    assert (numbers[0], numbers[-1]) == (230, 81)
    assert len(found) == 150 * CODE.count("7")


def test_it_stops_when_asked_and_keeps_what_was_found(
    service: GlyphService, saved: Saved, qtbot: QtBot
) -> None:
    saved.gate.clear()
    with qtbot.waitSignal(service.ended) as ended:
        service.collect("7", 230)
        assert saved.asked.wait(5)
        service.stop()
        saved.gate.set()
    assert ended.args == [False]


def test_a_new_carpet_takes_the_place_of_the_old_one(
    service: GlyphService, saved: Saved, qtbot: QtBot
) -> None:
    found: list[Glyph] = []
    service.found.connect(found.extend)
    saved.gate.clear()
    service.collect("7", 230)
    assert saved.asked.wait(5)
    with qtbot.waitSignal(service.ended) as ended:
        service.collect("K", 10)
        saved.gate.set()
    assert ended.args == [True]
    assert {glyph.read for glyph in found} == {"K"}
    assert len(found) == 10


def test_a_fault_is_told(service: GlyphService, saved: Saved, qtbot: QtBot) -> None:
    saved.fault = True
    with qtbot.waitSignal(service.failed) as failed:
        service.collect("7", 10)
    assert "could not be read" in failed.args[0]
