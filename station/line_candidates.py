"""From the line image to the texts it may show by the rules of a format, beside its reading."""

from collections.abc import Sequence

import numpy as np

from station.config.line_layout import LineLayout
from station.domain.candidate import Candidate
from station.domain.frame import Image
from station.domain.reading import Reading
from station.recognition.legal_text import LegalText
from station.recognition.reader import CandidateReader, Reader


def read_candidates(
    image: Image,
    *,
    layout: LineLayout,
    reader: Reader,
    reading: Reading,
    legal: LegalText | None,
    also: Sequence[str],
) -> list[Candidate]:
    """Return what the reader makes of the image under `legal`, best first, and the reading itself.

    `also` are texts to be scored with them. Nothing where the reader cannot tell, and for pictures
    of several lines or of a tilted one: a format says nothing about one of several lines.
    """
    is_plain = layout.count == "one" and not layout.level
    if not is_plain or not isinstance(reader, CandidateReader):
        return []
    upright = np.ascontiguousarray(image[::-1, ::-1]) if reading.is_turned else image
    return reader.candidates(upright, legal=legal, also=(reading.text, *also))
