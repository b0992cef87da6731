"""The CTC head's side of reading: its greedy answer and its score of any answer."""

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


def ctc_score(columns: NDArray[np.float32], text: str) -> float:
    """Return the logarithm of a text's probability over all its alignments.

    `columns` are one line's logarithms of probabilities (columns, characters). This is the
    forward pass of Graves et al., "Connectionist Temporal Classification" (2006).
    """
    ids = characters.encode(text)
    path = np.full(2 * len(ids) + 1, characters.CTC_BLANK_ID)
    path[1::2] = ids
    seen = columns[:, path].astype(np.float64)
    # From a character straight to the next, past the blank: only where the two differ.
    skips = np.full(len(path), _NEVER)
    skips[2:] = np.where((path[2:] != path[:-2]) & (path[2:] != characters.CTC_BLANK_ID), 0, _NEVER)
    ways = np.full(len(path) + 2, _NEVER)  # two places before the first, which nothing reaches
    ways[2:4] = seen[0, :2]
    for column in seen[1:]:
        stay_or_step = np.logaddexp(ways[2:], ways[1:-1])
        ways[2:] = np.logaddexp(stay_or_step, ways[:-2] + skips) + column
    return float(np.logaddexp(ways[-1], ways[-2]) if ids else ways[-1])
