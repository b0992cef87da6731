"""Makes one reading of several: lines joined in order, and the surer of two ways up."""

import math
from collections.abc import Sequence
from dataclasses import replace

from station.domain.reading import Character, Reading

SURE_ADVANTAGE = 0.35
"""One sure character more is worth up to 0.5; an edge read as an unsure one is worth less."""
SURE_OTHER = 0.3
"""Mean above one half from which a text that was not chosen is told."""

LEAST_LEAD = 0.05
"""Of the mean logarithms of probabilities: below it the text of the other way up is told."""

OTHER_LOOK = "Another look"
"""Names the opinion of another cut of the same picture, in place of another reader's name."""


def joined(readings: Sequence[Reading], *, separator: str) -> Reading:
    """Return the lines as one reading with `separator` between them; lines without text are left
    out.

    Separators are sure and have no alternatives: nobody read them. The second opinion is joined
    in the same way, so that it differs only where an opinion did. Where there is one that must
    agree, the readers' own do not count.
    """
    characters: list[Character] = []
    for number, reading in enumerate(readings):
        if characters and reading.characters:
            characters += [Character(text, 1.0, line=number) for text in separator]
        characters += [replace(character, line=number) for character in reading.characters]
    demanding = next((r.second_reader for r in readings if r.second_reader), "")
    if demanding:
        readings = [r if r.second_reader else replace(r, second_text=r.text) for r in readings]
    return replace(
        readings[0],
        characters=tuple(characters),
        second_text=_second_text(readings, separator),
        second_reader=demanding,
    )


def surer(upright: Reading, turned: Reading) -> Reading:
    """Return the reading whose characters are likelier on average; upright where they are equal.

    Some codes read well both ways up, such as 1966: then the other way is the second opinion.
    """
    turned = replace(turned, is_turned=True)
    is_turned = mean_log_probability(turned) > mean_log_probability(upright)
    chosen, rival = (turned, upright) if is_turned else (upright, turned)
    lead = mean_log_probability(chosen) - mean_log_probability(rival)
    if rival.text == chosen.text or not lead < LEAST_LEAD:  # infinite ones have no lead
        return chosen
    return with_other_look(chosen, rival.text)


def surer_text(found: Reading, other: Reading) -> Reading:
    """Return the reading of the lines found in a picture, or of the picture as one line.

    The other counts only where it holds more sure text: it may hold more than the line, too. Where
    both are sure of different texts, the one that was not taken is the second opinion.
    """
    is_other = _sure_text(other) > _sure_text(found) + SURE_ADVANTAGE
    chosen, rival = (other, found) if is_other else (found, other)
    if rival.text == chosen.text or _sure_text(rival) <= SURE_OTHER * len(rival.text):
        return chosen
    return with_other_look(chosen, rival.text)


def with_other_look(reading: Reading, text: str) -> Reading:
    """Return the reading with what another cut of its picture gave; they must agree to be OK.

    Another reader's opinion that does not agree stays instead.
    """
    if reading.second_reader and reading.second_text != reading.text:
        return reading
    return replace(reading, second_text=text, second_reader=OTHER_LOOK)


def _sure_text(reading: Reading) -> float:
    """Return the characters' probabilities above one half, summed; unsure ones count against."""
    return sum(character.probability - 0.5 for character in reading.characters)


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
