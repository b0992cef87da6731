"""Reads with the embedded model: prepares the lines, groups them by width, asks once a group.

Imported only by an opened reader, because it pulls in torch.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np

from station.domain.frame import Image
from station.domain.reading import Alternative, Character, Reading
from station.recognition import compact
from station.recognition.compact_decode import decode
from station.recognition.decoded_line import DecodedLine, ReadCharacter
from station.recognition.line_image import MAX_WIDTH_PX, PlacedLine, placed_line_image
from station.recognition.models import ModelFolder
from station.recognition.threads import choose_threads
from station.recognition.weights import load_weights


class EmbeddedModel:
    """The loaded embedded model."""

    def __init__(self, *, name: str, model: Any) -> None:
        self._name = name
        self._model = model

    def read(self, images: Sequence[Image]) -> list[Reading]:
        """Return one reading per image; lines of one width go through the model together."""
        lines = [placed_line_image(_as_8bit(image)) for image in images]
        groups: dict[int, list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            groups[line.pixels.shape[1]].append(number)
        readings: dict[int, Reading] = {}
        for numbers in groups.values():
            batch = np.stack([lines[number].pixels for number in numbers])
            for number, decoded in zip(numbers, decode(self._model, batch), strict=True):
                readings[number] = self._reading(decoded, lines[number])
        return [readings[number] for number in range(len(images))]

    def _reading(self, decoded: DecodedLine, line: PlacedLine) -> Reading:
        second = decoded.decoder_text if decoded.source == "ctc" else decoded.ctc_text
        return Reading(
            characters=tuple(_character(each, line) for each in decoded.chosen),
            reader=self._name,
            second_text=second,
        )


def load_embedded(folder: ModelFolder) -> EmbeddedModel:
    """Load the embedded model of `folder` and choose its thread count by trying."""
    compact.register()
    model = load_weights(folder)
    blank = np.full((1, compact.CompactEncoderConfig().image_height, MAX_WIDTH_PX), 127, np.uint8)
    choose_threads(lambda: decode(model, blank))
    return EmbeddedModel(name=folder.name, model=model)


def _character(read: ReadCharacter, line: PlacedLine) -> Character:
    others = tuple(Alternative(t, p) for t, p in read.alternatives if t != read.text)
    position = None if read.position is None else line.in_crop(read.position)
    return Character(read.text, min(read.probability, 1.0), others, position)


def _as_8bit(image: Image) -> Image:
    return (image >> 8).astype(np.uint8) if image.dtype == np.uint16 else image
