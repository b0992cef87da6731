"""What the code format made of a reading: each character with where it came from and why."""

from dataclasses import dataclass

INVALID_CODE = "InvalidCode"
"""The text of a code whose reading does not fit its format."""


@dataclass(frozen=True, slots=True)
class CodeCharacter:
    """One character of the mapped code.

    `read_index` points into the raw reading. `read` is what the model saw there; it differs from
    `text` only where a rule changed it, and `rule` then says which (e.g. "look-alike digits").
    """

    text: str
    read: str
    read_index: int
    rule: str = ""

    @property
    def is_changed(self) -> bool:
        return self.text != self.read


@dataclass(frozen=True, slots=True)
class DroppedCharacter:
    """A character of the reading that is not part of the code, and the rule that dropped it."""

    read: str
    read_index: int
    rule: str


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A named part of the code, e.g. ("serial", "25012345678")."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """The mapped code of one reading.

    `characters` always holds the best mapping that could be made; `text` is that mapping when it
    fits the format, else "InvalidCode". `problems` says in plain words what does not fit.
    """

    raw: str
    characters: tuple[CodeCharacter, ...]
    dropped: tuple[DroppedCharacter, ...]
    fields: tuple[FieldValue, ...]
    problems: tuple[str, ...] = ()

    @property
    def is_valid(self) -> bool:
        return not self.problems

    @property
    def mapped(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def text(self) -> str:
        return self.mapped if self.is_valid else INVALID_CODE
