"""Where the decoder's characters stand: it does not say, the CTC head's answer beside it does."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

import numpy as np

from station.recognition.decoded_line import ReadCharacter, text_of


def placed_by(
    read: tuple[ReadCharacter, ...], placed: tuple[ReadCharacter, ...]
) -> tuple[ReadCharacter, ...]:
    """Return `read` with places (0 to 1) from an answer of the same line that has them.

    Characters that both answers share, or that stand for one another, take the place over; those
    between them share out the room, and so do those before the first and after the last.
    """
    text = text_of(read)
    if text_of(placed) == text and all(each.position is not None for each in placed):
        pairs = zip(read, placed, strict=True)
        return tuple(replace(each, position=other.position) for each, other in pairs)
    known = _known_places(text, placed)
    numbers = [-1.0, *(float(number) for number, _ in known), float(len(read))]
    places = [0.0, *(place for _, place in known), 1.0]
    found = np.interp(np.arange(len(read)), numbers, places)
    return tuple(
        replace(each, position=float(place)) for each, place in zip(read, found, strict=True)
    )


def _known_places(text: str, placed: Sequence[ReadCharacter]) -> list[tuple[int, float]]:
    """Return numbers of characters of `text` with the place of their counterpart."""
    matcher = SequenceMatcher(None, text_of(tuple(placed)), text, autojunk=False)
    known = []
    for _, start, end, own_start, own_end in matcher.get_opcodes():
        if end - start != own_end - own_start:
            continue
        for number in range(end - start):
            place = placed[start + number].position
            if place is not None:
                known.append((own_start + number, place))
    return known
