"""The texts that a line picture may show by the rules of a format, ranked by all looks at it.

Asked only where a reading is in doubt: it costs several times a reading.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from station.domain.candidate import Candidate
from station.recognition import characters
from station.recognition.character_mask import CharacterMask
from station.recognition.ctc_beam import ctc_candidates
from station.recognition.decoded_line import text_of
from station.recognition.decoder_beam import decoder_candidates
from station.recognition.legal_text import LegalText
from station.recognition.line_decoding import Network, looks_at
from station.recognition.looks import other_looks

MOST = 8


def line_candidates(
    network: Network,
    line: NDArray[np.uint8],
    *,
    legal: LegalText | None,
    also: Sequence[str] = (),
    count: int = MOST,
) -> list[Candidate]:
    """Return the likeliest texts of a line picture (32, W), best first, and those asked for.

    Under `legal` both heads choose only among what it lets through at each place. The texts of
    `also` are scored whatever it says, where the model knows their characters.
    """
    mask = CharacterMask(legal)
    looks = [looks_at(network, each)[0] for each in (line[None], *other_looks(line[None]))]
    first = looks[0]
    greedy = [text_of(answer) for look in looks for answer in (look.ctc, look.decoder)]
    found = [
        *ctc_candidates(first.probabilities, mask, count=count),
        *decoder_candidates(network, first.hidden[None], mask),
        *(text for text in greedy if mask.is_complete(text)),
    ]
    asked = {"".join(text.split()): text for text in also if _is_known(text)}
    texts = [text for text in dict.fromkeys([*found, *asked]) if text]
    if not texts:
        return []
    scores = np.mean([look.scores(network, texts) for look in looks], axis=0)
    ranked = sorted(zip(scores.tolist(), texts, strict=True), key=lambda pair: -pair[0])
    return [Candidate(asked.get(text, text), score) for score, text in _kept(ranked, asked, count)]


def _kept(
    ranked: Sequence[tuple[float, str]], asked: dict[str, str], count: int
) -> list[tuple[float, str]]:
    """Return the best ones, and those asked for wherever they stand."""
    return [pair for place, pair in enumerate(ranked) if place < count or pair[1] in asked]


def _is_known(text: str) -> bool:
    return bool(text) and all(c in characters.CHARACTERS or c.isspace() for c in text)
