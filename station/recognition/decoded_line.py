"""What the embedded model says about a line: two answers and the choice between them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from station.recognition import characters

TOP = 5


@dataclass(frozen=True)
class ReadCharacter:
    """One character with its probability, the runners-up and where it stands (0..1, left to right).

    `alternatives` are the most probable characters with their probabilities, the
    read one among them; `position` is None where the decoder alone saw it.
    """

    text: str
    probability: float
    alternatives: tuple[tuple[str, float], ...]
    position: float | None


@dataclass(frozen=True)
class DecodedLine:
    """Both answers for one line and the one that the station returns by default."""

    ctc: tuple[ReadCharacter, ...]
    decoder: tuple[ReadCharacter, ...]
    chosen: tuple[ReadCharacter, ...]
    source: str  # "both", "ctc" or "decoder"

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


def read_character(
    probabilities: NDArray[np.float32], number: int, position: float | None
) -> ReadCharacter:
    """Return a character of the vocabulary with its probability and the runners-up."""
    shown = probabilities.copy()
    shown[: characters.FIRST_CHARACTER_ID] = 0
    order = np.argsort(-shown)[:TOP]
    return ReadCharacter(
        text=characters.decode([number]),
        probability=float(probabilities[number]),
        alternatives=tuple((characters.decode([int(i)]), float(shown[i])) for i in order),
        position=position,
    )
