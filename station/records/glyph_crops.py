"""Single characters cut out of kept line pictures, as grey tiles of one size."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image as Pillow

from station.domain.frame import Image
from station.domain.record import Record

TILE_WIDTH_PX, TILE_HEIGHT_PX = 56, 72
WIDEST = 1.3
"""Of a line's usual distance between characters: so much of its surroundings a tile shows."""

LineOf = Callable[[str], Path | None]


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """One character of a saved part. `place` is where it lies along the line, 0 to 1."""

    sequence: int
    record_id: str
    read: str
    decided: str
    place: float
    probability: float
    line: Path
    tile: Image


def glyphs_of(records: Iterable[Record], character: str, line_of: LineOf) -> Iterator[Glyph]:
    """Yield every place that was read as `character` and whose line's picture is still kept.

    Lines of several rows, and those read upside down, are left out: places there mean something
    else.
    """
    for record in records:
        places = character_places(record, character)
        path = line_of(record.record_id) if places else None
        if path is not None:
            yield from _cut(record, path, places)


def character_places(record: Record, character: str) -> list[tuple[int, float]]:
    """Return which characters of the reading are `character`, each with its place."""
    reading = record.inspection.reading
    if reading.is_turned or any(c.line for c in reading.characters):
        return []
    return [
        (index, c.position)
        for index, c in enumerate(reading.characters)
        if c.text == character and c.position is not None
    ]


def usual_step(record: Record) -> float:
    """Return the usual distance between neighbours along the line, 0 to 1."""
    known = [c.position for c in record.inspection.reading.characters if c.position is not None]
    steps = [b - a for a, b in pairwise(known) if b > a]
    return float(np.median(steps)) if steps else 1.0


def _cut(record: Record, path: Path, places: list[tuple[int, float]]) -> Iterator[Glyph]:
    line = _grey(path)
    if line is None:
        return
    half = usual_step(record) * WIDEST / 2 * line.width
    characters = record.inspection.reading.characters
    for index, place in places:
        centre = place * line.width
        left, right = max(0, round(centre - half)), min(line.width, round(centre + half))
        box = (left, 0, max(left + 1, right), line.height)
        yield Glyph(
            sequence=record.sequence,
            record_id=record.record_id,
            read=characters[index].text,
            decided=decided_as(record, index),
            place=place,
            probability=characters[index].probability,
            line=path,
            tile=tile_of(line.crop(box)),
        )


def decided_as(record: Record, index: int) -> str:
    """Return what the character became in the decided code, empty where that cannot be told."""
    decision, code = record.inspection.decision, record.inspection.code
    letters = [
        number for number, c in enumerate(record.inspection.reading.characters) for _ in c.text
    ]
    mapped = [letters[c.read_index] for c in code.characters if c.read_index < len(letters)]
    if decision is None or len(decision.text) != len(code.characters) or index not in mapped:
        return ""
    return decision.text[mapped.index(index)]


def _grey(path: Path) -> Pillow.Image | None:
    try:
        with Pillow.open(BytesIO(path.read_bytes()), formats=("PNG", "JPEG")) as picture:
            if picture.mode.startswith("I"):
                deep = np.asarray(picture, np.uint32)
                return Pillow.fromarray((deep >> 8).astype(np.uint8))
            return picture.convert("L")
    except (OSError, ValueError, Pillow.DecompressionBombError):
        return None


def tile_of(crop: Pillow.Image) -> Image:
    """Return a crop fitted into a tile, on the crop's own middle grey."""
    pixels = np.asarray(crop)
    ground = int(np.median(pixels)) if pixels.size else 0
    tile = Pillow.new("L", (TILE_WIDTH_PX, TILE_HEIGHT_PX), ground)
    scale = min(TILE_WIDTH_PX / max(1, crop.width), TILE_HEIGHT_PX / max(1, crop.height))
    size = (max(1, round(crop.width * scale)), max(1, round(crop.height * scale)))
    small = crop.resize(size, Pillow.Resampling.BILINEAR)
    tile.paste(small, ((TILE_WIDTH_PX - size[0]) // 2, (TILE_HEIGHT_PX - size[1]) // 2))
    return np.asarray(tile)
