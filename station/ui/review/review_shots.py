"""Draws the Review view in its states, for the documents and for looking at."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from station.domain.clock import Clock
from station.domain.inspection import Decision, DecisionKind
from station.domain.record import EMPTY_CHAIN, Record
from station.domain.suggestion import Suggestion
from station.records.glyph_crops import glyphs_of
from station.records.picture_files import encoded, small_jpeg
from station.records.postponed import Answer, LinePictures, PostponedPart
from station.ui.review.review_view import ReviewView
from station.ui.sample_parts import SamplePart, read_part, reading_of, ring_labels

HEX = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def review_scenes(view: ReviewView, clock: Clock) -> Iterator[str]:
    """Bring the view into one state after the other and name each."""
    view.desk.allowed_at = ring_allowed
    view.show_parts((), clock.now())
    yield "review-empty"
    samples, now = doubtful_samples(clock), clock.now()
    parts = waiting_parts(samples, now)
    view.show_parts(parts, now)
    view.show_line(parts[0].part_id, pictures_of(samples[0]))
    yield "review-part"
    view.actions_.final.trigger()
    yield "review-final"
    view.actions_.final.trigger()
    view.desk.editor.go_to(9)
    view.desk.editor.put("Q")
    view.show_hint(
        "Character 10 is Q; it must be a digit. "
        "Enter again saves it as typed, marked as not in format."
    )
    yield "review-edited"
    view.list.step(1)
    view.show_line(parts[1].part_id, pictures_of(samples[1]))
    view.show_done("Saved as No. 1204: F4K7P225073100482")
    yield "review-disputed"
    view.show_page(1)
    view.carpet.clear()
    view.controls.character.setCurrentText("2")
    with tempfile.TemporaryDirectory() as folder:
        for number, sample in enumerate(samples * 12):
            path = Path(folder) / f"{number}.jpeg"
            path.write_bytes(encoded(sample.line.pixels, "jpeg"))
            record = record_of(sample, 1_200 - number, now)
            view.show_glyphs(tuple(glyphs_of((record,), "2", {record.record_id: path}.get)))
        view.controls.show_ended(is_whole=True)
        view.carpet.grid.setCurrentIndex(view.carpet.grid.glyphs.index(2))
        yield "review-carpet"
    view.show_page(0)


def pictures_of(sample: SamplePart) -> LinePictures:
    """Return the line of a sample, as cut and as read."""
    line, final = (encoded(copy.pixels, "jpeg") for copy in (sample.line, sample.final))
    return LinePictures(line, final)


def ring_allowed(_recipe: str, _text: str, place: int) -> str:
    """Return what the ring's format allows."""
    return HEX if place < 6 else HEX[:10]


def doubtful_samples(clock: Clock) -> list[SamplePart]:
    """Return four rings: two with weak characters, one read too short, one read well."""
    labels = ring_labels()
    first, second, third = (labels[i % len(labels)] for i in range(3))
    weak = {9: (0.52, "1", 0.41), 3: (0.71, "Z", 0.2)}
    return [
        read_part(first, reading_of(first.code, weak=weak), clock),
        read_part(second, reading_of(second.code, weak={4: (0.6, "F", 0.3)}), clock),
        read_part(third, reading_of(third.code[:9]), clock),
        read_part(second, reading_of(second.code), clock),
    ]


def waiting_parts(samples: list[SamplePart], now: datetime) -> tuple[PostponedPart, ...]:
    """Return the samples as parts that wait; two people disagree about the second."""
    parts = []
    for number, sample in enumerate(samples):
        reasons = sample.inspection.verdict.reasons
        parts.append(
            PostponedPart(
                inspection=replace(
                    sample.inspection,
                    inspection_id=f"part-{number}",
                    suggestions=_suggested(sample) if number == 0 else (),
                ),
                operator=("Ann", "Kim")[number % 2],
                postponed_at=now - timedelta(minutes=170 - 47 * number),
                reason=reasons[0].message if reasons else "",
                places=sample.places,
                thumbnail=small_jpeg(sample.line.pixels),
            )
        )
    parts[1] = _disputed(parts[1], now)
    parts[3] = replace(parts[3], answered_by=("Ann",))
    return tuple(parts)


def _suggested(sample: SamplePart) -> tuple[Suggestion, ...]:
    code = sample.inspection.code.mapped
    text = f"{code[:3]}Z{code[4:]}"
    return (Suggestion(text, 0.2, "If character 4 is Z, not 7, it fits the format."),)


def _disputed(part: PostponedPart, now: datetime) -> PostponedPart:
    code = part.inspection.code.mapped
    answers = (
        Answer("Ann", now, DecisionKind.CORRECTED, f"{code[:4]}F{code[5:]}"),
        Answer("Ben", now, DecisionKind.CONFIRMED, code),
    )
    return replace(part, answers=answers, answered_by=("Ann", "Ben"))


def record_of(sample: SamplePart, sequence: int, now: datetime) -> Record:
    """Return a sample as a record; every fifth was decided otherwise in one place."""
    code = sample.inspection.code.mapped
    place = code.find("2")
    text = f"{code[:place]}Z{code[place + 1 :]}" if sequence % 5 == 0 and place >= 0 else code
    decision = Decision(DecisionKind.CORRECTED, text, "Ann", now)
    inspection = replace(sample.inspection, decision=decision)
    return Record(inspection, "station-1", sequence, EMPTY_CHAIN)
