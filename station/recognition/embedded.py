"""Reads with the embedded model: prepares the lines, groups them by width, asks once a group.

Imported only by an opened reader, because it pulls in ONNX Runtime.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

import numpy as np

from station.domain.candidate import Candidate
from station.domain.frame import Image
from station.domain.reading import Alternative, Character, Reading
from station.recognition.calibration import Calibration, Curve, calibrated, load_calibration
from station.recognition.decoded_line import DecodedLine, ReadCharacter
from station.recognition.legal_text import LegalText
from station.recognition.line_decoding import Mode, Network, decode_lines
from station.recognition.line_image import PlacedLine
from station.recognition.line_parts import line_parts
from station.recognition.models import ModelFolder
from station.recognition.nbest import line_candidates
from station.recognition.onnx_model import open_network
from station.recognition.overlap import joined_parts


class EmbeddedModel:
    """The loaded embedded model, reading in one mode."""

    def __init__(
        self, *, name: str, network: Network, calibration: Calibration, mode: Mode = "sure"
    ) -> None:
        self._name = name
        self._network = network
        self._calibration = calibration
        self._mode: Mode = mode

    def in_mode(self, mode: Mode) -> "EmbeddedModel":
        """Return the same loaded network, reading in `mode`."""
        return EmbeddedModel(
            name=self._name, network=self._network, calibration=self._calibration, mode=mode
        )

    def read(self, images: Sequence[Image]) -> list[Reading]:
        """Return one reading per image; a line that is too long is read in overlapping parts."""
        every = [line_parts(_as_8bit(image)) for image in images]
        read = iter(self._read([part.line for parts in every for part in parts]))
        return [joined_parts(list(islice(read, len(parts))), parts) for parts in every]

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str]
    ) -> list[Candidate]:
        """Return what a line may show; nothing for one so long that it is read in parts."""
        parts = line_parts(_as_8bit(image))
        if len(parts) > 1:
            return []
        return line_candidates(self._network, parts[0].line.pixels, legal=legal, also=also)

    def _read(self, lines: Sequence[PlacedLine]) -> list[Reading]:
        """Return one reading per line; lines of one width go through the model together."""
        groups: dict[int, list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            groups[line.pixels.shape[1]].append(number)
        readings: dict[int, Reading] = {}
        for numbers in groups.values():
            batch = np.stack([lines[number].pixels for number in numbers])
            decoded = decode_lines(self._network, batch, mode=self._mode)
            for number, each in zip(numbers, decoded, strict=True):
                readings[number] = self._reading(each, lines[number])
        return [readings[number] for number in range(len(lines))]

    def _reading(self, decoded: DecodedLine, line: PlacedLine) -> Reading:
        curve = self._calibration[decoded.source]
        return Reading(
            characters=tuple(_character(each, curve, line) for each in decoded.chosen),
            reader=self._name,
            second_text=_second_text(decoded),
        )


def load_embedded(folder: ModelFolder) -> EmbeddedModel:
    """Load the embedded model of `folder`; ModelError says which file is wrong."""
    return EmbeddedModel(
        name=folder.name,
        network=open_network(folder),
        calibration=load_calibration(folder.path),
    )


def _second_text(decoded: DecodedLine) -> str | None:
    """Return the best other answer, or the same where all agree; in fast mode there is none."""
    if decoded.source == "fast":
        return None
    return decoded.text if decoded.rival is None else decoded.rival


def _character(read: ReadCharacter, curve: Curve, line: PlacedLine) -> Character:
    sure = calibrated(read, curve)
    others = tuple(Alternative(t, p) for t, p in sure.alternatives if t != read.text)
    position = None if read.position is None else line.in_crop(read.position)
    return Character(read.text, min(sure.probability, 1.0), others, position)


def _as_8bit(image: Image) -> Image:
    return (image >> 8).astype(np.uint8) if image.dtype == np.uint16 else image
