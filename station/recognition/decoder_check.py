"""The decoder's side of reading: it checks drafts and goes its own way where it disagrees.

One pass looks at all characters of all lines at once, so a greedy answer that begins with
a good draft costs little more than a look.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from station.recognition import characters
from station.recognition.decoded_line import ReadCharacter, read_characters

MAX_PASSES = 12

Numbers = NDArray[np.float32]
Answer = tuple[ReadCharacter, ...]


class DecoderNetwork(Protocol):
    """The decoder on whatever runs it."""

    @property
    def longest(self) -> int:
        """The most characters the decoder can place."""
        ...

    def decode(self, ids: NDArray[np.int64], hidden: Numbers) -> Numbers:
        """Return what may follow each of `ids` (N, T), as probabilities (N, T, characters)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """The decoder's greedy answer for a line.

    `scores` are logarithms of probabilities of the texts it came by: its answer and its drafts.
    """

    answer: Answer
    scores: Mapping[str, float]


def checked(network: DecoderNetwork, hidden: Numbers, drafts: list[str]) -> list[Check]:
    """Return the decoder's greedy answer for every line, each found with its draft."""
    every = [_Draft(characters.encode(text)[: network.longest]) for text in drafts]
    for _ in range(MAX_PASSES):
        numbers = [number for number, draft in enumerate(every) if not draft.is_done]
        if not numbers:
            break
        ids = _padded([every[number].ids for number in numbers])
        asked = hidden if len(numbers) == len(every) else hidden[numbers]
        for number, rows in zip(numbers, network.decode(ids, asked), strict=True):
            every[number].advance(rows, network.longest)
    return [Check(draft.answer(), draft.scores) for draft in every]


def text_scores(network: DecoderNetwork, hidden: Numbers, texts: Sequence[str]) -> list[float]:
    """Return the logarithm of each text's probability for one line's vectors (1, columns, .)."""
    every = [characters.encode(text)[: network.longest] for text in texts]
    rows = network.decode(_padded(every), np.repeat(hidden, len(every), axis=0))
    return [_score(each, ids) for each, ids in zip(rows, every, strict=True)]


class _Draft:
    """A line's characters as drafted, and how many are known to be the decoder's own."""

    def __init__(self, ids: list[int]) -> None:
        self.ids = ids
        self.scores: dict[str, float] = {}
        self.is_done = False
        self._known = 0
        self._rows = np.zeros((0, characters.VOCABULARY_SIZE), np.float32)

    def advance(self, rows: Numbers, longest: int) -> None:
        """Keep what the decoder confirms and draft its own answer from there on."""
        self._rows = rows
        self._note(self.ids)
        answer = rows[: len(self.ids) + 1].argmax(axis=1).tolist()
        while self._known < len(self.ids) and answer[self._known] == self.ids[self._known]:
            self._known += 1
        if answer[self._known] == characters.END_ID or self._known >= longest:
            self.is_done = True
            self._note(self.ids[: self._known])
        else:
            self.ids = (self.ids[: self._known] + _until_end(answer[self._known :]))[:longest]

    def _note(self, ids: list[int]) -> None:
        self.scores[characters.decode(ids)] = _score(self._rows, ids)

    def answer(self) -> Answer:
        own = self.ids[: self._known]
        return read_characters(self._rows[: self._known], own, [None] * self._known)


def _until_end(answer: list[int]) -> list[int]:
    return answer[: answer.index(characters.END_ID)] if characters.END_ID in answer else answer


def _score(rows: Numbers, ids: list[int]) -> float:
    wanted = rows[np.arange(len(ids) + 1), [*ids, characters.END_ID]]
    return float(np.log(np.maximum(wanted, 1e-9)).sum())


def _padded(drafts: list[list[int]]) -> NDArray[np.int64]:
    """Return the start and each draft; the decoder looks left only, so padding goes unseen."""
    ids = np.full((len(drafts), 1 + max(map(len, drafts))), characters.PAD_ID, np.int64)
    ids[:, 0] = characters.START_ID
    for row, draft in enumerate(drafts):
        ids[row, 1 : 1 + len(draft)] = draft
    return ids
