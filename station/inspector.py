"""One part from frame to verdict: stages, reader, format, judgement. No decision, no record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from station.codes.clues import Clues
from station.codes.differences import differences
from station.codes.expectation import expectation_reasons, wanted_codes
from station.codes.format_answer import code_by_format
from station.codes.judge import NO_MARK, judge
from station.codes.legal_prefixes import LegalPrefixes
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.codes.suggest import suggest
from station.codes.sureness import weakest
from station.config.recipe import Recipe
from station.domain.candidate import Candidate
from station.domain.clock import Clock
from station.domain.code import Code
from station.domain.frame import Frame, Image
from station.domain.inspection import Inspection, StageTime
from station.domain.reading import Reading
from station.domain.suggestion import Suggestion
from station.domain.verdict import Outcome, Verdict
from station.imaging.picture_quality import Quality, measure_quality
from station.imaging.pipeline import Pipeline
from station.imaging.quality import has_mark
from station.imaging.quality_limits import quality_reasons
from station.imaging.trace import Trace
from station.line_candidates import read_candidates
from station.line_reading import read_lines
from station.recognition.reader import Reader

NOTHING_SEEN: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Inspected:
    """The result for one frame: what is kept, and every stage's image for the eye."""

    inspection: Inspection
    trace: Trace


class Inspector:
    """Reads frames with one recipe. `reader` must be open; one thread at a time."""

    def __init__(
        self, *, recipe: Recipe, reader: Reader, tables: LookAlikeTables, clock: Clock
    ) -> None:
        self._recipe = recipe
        self._reader = reader
        self._tables = tables
        self._clock = clock
        self._pipeline = Pipeline(recipe.stages)

    def inspect(
        self,
        frame: Frame,
        *,
        expected: str | None = None,
        previous: str | None = None,
        seen: Mapping[str, int] = NOTHING_SEEN,
    ) -> Inspected:
        """Return reading, code and verdict of the frame; StageError if the recipe does not fit.

        Where the code announced for the part (`expected`) or the code of the part before in a
        running series (`previous`) is given, the verdict says if this one is another. It also
        says if this one is among those `seen` before, given with their records' numbers.
        """
        trace = self._pipeline.run(frame.pixels, frame_id=frame.frame_id)
        started_s = self._clock.monotonic_s()
        is_marked = has_mark(trace.line_image, min_contrast=self._recipe.min_mark_contrast)
        quality = measure_quality(trace.cut_image)
        reading = self._read(trace, is_marked=is_marked)
        read_s = self._clock.monotonic_s()
        clues = Clues(expected, previous, seen)
        code, candidates = self._code(reading, trace.line_image, clues)
        verdict = self._judged(reading, code, quality, clues) if is_marked else NO_MARK
        suggestions = () if verdict.is_ok else self._suggest(reading, code, candidates, clues)
        judged_s = self._clock.monotonic_s()
        times = [StageTime(step.label, step.duration_ms) for step in trace.steps]
        times.append(StageTime("read", (read_s - started_s) * 1000))
        times.append(StageTime("code", (judged_s - read_s) * 1000))
        inspection = Inspection(
            inspection_id=frame.frame_id,
            source=frame.source,
            captured_at=frame.captured_at,
            recipe=self._recipe.name,
            recipe_hash=self._recipe.content_hash,
            region=trace.region,
            reading=reading,
            code=code,
            verdict=verdict,
            times=tuple(times),
            suggestions=suggestions,
            differences=differences(code, reading.second_text, self._recipe.code, self._tables),
            expected=expected,
            previous=previous,
        )
        return Inspected(inspection, trace)

    def weakest(self, inspection: Inspection) -> float:
        """Return how sure the least sure character of an inspected code is, as the verdict took it.

        0 for no character.
        """
        return weakest(inspection.reading, inspection.code, self._recipe.code, self._tables)

    def _code(
        self, reading: Reading, image: Image, clues: Clues
    ) -> tuple[Code, Sequence[Candidate]]:
        """Return the code of the reading, and what else the mark may say where that is no code.

        Unconstrained first, then the format: only a reading that does not fit is decoded again.
        """
        recipe = self._recipe
        seen = map_text(reading.text, recipe.code, self._tables)
        wanted = wanted_codes(seen, recipe.code, self._tables, clues)
        if not reading.characters or (seen.is_valid and not wanted):
            return seen, ()
        found = read_candidates(
            image,
            layout=recipe.lines,
            reader=self._reader,
            reading=reading,
            legal=LegalPrefixes(recipe.code) if recipe.code.fields else None,
            also=wanted,
        )
        by_format = code_by_format(reading, seen, found, recipe.code, recipe.limits, self._tables)
        return by_format or seen, found

    def _judged(self, reading: Reading, code: Code, quality: Quality, clues: Clues) -> Verdict:
        recipe = self._recipe
        verdict = judge(reading, code, recipe.code, recipe.limits, self._tables)
        if verdict.outcome is not Outcome.NO_READ:
            verdict = verdict.doubted(expectation_reasons(code, recipe.code, self._tables, clues))
        return verdict.doubted(quality_reasons(quality, recipe.quality))

    def _suggest(
        self, reading: Reading, code: Code, candidates: Sequence[Candidate], clues: Clues
    ) -> tuple[Suggestion, ...]:
        found = suggest(
            reading, self._recipe.code, self._tables, candidates=candidates, clues=clues
        )
        return tuple(each for each in found if each.text != code.text)

    def _read(self, trace: Trace, *, is_marked: bool) -> Reading:
        # A generative reader invents text on a blank crop, so it is not asked.
        if not is_marked:
            return Reading(characters=(), reader=self._reader.name)
        return read_lines(trace.line_image, layout=self._recipe.lines, reader=self._reader)
