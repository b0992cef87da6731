"""The printed object says what was read, how, and where."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest

from station.domain.code import Code, CodeCharacter, FieldValue
from station.domain.difference import Difference
from station.domain.errors import RecordError
from station.domain.frame import Region
from station.domain.inspection import Inspection, StageTime
from station.domain.reading import Alternative, Character, Reading
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict
from station.imaging.geometry import Crop
from station.imaging.pipeline import Pipeline
from station.imaging.tone import Invert
from station.terminal.output import as_json, save_stages


def inspection(verdict: Verdict) -> Inspection:
    reading = Reading(
        characters=(Character("O", 0.61, (Alternative("0", 0.3),)), Character("1", 0.99)),
        reader="compact",
        second_text="01",
    )
    code = Code(
        raw="O1",
        characters=(CodeCharacter("0", "O", 0, "ring-digits"), CodeCharacter("1", "1", 1)),
        dropped=(),
        fields=(FieldValue("serial", "01"),),
    )
    return Inspection(
        inspection_id="id-1",
        source="part.png",
        captured_at=datetime(2026, 11, 23, tzinfo=UTC),
        recipe="label",
        recipe_hash="abc",
        region=Region(((1.2, 2.7), (9.9, 2.7), (9.9, 8.1), (1.2, 8.1))),
        reading=reading,
        code=code,
        verdict=verdict,
        times=(StageTime("Crop", 1.25), StageTime("read", 20.0)),
    )


def test_code_and_cord_come_first() -> None:
    printed = as_json(inspection(Verdict(Outcome.OK)))
    assert list(printed)[:2] == ["code", "cord"]
    assert (printed["code"], printed["cord"]) == ("01", [1, 2, 10, 9])


def test_the_reading_is_kept_beside_the_code() -> None:
    printed = as_json(inspection(Verdict(Outcome.OK)))
    assert printed["raw"] == "O1"
    assert printed["changes"] == [{"index": 0, "read": "O", "mapped": "0", "rule": "ring-digits"}]
    assert printed["characters"][0]["alternatives"] == [{"text": "0", "probability": 0.3}]
    assert printed["fields"] == {"serial": "01"}
    assert printed["characters"][0]["line"] == 0
    assert printed["upside_down"] is False
    assert printed["second_opinion"] == "01"
    assert printed["total_ms"] == 21.25


def test_where_a_second_reader_differs_is_printed_by_character() -> None:
    found = inspection(Verdict(Outcome.OK))
    assert (as_json(found)["second_reader"], as_json(found)["differences"]) == (None, [])
    reading = replace(found.reading, second_reader="two", second_text="07")
    printed = as_json(replace(found, reading=reading, differences=(Difference("1", "7", 1),)))
    assert printed["second_reader"] == "two"
    assert printed["differences"] == [{"index": 1, "ours": "1", "theirs": "7"}]


def test_two_steps_of_one_name_keep_both_times() -> None:
    times = (StageTime("Crop", 1.0), StageTime("Crop", 2.0), StageTime("read", 4.0))
    printed = as_json(replace(inspection(Verdict(Outcome.OK)), times=times))
    assert printed["times_ms"] == {"Crop": 1.0, "Crop 2": 2.0, "read": 4.0}
    assert printed["total_ms"] == 7.0


def test_reasons_name_their_character() -> None:
    weak = Reason(ReasonKind.WEAK_CHARACTER, "O is uncertain", 0)
    printed = as_json(inspection(Verdict(Outcome.CHECK, (weak,))))
    assert printed["verdict"] == "CHECK"
    assert printed["reasons"] == [
        {"kind": "weak character", "message": "O is uncertain", "index": 0}
    ]


def test_no_read_has_no_code() -> None:
    nothing = Reason(ReasonKind.NO_MARK, "nothing to read")
    assert as_json(inspection(Verdict(Outcome.NO_READ, (nothing,))))["code"] is None


def test_the_object_is_json() -> None:
    json.dumps(as_json(inspection(Verdict(Outcome.OK))))


def colours() -> np.ndarray:
    picture = np.zeros((20, 30, 3), np.uint8)
    picture[:, :, 0] = 200
    return picture


def test_every_stage_is_written_in_its_colours(tmp_path: Path) -> None:
    pipeline = Pipeline([Crop(left_px=0, top_px=0, right_px=10, bottom_px=5), Invert()])
    save_stages(pipeline.run(colours()), tmp_path / "new" / "stages")
    names = sorted(path.name for path in (tmp_path / "new" / "stages").iterdir())
    assert names == ["00-frame.png", "01-crop.png", "02-invert.png"]
    frame = cv2.imread(str(tmp_path / "new" / "stages" / "00-frame.png"))
    assert frame is not None
    assert frame[0, 0].tolist() == [0, 0, 200]  # OpenCV reads blue, green, red


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(RecordError, match="cannot be written to"):
        save_stages(Pipeline([]).run(colours()), tmp_path / "file" / "stages")


def test_lines_are_printed_with_their_text_and_place() -> None:
    read = inspection(Verdict(Outcome.OK))
    first, second = read.reading.characters
    between = Character("|", 1.0, line=1)
    characters = (first, between, replace(second, line=1, position=0.5))
    read = replace(read, reading=replace(read.reading, characters=characters))
    regions = (Region(((1.2, 2.0), (9.0, 2.0), (9.0, 4.0), (1.2, 4.0))), read.region)
    assert as_json(read, regions)["lines"] == [
        {"text": "O", "cord": [1, 2, 9, 4]},
        {"text": "1", "cord": [1, 2, 10, 9]},
    ]
    assert as_json(read)["lines"] == []
