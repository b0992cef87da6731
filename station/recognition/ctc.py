"""The CTC head's side of reading: its greedy answer and its score of any answer."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from station.recognition import characters
from station.recognition.decoded_line import ReadCharacter, read_character


def ctc_characters(columns: NDArray[np.float32]) -> tuple[ReadCharacter, ...]:
    """Return the greedy CTC answer of one line's probabilities (columns, characters)."""
    best = columns.argmax(axis=1)
    found = []
    start = 0
    for end in range(1, len(best) + 1):
        if end < len(best) and best[end] == best[start]:
            continue
        if best[start] >= characters.FIRST_CHARACTER_ID:
            run = columns[start:end]
            peak = run[run[:, best[start]].argmax()]
            place = (start + end) / 2 / len(best)
            found.append(read_character(peak, int(best[start]), place))
        start = end
    return tuple(found)


def ctc_score(columns: Tensor, text: str) -> float:
    """Return the logarithm of a text's probability over all its alignments.

    `columns` are one line's logarithms of probabilities (columns, characters).
    """
    ids = torch.tensor([characters.encode(text)], dtype=torch.long)
    loss = functional.ctc_loss(
        columns[:, None],
        ids,
        torch.tensor([len(columns)]),
        torch.tensor([ids.shape[1]]),
        blank=characters.CTC_BLANK_ID,
        reduction="sum",
    )
    return -float(loss)
