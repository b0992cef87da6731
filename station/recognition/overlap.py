"""Joins the readings of a long line's overlapping parts by where their characters stand.

What both parts saw alike is one character, also in a run of equal ones. Where they disagree the
character stays and becomes unsure: nothing is dropped or doubled in silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import numpy as np

from station.domain.reading import Alternative, Character, Reading
from station.recognition.line_parts import LinePart

_MOST_ALTERNATIVES = 4
_ALONE_COST = 0.55
"""Cost of a character that only one part saw, where being a pitch apart costs 1."""
_OTHER_TEXT_COST = 0.25
_CUT_PITCHES = 0.5
"""A character with its centre nearer to the cut than this may be a piece of one."""
_USUAL_PITCHES = 5
"""That many characters of usual width stand in an overlap."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A character, its centre along the crop, and what the second opinion has in its place."""

    character: Character
    place: float
    second: str


_Pair = tuple[_Seen | None, _Seen | None]


def joined_parts(readings: Sequence[Reading], parts: Sequence[LinePart]) -> Reading:
    """Return one reading of all parts, given from left to right with their places in the crop."""
    lines = [_seen(reading) for reading in readings]
    line = lines[0]
    for number in range(1, len(parts)):
        start, end = parts[number].start, parts[number - 1].end
        pitch = _pitch((lines[number - 1], lines[number]), (end - start) / _USUAL_PITCHES)
        line = _merged(line, lines[number], (start, end), pitch)
    has_second = any(reading.second_text is not None for reading in readings)
    return replace(
        readings[0],
        characters=tuple(seen.character for seen in line),
        second_text="".join(seen.second for seen in line) if has_second else None,
    )


def _seen(reading: Reading) -> list[_Seen]:
    count = len(reading.characters)
    seconds = _seconds(reading)
    return [
        _Seen(each, (number + 0.5) / count if each.position is None else each.position, second)
        for number, (each, second) in enumerate(zip(reading.characters, seconds, strict=True))
    ]


def _seconds(reading: Reading) -> list[str]:
    """Return what the second opinion reads in the place of each character."""
    text = [character.text for character in reading.characters]
    second = reading.second_text
    if second is None or second == "".join(text) or not text:
        return text
    found = [""] * len(text)
    matcher = SequenceMatcher(None, text, list(second), autojunk=False)
    for _, start, end, other_start, other_end in matcher.get_opcodes():
        other = second[other_start:other_end]
        if end - start == len(other):
            found[start:end] = list(other)
        else:  # more or fewer than there are places: all of it in one
            found[max(0, start - 1) if start == end else start] += other
    return found


def _pitch(lines: Sequence[list[_Seen]], usual: float) -> float:
    """Return the usual distance of neighbouring characters."""
    steps = [np.diff([seen.place for seen in line]) for line in lines if len(line) > 2]
    if not steps:
        return usual
    return float(np.clip(np.median(np.concatenate(steps)), usual / 3, 2 * usual))


def _merged(
    left: list[_Seen], right: list[_Seen], shared: tuple[float, float], pitch: float
) -> list[_Seen]:
    start, end = shared[0] - pitch / 2, shared[1] + pitch / 2
    before = [seen for seen in left if seen.place < start]
    after = [seen for seen in right if seen.place > end]
    pairs = _aligned(left[len(before) :], right[: len(right) - len(after)], pitch)
    cut = _CUT_PITCHES * pitch
    return [*before, *(_one(pair, shared[0] + cut, shared[1] - cut) for pair in pairs), *after]


def _one(pair: _Pair, begin: float, end: float) -> _Seen:
    """Return what stands where both parts look.

    Left of `begin` the right part, and right of `end` the left part, may see a piece only.
    """
    left, right = pair
    if left is None or right is None:
        seen = left or right
        assert seen is not None
        is_seen_by_one = seen.place < begin if right is None else seen.place > end
        return seen if is_seen_by_one else _alone(seen)
    left_counts, right_counts = left.place <= end, right.place >= begin
    if left_counts == right_counts:
        return _agreed(left, right)
    return left if left_counts else right


def _agreed(left: _Seen, right: _Seen) -> _Seen:
    """Return the likelier character with the mean of both parts' probabilities."""
    shares = _mean_shares(left.character, right.character)
    better, other = sorted((left, right), key=lambda seen: -shares[seen.character.text])
    text = better.character.text
    rivals = sorted(((p, t) for t, p in shares.items() if t != text), reverse=True)
    character = replace(
        better.character,
        probability=shares[text],
        alternatives=tuple(Alternative(t, p) for p, t in rivals[:_MOST_ALTERNATIVES]),
    )
    if text != other.character.text:
        return replace(better, character=character, second=other.character.text)
    # A doubt of either part's second opinion stays.
    second = other.second if better.second == text else better.second
    return replace(better, character=character, second=second)


def _mean_shares(left: Character, right: Character) -> dict[str, float]:
    shares: dict[str, float] = {}
    for character in (left, right):
        own = Alternative(character.text, character.probability)
        for text, probability in {(a.text, a.probability) for a in (own, *character.alternatives)}:
            shares[text] = shares.get(text, 0.0) + probability / 2
    return shares


def _alone(seen: _Seen) -> _Seen:
    """Return a character that one part saw and the other, which looked there, did not."""
    character = replace(seen.character, probability=seen.character.probability / 2)
    return replace(seen, character=character, second="")


def _aligned(left: Sequence[_Seen], right: Sequence[_Seen], pitch: float) -> list[_Pair]:
    """Pair what stands in the same place, in order, at the least cost over all."""
    pair = np.array([[_pair_cost(a, b, pitch) for b in right] for a in left])
    costs = np.add.outer(np.arange(len(left) + 1.0), np.arange(len(right) + 1.0)) * _ALONE_COST
    for i, j in np.ndindex(len(left), len(right)):
        alone = min(costs[i, j + 1], costs[i + 1, j]) + _ALONE_COST
        costs[i + 1, j + 1] = min(costs[i, j] + pair[i, j], alone)
    pairs: list[_Pair] = []
    i, j = len(left), len(right)
    while i or j:
        if i and j and costs[i, j] == costs[i - 1, j - 1] + pair[i - 1, j - 1]:
            i, j = i - 1, j - 1
            pairs.append((left[i], right[j]))
        elif not j or (i and costs[i - 1, j] <= costs[i, j - 1]):
            i -= 1
            pairs.append((left[i], None))
        else:
            j -= 1
            pairs.append((None, right[j]))
    return pairs[::-1]


def _pair_cost(left: _Seen, right: _Seen, pitch: float) -> float:
    cost = abs(left.place - right.place) / pitch
    return cost if left.character.text == right.character.text else cost + _OTHER_TEXT_COST
