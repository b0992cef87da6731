"""From the line image to one reading: finds the lines, reads them in one batch, joins them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from station.config.line_layout import LineLayout
from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.imaging.line_cuts import LineCut, LineCuts, cut_lines
from station.recognition.emblems import part_without_emblems
from station.recognition.joined_reading import joined, surer, surer_text, with_other_look
from station.recognition.reader import Reader

Placed = tuple[Reading, LineCut]
"""A reading with places along its cut, the right way up, and the cut it was read in."""


def read_lines(image: Image, *, layout: LineLayout, reader: Reader) -> Reading:
    """Return the reading of all lines; positions of characters are places in `image`."""
    cuts = cut_lines(image, is_several=layout.count == "several", is_levelled=layout.level)
    ways = (False,) if layout.upside_down == "no" else (False, True)
    every = (*cuts.lines, *cuts.others)
    read = reader.read([_as_read(cut, is_turned) for is_turned in ways for cut in every])
    found = []
    for number, is_turned in enumerate(ways):
        part = read[number * len(every) : (number + 1) * len(every)]
        placed = [
            (_turned_back(r) if is_turned else r, c) for r, c in zip(part, every, strict=True)
        ]
        found.append(_one_way(placed, cuts, layout, reader, is_turned=is_turned))
    return found[0] if len(found) == 1 else surer(*found)


def _one_way(
    placed: Sequence[Placed],
    cuts: LineCuts,
    layout: LineLayout,
    reader: Reader,
    *,
    is_turned: bool,
) -> Reading:
    lines = _without_emblems(placed[: len(cuts.lines)], reader, is_turned=is_turned)
    # Turned by half, the last line is the first one.
    lines = lines[::-1] if is_turned else lines
    readings = [_in_source(reading, cut, is_turned) for reading, cut in lines]
    outlines = tuple(cut.outline(is_turned=is_turned) for _, cut in lines)
    found = replace(joined(readings, separator=layout.separator), lines=outlines)
    for reading, cut in placed[len(cuts.lines) :]:
        found = surer_text(found, _in_source(reading, cut, is_turned))
    return found


def _without_emblems(lines: Sequence[Placed], reader: Reader, *, is_turned: bool) -> list[Placed]:
    """Read those lines again, in one more batch, whose ends hold what is no text."""
    found = list(lines)
    parts = [part_without_emblems(reading, cut.suspects) for reading, cut in lines]
    numbers = [number for number, part in enumerate(parts) if part is not None]
    cuts = [lines[number][1].part(*part) for number, part in enumerate(parts) if part is not None]
    read = reader.read([_as_read(cut, is_turned) for cut in cuts]) if cuts else []
    for number, reading, cut in zip(numbers, read, cuts, strict=True):
        again = _turned_back(reading) if is_turned else reading
        # What was left out is told: a person decides whether it belongs to the code.
        found[number] = with_other_look(again, lines[number][0].text), cut
    return found


def _as_read(cut: LineCut, is_turned: bool) -> Image:
    return np.ascontiguousarray(cut.image[::-1, ::-1]) if is_turned else cut.image


def _turned_back(reading: Reading) -> Reading:
    """Return the reading of a picture turned by half with places along the picture before it."""
    return _moved(reading, lambda place: 1 - place)


def _in_source(reading: Reading, cut: LineCut, is_turned: bool) -> Reading:
    placed = _moved(reading, cut.in_source)
    return replace(placed, lines=(cut.outline(is_turned=is_turned),))


def _moved(reading: Reading, place: Callable[[float], float]) -> Reading:
    def moved(character: Character) -> Character:
        if character.position is None:
            return character
        return replace(character, position=place(character.position))

    return replace(reading, characters=tuple(moved(each) for each in reading.characters))
