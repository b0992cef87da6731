"""The likeliest texts of the decoder under a mask per place: a small beam search."""

import heapq
from collections.abc import Hashable
from typing import NamedTuple

import numpy as np

from station.recognition import characters
from station.recognition.character_mask import CharacterMask
from station.recognition.decoder_check import DecoderNetwork, Numbers

BEAM_WIDTH = 4
_SMALLEST = 1e-9


class _Begun(NamedTuple):
    """A text so far: logarithm of its probability, characters, and what may follow."""

    score: float
    ids: tuple[int, ...]
    state: Hashable


def decoder_candidates(network: DecoderNetwork, hidden: Numbers, mask: CharacterMask) -> list[str]:
    """Return texts that the mask lets through, the likeliest first, for vectors (1, columns, .)."""
    beam = [_Begun(0.0, (), mask.start)]
    ended: list[_Begun] = []
    while beam and not _is_settled(beam, ended):
        longer: list[_Begun] = []
        for begun, row in zip(beam, _rows(network, hidden, beam), strict=True):
            scores = np.log(np.maximum(row, _SMALLEST))
            if mask.may_end(begun.state):
                score = begun.score + float(scores[characters.END_ID])
                ended.append(begun._replace(score=score))
            if len(begun.ids) < network.longest:
                longer += [
                    _Begun(begun.score + float(scores[number]), (*begun.ids, number), state)
                    for number, state in mask.following(begun.state).items()
                ]
        beam = heapq.nlargest(BEAM_WIDTH, longer, key=lambda begun: begun.score)
    best = heapq.nlargest(BEAM_WIDTH, ended, key=lambda begun: begun.score)
    return [characters.decode(list(begun.ids)) for begun in best]


def _is_settled(beam: list[_Begun], ended: list[_Begun]) -> bool:
    """Say whether no text begun can still become likelier than those that ended."""
    if len(ended) < BEAM_WIDTH:
        return False
    least = heapq.nlargest(BEAM_WIDTH, (begun.score for begun in ended))[-1]
    return max(begun.score for begun in beam) <= least


def _rows(network: DecoderNetwork, hidden: Numbers, beam: list[_Begun]) -> Numbers:
    """Return what may follow each begun text, probabilities (texts, characters)."""
    ids = np.array([[characters.START_ID, *begun.ids] for begun in beam], np.int64)
    return network.decode(ids, np.repeat(hidden, len(beam), axis=0))[:, -1]
