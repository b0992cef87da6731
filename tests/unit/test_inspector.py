"""The inspector takes a frame through stages, reader, format and judgement."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import cv2
import numpy as np
import pytest

from station.codes.code_format import CharacterClass, CodeField, CodeFormat
from station.config.line_layout import LineLayout
from station.config.recipe import Recipe
from station.domain.candidate import Candidate
from station.domain.clock import SystemClock
from station.domain.difference import Difference
from station.domain.errors import StageError
from station.domain.frame import Frame, Image
from station.domain.reading import Character, Reading
from station.domain.verdict import Outcome, ReasonKind
from station.imaging.geometry import Crop
from station.imaging.quality_limits import QualityLimits
from station.imaging.tone import Invert
from station.inspector import Inspector
from station.recognition.legal_text import LegalText

DIGITS = CodeFormat(
    fields=(
        CodeField(name="serial", min_length=3, max_length=3, character_class=CharacterClass.DIGITS),
    )
)


class PreparedReader:
    """Answers with one text and remembers what it was shown."""

    name = "prepared"

    def __init__(self, text: str) -> None:
        self.text = text
        self.shown: list[Image] = []

    def open(self) -> None: ...

    def close(self) -> None: ...

    def read(self, images: Sequence[Image]) -> list[Reading]:
        self.shown += images
        characters = tuple(Character(text, 0.99) for text in self.text)
        return [Reading(characters, self.name) for _ in images]


def recipe(**changes: object) -> Recipe:
    stages = (Crop(left_px=10, top_px=20, right_px=110, bottom_px=60), Invert())
    return Recipe(name="test", title="Test", stages=stages, code=DIGITS, **changes)  # type: ignore[arg-type]


def frame(pixels: Image) -> Frame:
    return Frame("id-7", pixels, "part.png", datetime(2026, 11, 23, tzinfo=UTC))


def marked() -> Image:
    pixels = np.full((100, 200), 90, np.uint8)
    pixels[30:50, 20:100:8] = 220
    return pixels


def inspector(reader: PreparedReader, used: Recipe | None = None) -> Inspector:
    return Inspector(recipe=used or recipe(), reader=reader, tables={}, clock=SystemClock())


def test_a_good_part_is_ok_with_code_region_and_times() -> None:
    reader = PreparedReader("123")
    found = inspector(reader).inspect(frame(marked())).inspection
    assert (found.code.text, found.verdict.outcome) == ("123", Outcome.OK)
    assert found.region.cord == (10, 20, 110, 60)
    assert (found.inspection_id, found.source, found.recipe) == ("id-7", "part.png", "test")
    assert [time.name for time in found.times][-2:] == ["read", "code"]
    assert found.total_ms > 0


def test_the_reader_sees_the_last_stage() -> None:
    reader = PreparedReader("123")
    result = inspector(reader).inspect(frame(marked()))
    assert len(reader.shown) == 1
    assert reader.shown[0] is result.trace.line_image
    assert np.array_equal(reader.shown[0], 255 - marked()[20:60, 10:110])


def test_a_blank_crop_is_no_read_and_the_reader_is_not_asked() -> None:
    reader = PreparedReader("123")
    found = inspector(reader).inspect(frame(np.full((100, 200), 90, np.uint8))).inspection
    assert found.verdict.outcome is Outcome.NO_READ
    assert [reason.kind for reason in found.verdict.reasons] == [ReasonKind.NO_MARK]
    assert reader.shown == []
    assert found.reading.text == ""


def test_a_reading_outside_the_format_is_a_check_and_kept_as_read() -> None:
    found = inspector(PreparedReader("1X3")).inspect(frame(marked())).inspection
    assert found.verdict.outcome is Outcome.CHECK
    assert ReasonKind.MISPRINT in [reason.kind for reason in found.verdict.reasons]
    assert found.code.text == "InvalidCode"
    assert found.reading.text == "1X3"


def test_a_stage_that_does_not_fit_is_an_error_with_advice() -> None:
    with pytest.raises(StageError):
        inspector(PreparedReader("1")).inspect(frame(np.zeros((5, 5), np.uint8)))


def test_separators_between_lines_are_no_weak_characters() -> None:
    pixels = np.full((300, 400), 200, np.uint8)
    for row in (60, 180):
        cv2.putText(pixels, "LOT 471", (40, row + 40), cv2.FONT_HERSHEY_SIMPLEX, 1.5, 20, 4)
    layout = LineLayout(count="several", separator="|")
    two = Recipe(name="two", title="Two", lines=layout)
    found = inspector(PreparedReader("LOT471"), two).inspect(frame(pixels)).inspection
    assert found.reading.text == "LOT471|LOT471"
    assert (found.code.text, found.verdict.outcome) == ("LOT471|LOT471", Outcome.OK)
    assert [time.name for time in found.times][-2:] == ["read", "code"]


def test_a_picture_out_of_focus_is_read_and_a_person_has_to_look() -> None:
    sharp = marked()
    blurred = np.asarray(cv2.GaussianBlur(sharp, (0, 0), 3))
    strict = recipe(quality=QualityLimits(min_focus=0.2))
    verdicts = [
        inspector(PreparedReader("123"), strict).inspect(frame(pixels)).inspection
        for pixels in (sharp, blurred)
    ]
    assert [found.verdict.outcome for found in verdicts] == [Outcome.OK, Outcome.CHECK]
    assert [reason.kind for reason in verdicts[1].verdict.reasons] == [ReasonKind.OUT_OF_FOCUS]
    assert verdicts[1].code.text == "123"


def test_quality_is_that_of_the_picture_before_the_filters() -> None:
    dark = marked() // 8
    strict = recipe(quality=QualityLimits(min_brightness=60))
    found = inspector(PreparedReader("123"), strict).inspect(frame(dark))
    assert found.trace.line_image.mean() > 200
    assert [reason.kind for reason in found.inspection.verdict.reasons] == [ReasonKind.TOO_DARK]


def test_no_mark_stays_no_read_whatever_the_quality() -> None:
    strict = recipe(quality=QualityLimits(min_focus=0.9, min_brightness=200))
    plain = frame(np.full((100, 200), 90, np.uint8))
    verdict = inspector(PreparedReader("123"), strict).inspect(plain).inspection.verdict
    assert [reason.kind for reason in verdict.reasons] == [ReasonKind.NO_MARK]


class MaskedReader(PreparedReader):
    """Reads unsurely, and finds prepared texts where it is asked under a format."""

    def __init__(self, text: str, *found: str, sure: float = 0.6) -> None:
        super().__init__(text)
        self.found, self.sure = found, sure
        self.asked: list[tuple[Image, Sequence[str]]] = []

    def read(self, images: Sequence[Image]) -> list[Reading]:
        (reading,) = super().read(images)
        doubtful = tuple(replace(c, probability=self.sure) for c in reading.characters)
        return [replace(reading, characters=doubtful)]

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str] = ()
    ) -> list[Candidate]:
        assert legal is not None
        self.asked.append((image, also))
        return [Candidate(text, -float(n)) for n, text in enumerate((*also, *self.found))]


def test_a_reading_that_fits_the_format_is_decoded_once() -> None:
    reader = MaskedReader("123", "128")
    inspector(reader).inspect(frame(marked()))
    assert reader.asked == []


def test_a_forbidden_character_read_in_doubt_gets_the_formats_answer_and_a_look() -> None:
    reader = MaskedReader("1X3", "183", "113")
    found = inspector(reader).inspect(frame(marked()))
    ((image, also),) = reader.asked
    assert image is found.trace.line_image
    assert also == ("1X3",)
    inspection = found.inspection
    assert (inspection.reading.text, inspection.code.text) == ("1X3", "183")
    assert inspection.verdict.outcome is Outcome.CHECK
    assert [s.text for s in inspection.suggestions] == ["113"]


def test_a_forbidden_character_read_clearly_stays_a_misprint_beside_its_suggestion() -> None:
    reader = MaskedReader("1X3", "183", sure=0.97)
    found = inspector(reader).inspect(frame(marked())).inspection
    assert found.code.text == "InvalidCode"
    assert [reason.kind for reason in found.verdict.reasons] == [ReasonKind.MISPRINT]
    assert [s.text for s in found.suggestions] == ["183"]


def test_a_code_other_than_the_expected_one_is_a_check_with_its_suggestion() -> None:
    reader = MaskedReader("123", sure=0.99)
    found = inspector(reader).inspect(frame(marked()), expected="128", previous="122").inspection
    assert (found.code.text, found.expected, found.previous) == ("123", "128", "122")
    assert [reason.kind for reason in found.verdict.reasons] == [ReasonKind.NOT_EXPECTED]
    assert [s.text for s in found.suggestions] == ["128"]
    assert "the expected code" in found.suggestions[0].evidence


def test_the_expected_code_is_ok() -> None:
    reader = MaskedReader("123", sure=0.99)
    found = inspector(reader).inspect(frame(marked()), expected="123", previous="122").inspection
    assert (found.verdict.outcome, reader.asked) == (Outcome.OK, [])


def test_a_code_that_was_seen_before_is_a_check() -> None:
    found = inspector(PreparedReader("123")).inspect(frame(marked()), seen={"123": 7}).inspection
    assert found.verdict.outcome is Outcome.CHECK
    assert "saved as No. 7" in found.verdict.reasons[0].message


def test_where_nothing_was_read_nothing_is_doubted_for_what_was_expected() -> None:
    reader = MaskedReader("")
    found = inspector(reader).inspect(frame(marked()), expected="123").inspection
    assert [reason.kind for reason in found.verdict.reasons] == [ReasonKind.NOTHING_READ]
    assert reader.asked == []


def test_what_a_second_reader_reads_otherwise_is_kept_by_character() -> None:
    class WithSecond(PreparedReader):
        def read(self, images: Sequence[Image]) -> list[Reading]:
            (reading,) = super().read(images)
            return [replace(reading, second_text="1Z8", second_reader="two")]

    found = inspector(WithSecond("123")).inspect(frame(marked())).inspection
    assert found.differences == (Difference("2", "Z", 1), Difference("3", "8", 2))
    assert [reason.kind for reason in found.verdict.reasons] == [ReasonKind.DISAGREEMENT]
