"""Prepared answers in place of camera, reader, log and clock, through the window's own seams."""

import threading
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np

from station.config.recipe import Recipe
from station.domain.code import Code, CodeCharacter, FieldValue
from station.domain.errors import RecordError, SourceError, StationError
from station.domain.frame import Frame, Region
from station.domain.inspection import Inspection, StageTime
from station.domain.reading import Alternative, Character, Reading
from station.domain.record import EMPTY_CHAIN, Record
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict
from station.imaging.screen_copy import screen_copy, stage_copy
from station.records.audit_chain import AuditKind
from station.records.csv_projection import CsvState
from station.records.database import OpenReport
from station.records.ledger import Followed, PartPictures
from station.services.reading_service import ReadPart

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CODE = "F4K7P225073100482"
WAIT_S = 5.0


class HandClock:
    """Time that moves only when the test moves it."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def now(self) -> datetime:
        return NOON

    def monotonic_s(self) -> float:
        return self.seconds

    def pass_s(self, seconds: float) -> None:
        self.seconds += seconds


def frame_numbered(number: int, *, width: int = 60, height: int = 40) -> Frame:
    pixels = np.full((height, width), number % 256, np.uint8)
    return Frame(f"frame-{number}", pixels, f"part-{number}.png", NOON)


class LineOfParts:
    """A source that gives numbered frames; `faults` are raised first."""

    name = "Test line"

    def __init__(
        self, *, faults: Sequence[StationError] = (), open_fault: SourceError | None = None
    ) -> None:
        self.faults = list(faults)
        self.open_fault = open_fault
        self.grabbed = 0
        self.is_open = False
        self.closed = 0

    def open(self) -> None:
        if self.open_fault:
            raise self.open_fault
        self.is_open = True

    def grab(self) -> Frame:
        if self.faults:
            raise self.faults.pop(0)
        if not self.is_open:
            raise SourceError("not open")
        self.grabbed += 1
        return frame_numbered(self.grabbed)

    def close(self) -> None:
        self.is_open = False
        self.closed += 1


def inspection_of(
    text: str = CODE,
    *,
    outcome: Outcome = Outcome.OK,
    reasons: tuple[Reason, ...] = (),
    problems: tuple[str, ...] = (),
    read: str | None = None,
    inspection_id: str = "id-1",
) -> Inspection:
    """Return an undecided ring inspection; `read` differs from `text` where the format helped."""
    raw = text if read is None else read
    letters = tuple(
        Character(c, 0.97, (Alternative("8", 0.01),), (i + 0.5) / max(1, len(raw)))
        for i, c in enumerate(raw)
    )
    mapped = tuple(
        CodeCharacter(c, r, i, "" if c == r else "look-alike ring-digits")
        for i, (c, r) in enumerate(zip(text, raw, strict=False))
    )
    fields = (FieldValue("prefix", text[:6]), FieldValue("serial", text[6:]))
    return Inspection(
        inspection_id=inspection_id,
        source="part-1.png",
        captured_at=NOON,
        recipe="ring-remark",
        recipe_hash="ab" * 32,
        region=Region(((5.0, 5.0), (50.0, 5.0), (50.0, 30.0), (5.0, 30.0))),
        reading=Reading(letters, "prepared"),
        code=Code(raw, mapped, (), fields, problems),
        verdict=Verdict(outcome, reasons),
        times=(StageTime("crop", 1.5), StageTime("read", 30.0)),
    )


def weak_inspection(index: int = 9) -> Inspection:
    reason = Reason(ReasonKind.WEAK_CHARACTER, f"Character {index + 1} is only 52% sure.", index)
    return inspection_of(outcome=Outcome.CHECK, reasons=(reason,))


def no_read_inspection() -> Inspection:
    reason = Reason(ReasonKind.TOO_SHORT, "Read only 4 characters; at least 16 are needed.")
    return inspection_of(
        "F4K7", outcome=Outcome.NO_READ, reasons=(reason,), problems=(reason.message,)
    )


def misfit_inspection() -> Inspection:
    text = CODE[:-1] + "X"
    reason = Reason(ReasonKind.NOT_IN_FORMAT, "Character 17 is X; it must be a digit.", 16)
    return inspection_of(text, outcome=Outcome.CHECK, reasons=(reason,), problems=(reason.message,))


def part_of(inspection: Inspection) -> ReadPart:
    line = np.full((20, 100), 200, np.uint8)
    stages = (stage_copy("Crop", 1.5, line), stage_copy("Contrast", 0.0, line))
    places = tuple(character.position for character in inspection.reading.characters)
    return ReadPart(inspection, screen_copy(line), places, lambda: stages, line)


class PreparedReader:
    """Gives prepared parts in turn, the last one for ever. Closed gates hold its thread."""

    def __init__(self, *answers: Inspection | StationError) -> None:
        self.answers = list(answers or (inspection_of(),))
        self.open_faults: list[StationError] = []
        self.may_open, self.may_read = threading.Event(), threading.Event()
        self.may_open.set()
        self.may_read.set()
        self.has_begun = threading.Event()
        self.asked: list[tuple[Frame, str]] = []
        self.tried: list[tuple[Frame, Recipe]] = []
        self.expected: list[str] = []
        self.threads: set[str] = set()
        self.closed = 0

    def open(self) -> str:
        assert self.may_open.wait(WAIT_S)
        if self.open_faults:
            raise self.open_faults.pop(0)
        return "prepared"

    def read(self, frame: Frame, recipe: str, expected: str) -> ReadPart:
        self.asked.append((frame, recipe))
        self.expected.append(expected)
        self.threads.add(threading.current_thread().name)
        self.has_begun.set()
        assert self.may_read.wait(WAIT_S)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, StationError):
            raise answer
        return part_of(answer)

    def try_out(self, frame: Frame, recipe: Recipe) -> Inspection:
        self.tried.append((frame, recipe))
        answer = self.answers[0]
        if isinstance(answer, StationError):
            raise answer
        return answer

    def close(self) -> None:
        self.closed += 1


class ListKeeper:
    """A ledger in memory; `faults` are raised first, one per save."""

    def __init__(self) -> None:
        self.rows: list[Inspection] = []
        self.pictures: list[PartPictures] = []
        self.notes: list[tuple[AuditKind, str, Mapping[str, Any]]] = []
        self.faults: list[RecordError] = []
        self.open_faults: list[RecordError] = []
        self.csv = CsvState()
        self.messages: tuple[str, ...] = ()
        self.may_write = threading.Event()
        self.may_write.set()
        self.is_open = False
        self.closed = 0

    def open(self) -> OpenReport:
        if self.open_faults:
            raise self.open_faults.pop(0)
        self.is_open = True
        return OpenReport(False, None, len(self.rows), messages=self.messages)

    def save(self, inspection: Inspection, pictures: PartPictures) -> Record:
        assert self.may_write.wait(WAIT_S)
        if self.faults:
            raise self.faults.pop(0)
        self.rows.append(inspection)
        return Record(inspection, "station-1", len(self.rows), EMPTY_CHAIN)

    def follow(self, inspection: Inspection | None, pictures: PartPictures) -> Followed:
        if inspection is not None:
            self.pictures.append(pictures)
        return Followed(self.csv)

    def note(self, kind: AuditKind, operator: str, details: Mapping[str, Any]) -> None:
        self.notes.append((kind, operator, details))

    def close(self) -> None:
        self.is_open = False
        self.closed += 1
