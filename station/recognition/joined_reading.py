"""Makes one reading of several: lines joined in order, and the surer of two ways up."""

import math
from collections.abc import Sequence
from dataclasses import replace

from station.domain.reading import Character, Reading


def joined(readings: Sequence[Reading], *, separator: str) -> Reading:
    """Return the lines as one reading with `separator` between them; lines without text are left
    out.

    Separators are sure and have no alternatives: nobody read them. The second opinion is joined
    in the same way, so that it differs only where an opinion did.
    """
    characters: list[Character] = []
    for number, reading in enumerate(readings):
        if characters and reading.characters:
            characters += [Character(text, 1.0, line=number) for text in separator]
        characters += [replace(character, line=number) for character in reading.characters]
    first = readings[0]
    return replace(
        first, characters=tuple(characters), second_text=_second_text(readings, separator)
    )


def surer(upright: Reading, turned: Reading) -> Reading:
    """Return the reading whose characters are likelier on average; upright where they are equal."""
    if mean_log_probability(turned) > mean_log_probability(upright):
        return replace(turned, is_turned=True)
    return upright


def mean_log_probability(reading: Reading) -> float:
    """Return the mean of the characters' log probabilities; minus infinity for no character."""
    if not reading.characters:
        return -math.inf
    logs = [math.log(max(character.probability, 1e-9)) for character in reading.characters]
    return sum(logs) / len(logs)


def _second_text(readings: Sequence[Reading], separator: str) -> str | None:
    if all(reading.second_text is None for reading in readings):
        return None
    texts = [r.text if r.second_text is None else r.second_text for r in readings]
    return separator.join(text for text in texts if text)
