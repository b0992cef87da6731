"""What the embedded model says about a line: two answers and the choice between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from station.recognition import characters

TOP = 5

Source = Literal["fast", "both", "again"]
"""`fast`: the decoder was not asked; `both`: both heads agree beyond doubt; `again`: they did not,
so that other looks were taken."""


@dataclass(frozen=True)
class ReadCharacter:
    """One character with its probability, the runners-up and where it stands (0..1, left to right).

    `alternatives` are the most probable characters with their probabilities, the
    read one among them; `position` is None while only the decoder has seen it.
    """

    text: str
    probability: float
    alternatives: tuple[tuple[str, float], ...]
    position: float | None


@dataclass(frozen=True)
class DecodedLine:
    """Both heads' answers at the first look, and the one that the station returns by default.

    `rival` is the best text that any answer had instead of the chosen one, if any.
    """

    ctc: tuple[ReadCharacter, ...]
    decoder: tuple[ReadCharacter, ...]
    chosen: tuple[ReadCharacter, ...]
    source: Source
    rival: str | None = None

    @property
    def ctc_text(self) -> str:
        """The CTC head's answer."""
        return text_of(self.ctc)

    @property
    def decoder_text(self) -> str:
        """The decoder's answer."""
        return text_of(self.decoder)

    @property
    def text(self) -> str:
        """The chosen answer."""
        return text_of(self.chosen)


def text_of(read: tuple[ReadCharacter, ...]) -> str:
    """Return the text of read characters."""
    return "".join(character.text for character in read)


def read_characters(
    rows: NDArray[np.float32], ids: Sequence[int], places: Sequence[float | None]
) -> tuple[ReadCharacter, ...]:
    """Return a character per row of probabilities (n, characters), with the runners-up."""
    # Blank and end are no characters, so they are never offered.
    shown = rows[:, characters.FIRST_CHARACTER_ID :]
    order = np.argsort(-shown, axis=1)[:, :TOP] + characters.FIRST_CHARACTER_ID
    shares = np.take_along_axis(rows, order, axis=1)
    return tuple(
        ReadCharacter(
            text=characters.TEXTS[number],
            probability=float(row[number]),
            alternatives=tuple((characters.TEXTS[n], p) for n, p in zip(best, share, strict=True)),
            position=place,
        )
        for number, row, best, share, place in zip(
            ids, rows, order.tolist(), shares.tolist(), places, strict=True
        )
    )
