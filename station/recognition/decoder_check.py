"""The decoder's side of reading: it checks drafts and goes its own way where it disagrees.

One pass looks at all characters of all lines at once, so a greedy answer that begins with
a good draft costs little more than a look.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from station.recognition import characters
from station.recognition.decoded_line import ReadCharacter, read_characters

MAX_PASSES = 12

Numbers = NDArray[np.float32]


class DecoderNetwork(Protocol):
    """The decoder on whatever runs it."""

    @property
    def longest(self) -> int:
        """The most characters the decoder can place."""
        ...

    def decode(self, ids: NDArray[np.int64], hidden: Numbers) -> Numbers:
        """Return what may follow each of `ids` (N, T), as probabilities (N, T, characters)."""
        ...


@dataclass(frozen=True)
class Checked:
    """The decoder's greedy answer and its scores of the draft and of that answer.

    Scores are logarithms of the whole text's probability.
    """

    read: tuple[ReadCharacter, ...]
    draft_score: float
    own_score: float


def checked(network: DecoderNetwork, hidden: Numbers, drafts: list[str]) -> list[Checked]:
    """Return the decoder's answer for every line, each found with its draft."""
    every = [_Draft(characters.encode(text)[: network.longest]) for text in drafts]
    for _ in range(MAX_PASSES):
        numbers = [number for number, draft in enumerate(every) if not draft.is_done]
        if not numbers:
            break
        ids = _padded([every[number].ids for number in numbers])
        asked = hidden if len(numbers) == len(every) else hidden[numbers]
        for number, rows in zip(numbers, network.decode(ids, asked), strict=True):
            every[number].advance(rows, network.longest)
    return [draft.checked() for draft in every]


class _Draft:
    """A line's characters as drafted, and how many are known to be the decoder's own."""

    def __init__(self, ids: list[int]) -> None:
        self.ids = ids
        self.is_done = False
        self._known = 0
        self._rows = np.zeros((0, characters.VOCABULARY_SIZE), np.float32)
        self._draft_score: float | None = None

    def advance(self, rows: Numbers, longest: int) -> None:
        """Keep what the decoder confirms and draft its own answer from there on."""
        if self._draft_score is None:
            self._draft_score = _score(rows, self.ids)
        self._rows = rows
        answer = rows[: len(self.ids) + 1].argmax(axis=1).tolist()
        while self._known < len(self.ids) and answer[self._known] == self.ids[self._known]:
            self._known += 1
        if answer[self._known] == characters.END_ID or self._known >= longest:
            self.is_done = True
        else:
            self.ids = (self.ids[: self._known] + _until_end(answer[self._known :]))[:longest]

    def checked(self) -> Checked:
        own = self.ids[: self._known]
        return Checked(
            read=read_characters(self._rows[: self._known], own, [None] * self._known),
            draft_score=self._draft_score or 0.0,
            own_score=_score(self._rows, own),
        )


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
