"""From the line image to one reading: finds the lines, reads them in one batch, joins them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from station.config.line_layout import LineLayout
from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.imaging.line_cuts import LineCut, cut_lines
from station.recognition.joined_reading import joined, surer
from station.recognition.reader import Reader


def read_lines(image: Image, *, layout: LineLayout, reader: Reader) -> Reading:
    """Return the reading of all lines; positions of characters are places in `image`."""
    cuts = cut_lines(image, is_several=layout.count == "several", is_levelled=layout.level)
    pictures = [cut.image for cut in cuts]
    if layout.upside_down == "no":
        return _joined(reader.read(pictures), cuts, layout)
    both = reader.read([*pictures, *(_turned(picture) for picture in pictures)])
    upright, turned = both[: len(cuts)], both[len(cuts) :]
    # Turned by half, the last line is the first one and every line ends where it began.
    return surer(
        _joined(upright, cuts, layout),
        _joined(turned[::-1], cuts[::-1], layout, is_turned=True),
    )


def _joined(
    readings: Sequence[Reading],
    cuts: Sequence[LineCut],
    layout: LineLayout,
    *,
    is_turned: bool = False,
) -> Reading:
    pairs = zip(readings, cuts, strict=True)
    placed = [_placed(reading, cut, is_turned=is_turned) for reading, cut in pairs]
    return joined(placed, separator=layout.separator)


def _placed(reading: Reading, cut: LineCut, *, is_turned: bool) -> Reading:
    def place(character: Character) -> Character:
        if character.position is None:
            return character
        along = 1 - character.position if is_turned else character.position
        return replace(character, position=cut.in_source(along))

    return replace(reading, characters=tuple(place(each) for each in reading.characters))


def _turned(picture: Image) -> Image:
    return np.ascontiguousarray(picture[::-1, ::-1])
