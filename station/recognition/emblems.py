"""Decides by what was read whether a mark unlike its line is text. Pure arithmetic."""

from collections.abc import Sequence

from station.domain.reading import Reading

Part = tuple[float, float]
"""Begin and end along a line's picture, 0 to 1."""

ALONE, SEVERAL = 0.9, 0.7
"""Mean probability from which one character is text, and several are."""


def part_without_emblems(reading: Reading, suspects: Sequence[Part]) -> Part | None:
    """Return the part of the line to read again, or None where nothing is to be left out.

    `suspects` stand at the line's ends. One that was read well is text, and so is all between it
    and the other end.
    """
    left = sorted(part for part in suspects if sum(part) < 1)
    right = sorted((part for part in suspects if sum(part) >= 1), reverse=True)
    start = max((last for _, last in _emblems(reading, left)), default=0.0)
    end = min((first for first, _ in _emblems(reading, right)), default=1.0)
    return None if (start, end) == (0.0, 1.0) or start >= end else (start, end)


def _emblems(reading: Reading, suspects: Sequence[Part]) -> list[Part]:
    """Return the suspects before the first that was read as text."""
    found = []
    for first, last in suspects:
        read = [c.probability for c in reading.characters if first <= (c.position or 0.0) <= last]
        if read and sum(read) / len(read) >= (ALONE if len(read) == 1 else SEVERAL):
            break
        found.append((first, last))
    return found
