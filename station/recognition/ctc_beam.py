"""The likeliest texts of the CTC head, each over all its alignments, under a mask per place.

Prefix beam search: Hannun et al., "First-Pass Large Vocabulary Continuous Speech Recognition using
Bi-Directional Recurrent DNNs" (2014), without a language model.
"""

import heapq
import math
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from station.recognition import characters
from station.recognition.character_mask import CharacterMask

BEAM_WIDTH = 16
MOST_FOLLOWING = 8
_NEVER = -math.inf
_SMALLEST = 1e-12
_BLANK_ALONE = math.log(0.9999)

Prefix = tuple[int, ...]


@dataclass(slots=True)
class _Ways:
    """Logarithms of the probability to have come so far, by what the last column showed."""

    state: Hashable
    blank: float = _NEVER
    character: float = _NEVER

    @property
    def total(self) -> float:
        return _sum(self.blank, self.character)


def ctc_candidates(columns: NDArray[np.float32], mask: CharacterMask, *, count: int) -> list[str]:
    """Return up to `count` texts that the mask lets through, the likeliest first.

    `columns` are one line's probabilities (columns, characters).
    """
    beam: dict[Prefix, _Ways] = {(): _Ways(mask.start, blank=0.0)}
    for column in np.log(np.maximum(columns, _SMALLEST)):
        beam = _after_column(beam, column, mask)
    complete = [(ways.total, ids) for ids, ways in beam.items() if mask.may_end(ways.state)]
    return [characters.decode(list(ids)) for _, ids in sorted(complete, reverse=True)[:count]]


def _after_column(
    beam: dict[Prefix, _Ways], column: NDArray[np.float32], mask: CharacterMask
) -> dict[Prefix, _Ways]:
    blank = float(column[characters.CTC_BLANK_ID])
    if blank > _BLANK_ALONE:
        return {ids: _Ways(ways.state, blank=ways.total + blank) for ids, ways in beam.items()}
    scores = column.tolist()
    ordered = np.argsort(-column).tolist()
    found: dict[Prefix, _Ways] = {}
    for ids, ways in beam.items():
        own = found.setdefault(ids, _Ways(ways.state))
        own.blank = _sum(own.blank, ways.total + blank)
        if ids:
            own.character = _sum(own.character, ways.character + scores[ids[-1]])
        for number, state in _likeliest(mask.following(ways.state), ordered):
            # The same character again is a new one only past a blank.
            before = ways.blank if ids and number == ids[-1] else ways.total
            longer = found.setdefault((*ids, number), _Ways(state))
            longer.character = _sum(longer.character, before + scores[number])
    return dict(heapq.nlargest(BEAM_WIDTH, found.items(), key=lambda item: item[1].total))


def _likeliest(
    following: dict[int, Hashable], ordered: list[int]
) -> Iterator[tuple[int, Hashable]]:
    taken = 0
    for number in ordered:
        if number in following:
            yield number, following[number]
            taken += 1
            if taken == MOST_FOLLOWING:
                return


def _sum(one: float, other: float) -> float:
    """Return the logarithm of the sum of two probabilities given as logarithms."""
    if one < other:
        one, other = other, one
    return one if other == _NEVER else one + math.log1p(math.exp(other - one))
