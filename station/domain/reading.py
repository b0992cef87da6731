"""What the model saw, character by character. Nothing later may change it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another character the model considered, with its probability (0 to 1)."""

    text: str
    probability: float


@dataclass(frozen=True, slots=True)
class Character:
    """One character as read.

    `probability` is 0 to 1. `alternatives` are the runners-up, best first, without `text`.
    `position` is the centre of the character in the line image, 0 (left) to 1 (right), or None
    where the reader cannot tell. `line` counts the lines of the image from 0, in reading order.
    """

    text: str
    probability: float
    alternatives: tuple[Alternative, ...] = ()
    position: float | None = None
    line: int = 0

    @property
    def lead(self) -> float:
        """Return the distance to the best runner-up, 0 to 1."""
        runner_up = self.alternatives[0].probability if self.alternatives else 0.0
        return self.probability - runner_up


LineOutline = tuple[tuple[float, float], ...]
"""Four corners of a line, clockwise from the start of its text: x, y as parts of the line image."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one line image. `second_text` is a second opinion where the reader has one.

    `second_reader` names an independent reader whose opinion that is, and who must agree; empty
    where it is the reader's own, whose doubts are in the probabilities already. `is_turned` says
    that the image was read upside down. `lines` are the places of the lines that the characters
    count; none where nobody asked for them.
    """

    characters: tuple[Character, ...]
    reader: str
    second_text: str | None = None
    is_turned: bool = False
    second_reader: str = ""
    lines: tuple[LineOutline, ...] = ()

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def weakest(self) -> Character | None:
        """Return the character with the lowest probability, or None for an empty reading."""
        return min(self.characters, key=lambda c: c.probability, default=None)
