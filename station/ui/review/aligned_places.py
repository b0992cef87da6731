"""Puts slots under the characters of the picture they were read from, none over another. Pure."""

from collections.abc import Sequence
from itertools import pairwise


def filled_places(places: Sequence[float | None]) -> list[float] | None:
    """Return a place for every slot, unknown ones between their neighbours.

    None where no order along one line can be seen: nothing is known, or there are several lines.
    """
    known = [(i, place) for i, place in enumerate(places) if place is not None]
    if not known or any(b[1] <= a[1] for a, b in pairwise(known)):
        return None
    step = _step(known, len(places))
    first, last = known[0], known[-1]
    known = [
        (-1, first[1] - (first[0] + 1) * step),
        *known,
        (len(places), last[1] + (len(places) - last[0]) * step),
    ]
    return [_between(known, i) for i in range(len(places))]


def _step(known: Sequence[tuple[int, float]], count: int) -> float:
    """Return the usual distance of two neighbours."""
    (first, start), (last, end) = known[0], known[-1]
    return (end - start) / (last - first) if last > first else 1.0 / max(1, count)


def _between(known: Sequence[tuple[int, float]], index: int) -> float:
    before = max(pair for pair in known if pair[0] <= index)
    after = min(pair for pair in known if pair[0] >= index)
    if before[0] == after[0]:
        return before[1]
    share = (index - before[0]) / (after[0] - before[0])
    return before[1] + share * (after[1] - before[1])


def spread(wanted: Sequence[float], width: float, room: float) -> list[float]:
    """Return left edges of boxes of `width` with their centres near `wanted`, within 0 to `room`.

    Boxes keep their order and never overlap; neighbours that crowd move apart around their middle.
    """
    groups: list[tuple[float, int]] = []  # centre of a run of touching boxes, and how many
    for centre in wanted:
        groups.append((centre, 1))
        while len(groups) > 1 and _overlap(groups[-2], groups[-1], width):
            (a, n), (b, m) = groups[-2:]
            groups[-2:] = [((a * n + b * m) / (n + m), n + m)]
    lefts = [
        centre - width * count / 2 + width * i for centre, count in groups for i in range(count)
    ]
    return _within(lefts, width, room)


def _overlap(one: tuple[float, int], other: tuple[float, int], width: float) -> bool:
    return other[0] - one[0] < width * (one[1] + other[1]) / 2


def _within(lefts: list[float], width: float, room: float) -> list[float]:
    least = 0.0
    for i, left in enumerate(lefts):
        lefts[i] = least = max(left, least)
        least += width
    most = room - width
    for i in range(len(lefts) - 1, -1, -1):
        lefts[i] = most = min(lefts[i], most)
        most -= width
    return lefts
