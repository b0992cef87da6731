"""How sure a character of a code is when its format is known: what the format forbids at its place
is no rival that counts against it, as long as it is no rival to be taken seriously.

A mark seldom breaks its own format, so a small share of a forbidden character is doubt of the
reader and not of the mark. It never makes a code of a reading that does not fit, and a forbidden
character that comes near the read one stays a doubt: then the mark itself may be wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from station.codes.character_mapping import Place, Seen, fold, map_character
from station.codes.code_format import CodeFormat
from station.codes.look_alikes import LookAlikeTables
from station.codes.problems import field_places
from station.domain.code import Code, CodeCharacter
from station.domain.reading import Character, Reading

LEAST_OWN = 0.5
"""A character less probable than this by the reader alone gains nothing by its format."""


@dataclass(frozen=True, slots=True)
class Sureness:
    """The probability that a character is right, 0 to 1, and its lead over `rival`, the best other
    one of those at its place, the forbidden ones among them.
    """

    probability: float
    lead: float
    rival: str


def surenesses(
    reading: Reading, code: Code, code_format: CodeFormat, tables: LookAlikeTables
) -> Iterator[tuple[CodeCharacter, Sureness]]:
    """Yield the characters of the code of a reading, each with how sure it is."""
    read_at = [character for character in reading.characters for _ in character.text]
    places = field_places(code, code_format)
    for mapped, place in zip(code.characters, places, strict=True):
        yield mapped, sureness(mapped, read_at[mapped.read_index], place, code_format, tables)


def sureness(
    mapped: CodeCharacter,
    read: Character,
    place: Place | None,
    code_format: CodeFormat,
    tables: LookAlikeTables,
) -> Sureness:
    """Return how sure `mapped` is, which was `read` at `place` of the format.

    Where the read character itself fits there, its probability is that of Bayes' rule with no
    chance for what does not. What the reader leaves open, such as a missing character, stays doubt.
    """
    shares = _shares(mapped, read, place, code_format, tables)
    own = shares.pop(mapped.text)
    rival, rival_share = max(shares.items(), key=lambda each: each[1], default=("", 0.0))
    probability = own
    if own >= LEAST_OWN and place is not None and place.allows(fold(read.text, code_format.case)):
        forbidden = sum(share for text, share in shares.items() if _is_forbidden(text, place))
        probability = own / max(1 - forbidden, own)
    return Sureness(probability, own - rival_share, rival)


def _is_forbidden(text: str, place: Place) -> bool:
    return len(text) == 1 and not place.allows(text)


def _shares(
    mapped: CodeCharacter,
    read: Character,
    place: Place | None,
    code_format: CodeFormat,
    tables: LookAlikeTables,
) -> dict[str, float]:
    """Return the probability of each mapped character: 0 read as O or 0 is one and the same."""
    shares = {mapped.text: read.probability}
    for alternative in read.alternatives:
        text = alternative.text
        if len(text) == 1:
            seen = Seen(text, mapped.read_index)
            text = map_character(seen, place, code_format.case, tables).text
        shares[text] = shares.get(text, 0.0) + alternative.probability
    return shares


def weakest(
    reading: Reading, code: Code, code_format: CodeFormat, tables: LookAlikeTables
) -> float:
    """Return the probability of the least sure character of the code; 0 for no character."""
    every = surenesses(reading, code, code_format, tables)
    return min((found.probability for _, found in every), default=0.0)
