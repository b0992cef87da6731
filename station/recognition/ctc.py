"""The CTC head's side of reading: its greedy answer and its score of any answer."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from station.recognition import characters
from station.recognition.decoded_line import ReadCharacter, read_characters

_NEVER = -1e30


def ctc_characters(columns: NDArray[np.float32]) -> tuple[ReadCharacter, ...]:
    """Return the greedy CTC answer of one line's probabilities (columns, characters)."""
    best = columns.argmax(axis=1)
    edges = [0, *(np.flatnonzero(np.diff(best)) + 1).tolist(), len(best)]
    runs = [
        (start, end)
        for start, end in pairwise(edges)
        if best[start] >= characters.FIRST_CHARACTER_ID
    ]
    ids = [int(best[start]) for start, _ in runs]
    peaks = [
        start + int(columns[start:end, number].argmax())
        for (start, end), number in zip(runs, ids, strict=True)
    ]
    places = [(start + end) / 2 / len(best) for start, end in runs]
    return read_characters(columns[peaks], ids, places)


def ctc_scores(columns: NDArray[np.float32], texts: Sequence[str]) -> list[float]:
    """Return the logarithm of each text's probability over all its alignments.

    `columns` are one line's logarithms of probabilities (columns, characters). This is the
    forward pass of Graves et al., "Connectionist Temporal Classification" (2006), for all texts
    at once: their paths are filled up with places that nothing behind them looks at.
    """
    every = [characters.encode(text) for text in texts]
    paths = np.full((len(every), 2 * max(map(len, every)) + 1), characters.CTC_BLANK_ID)
    for path, ids in zip(paths, every, strict=True):
        path[1 : 2 * len(ids) : 2] = ids
    seen = columns[:, paths].astype(np.float64)
    # From a character straight to the next, past the blank: only where the two differ.
    skips = np.full(paths.shape, _NEVER)
    is_other = (paths[:, 2:] != paths[:, :-2]) & (paths[:, 2:] != characters.CTC_BLANK_ID)
    skips[:, 2:] = np.where(is_other, 0, _NEVER)
    # Two places before the first, which nothing reaches.
    ways = np.full((len(every), paths.shape[1] + 2), _NEVER)
    ways[:, 2:4] = seen[0, :, :2]
    for column in seen[1:]:
        stay_or_step = np.logaddexp(ways[:, 2:], ways[:, 1:-1])
        ways[:, 2:] = np.logaddexp(stay_or_step, ways[:, :-2] + skips) + column
    return [_at_end(way, len(ids)) for way, ids in zip(ways, every, strict=True)]


def _at_end(ways: NDArray[np.float64], length: int) -> float:
    """Return the chance to be at the last character or at the blank behind it."""
    end = 2 + 2 * length
    return float(np.logaddexp(ways[end], ways[end - 1]) if length else ways[end])
