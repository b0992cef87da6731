"""From the line image to the texts it may show by the rules of a format, beside its reading."""

import heapq
from collections.abc import Sequence
from itertools import product

import numpy as np

from station.config.line_layout import LineLayout
from station.domain.candidate import Candidate
from station.domain.frame import Image
from station.domain.reading import Reading
from station.imaging.line_cuts import cut_lines
from station.recognition.legal_text import LegalText
from station.recognition.reader import CandidateReader, Reader

MOST_PER_LINE = 4
MOST_OF_MANY_LINES = 2
MANY_LINES = 4
MOST_JOINED = 16


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

    `also` are texts to be scored with them. Of several lines each is asked without rules and their
    texts are joined, because a format speaks of the whole. Nothing where the reader cannot tell.
    """
    if not isinstance(reader, CandidateReader):
        return []
    cuts = cut_lines(image, is_several=layout.count == "several", is_levelled=layout.level).lines
    pictures = [cut.image for cut in cuts]
    if reading.is_turned:
        pictures = [np.ascontiguousarray(each[::-1, ::-1]) for each in pictures[::-1]]
    if len(pictures) == 1:
        return reader.candidates(pictures[0], legal=legal, also=(reading.text, *also))
    texts = _line_texts(reading, len(pictures), layout.separator)
    every = [
        reader.candidates(picture, legal=None, also=(text,) if text else ())
        for picture, text in zip(pictures, texts, strict=True)
    ]
    return _joined(every, texts, layout.separator)


def _line_texts(reading: Reading, count: int, separator: str) -> list[str]:
    """Return what was read in each line, without the separators between them."""
    texts: list[str] = []
    for number in range(count):
        text = "".join(each.text for each in reading.characters if each.line == number)
        texts.append(text.removeprefix(separator) if any(texts) else text)
    return texts


def _joined(
    lines: Sequence[Sequence[Candidate]], texts: Sequence[str], separator: str
) -> list[Candidate]:
    """Return the likeliest ways to join one candidate of each line; unread lines are left out."""
    kept = [line for line, text in zip(lines, texts, strict=True) if text]
    most = MOST_OF_MANY_LINES if len(kept) >= MANY_LINES else MOST_PER_LINE
    ways = product(*(_best(line, most) for line in kept))
    joined = (
        Candidate(separator.join(c.text for c in way), sum(c.log_probability for c in way))
        for way in ways
    )
    return heapq.nlargest(MOST_JOINED, joined, key=lambda candidate: candidate.log_probability)


def _best(line: Sequence[Candidate], most: int) -> Sequence[Candidate]:
    return heapq.nlargest(most, line, key=lambda candidate: candidate.log_probability)
