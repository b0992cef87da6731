"""The result of one picture as a JSON object and as files, for programs and people at a shell."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from station.domain.errors import RecordError
from station.domain.frame import Image, Region
from station.domain.inspection import Inspection
from station.domain.reading import Character, Reading
from station.domain.verdict import Outcome
from station.imaging.trace import Trace

ALTERNATIVES_SHOWN = 3
WHOLE_FRAME_PX = 1280


def as_json(inspection: Inspection, lines: Sequence[Region] = ()) -> dict[str, Any]:
    """Return the printed object: `code` and `cord` first, then how they came about.

    `lines` are the places of the lines that the reading's characters count.

    `code` is null for NO READ and "InvalidCode" for a reading that does not fit the format;
    `cord` is left, top, right, bottom in pixels of the original picture; probabilities are 0 to 1.
    """
    verdict = inspection.verdict
    is_read = verdict.outcome is not Outcome.NO_READ
    return {
        "code": inspection.code.text if is_read else None,
        "cord": list(inspection.region.cord),
        "picture": inspection.source,
        "raw": inspection.reading.text,
        "upside_down": inspection.reading.is_turned,
        "lines": [_line(inspection.reading, number, region) for number, region in enumerate(lines)],
        "characters": [_character(character) for character in inspection.reading.characters],
        "changes": [
            {"index": c.read_index, "read": c.read, "mapped": c.text, "rule": c.rule}
            for c in inspection.code.characters
            if c.is_changed
        ],
        "fields": {field.name: field.text for field in inspection.code.fields},
        "second_opinion": inspection.reading.second_text,
        "second_reader": inspection.reading.second_reader or None,
        "differences": [
            {"index": d.read_index, "ours": d.ours, "theirs": d.theirs}
            for d in inspection.differences
        ],
        "verdict": verdict.outcome.value,
        "reasons": [
            {"kind": reason.kind.value, "message": reason.message, "index": reason.read_index}
            for reason in verdict.reasons
        ],
        "suggestions": [
            {"code": s.text, "probability": round(s.probability, 4), "evidence": s.evidence}
            for s in inspection.suggestions
        ],
        "recipe": inspection.recipe,
        "recipe_hash": inspection.recipe_hash,
        "reader": inspection.reading.reader,
        "times_ms": _times_ms(inspection),
        "total_ms": round(inspection.total_ms, 2),
        "id": inspection.inspection_id,
    }


def save_stages(trace: Trace, folder: Path) -> None:
    """Write every stage's picture as NN-kind.png into `folder`, which is made if missing.

    The frame, and geometry that the pipeline joined into one resampling, are written at most 1280
    pixels long: they are for the eye. All others have every pixel.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, step in enumerate(trace.steps):
            image = step.image if number > 0 else None
            if image is None:
                image = trace.preview(number, WHOLE_FRAME_PX)
            _save_png(folder / f"{number:02d}-{step.kind}.png", image)
    except OSError as error:
        raise RecordError(
            f"The stages cannot be written to {folder}: {error.strerror or error}. "
            "Name a folder that may be written, with space left."
        ) from error


def _save_png(path: Path, image: Image) -> None:
    colours = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2BGR)
    _, encoded = cv2.imencode(".png", np.ascontiguousarray(colours))
    path.write_bytes(encoded.tobytes())


def _times_ms(inspection: Inspection) -> dict[str, float]:
    """Return every step's time; a second step of one name is numbered, e.g. "Crop 2"."""
    seen: Counter[str] = Counter()
    times = {}
    for time in inspection.times:
        seen[time.name] += 1
        name = time.name if seen[time.name] == 1 else f"{time.name} {seen[time.name]}"
        times[name] = round(time.duration_ms, 2)
    return times


def _line(reading: Reading, number: int, region: Region) -> dict[str, Any]:
    """Return a line's text, without separators, and its upright box in the original picture."""
    own = [c for c in reading.characters if c.line == number and not _is_separator(c)]
    return {"text": "".join(c.text for c in own), "cord": list(region.cord)}


def _is_separator(character: Character) -> bool:
    """Return whether nobody read this character: see `joined`."""
    return character.position is None and character.probability == 1 and not character.alternatives


def _character(character: Character) -> dict[str, Any]:
    return {
        "text": character.text,
        "probability": round(character.probability, 4),
        "line": character.line,
        "alternatives": [
            {"text": other.text, "probability": round(other.probability, 4)}
            for other in character.alternatives[:ALTERNATIVES_SHOWN]
        ],
    }
