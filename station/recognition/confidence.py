"""From the scores of tokens to the probabilities of characters. Pure arithmetic, no model."""

from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.reading import Alternative, Character

MAX_ALTERNATIVES = 4


@dataclass(frozen=True, slots=True)
class TokenChoice:
    """The tokens considered at one step: texts with probability (0 to 1), the chosen one first."""

    candidates: tuple[tuple[str, float], ...]

    @property
    def text(self) -> str:
        return self.candidates[0][0]


def spread(choices: Sequence[TokenChoice]) -> tuple[Character, ...]:
    """Return the characters of the chosen tokens with their own probabilities.

    For a token of one character that is the token's probability. In a longer token, character i
    gets P(c_i | c_0..c_i-1) by the chain rule over the candidates: the mass of those that agree up
    to and with i, divided by the mass of those that agree before i and are long enough to say.
    """
    return tuple(character for choice in choices for character in _characters(choice))


def _characters(choice: TokenChoice) -> list[Character]:
    return [_character(choice, index) for index in range(len(choice.text))]


def _character(choice: TokenChoice, index: int) -> Character:
    prefix = choice.text[:index]
    mass: dict[str, float] = {}
    for text, probability in choice.candidates:
        if text.startswith(prefix) and len(text) > index:
            mass[text[index]] = mass.get(text[index], 0.0) + probability
    # Candidates left out of the list are doubt about the first character only: the others are
    # conditional on a prefix that the list knows.
    total = 1.0 if index == 0 else max(sum(mass.values()), 1e-12)
    chosen = choice.text[index]
    others = sorted(((p, c) for c, p in mass.items() if c != chosen), reverse=True)
    return Character(
        text=chosen,
        probability=min(mass[chosen] / total, 1.0),
        alternatives=tuple(Alternative(c, p / total) for p, c in others[:MAX_ALTERNATIVES]),
    )
