"""How many characters each field of variable length takes. Same text, same answer, always."""

from collections.abc import Sequence
from functools import cache

from station.codes.character_mapping import Place, Seen, map_character
from station.codes.code_format import CodeField, CodeFormat
from station.codes.look_alikes import LookAlikeTables

_Cost = tuple[int, int]
"""Characters that do not fit, then characters a rule had to change: less is better."""


def field_lengths(
    seen: Sequence[Seen], code_format: CodeFormat, tables: LookAlikeTables
) -> tuple[int, ...]:
    """Return one length per field. Fewest misfits win, then fewest changes, then longer first.

    With too many characters each field takes its most. With too few they are filled from the side
    that is sure: the right where an anchor found the tail, else the left.
    """
    fields = code_format.fields
    longest = [field.longest for field in fields]
    if len(seen) >= sum(longest):
        return tuple(longest)
    if len(seen) <= sum(field.shortest for field in fields):
        shortest = [field.shortest for field in fields]
        if code_format.anchor is None:
            return _filled(shortest, len(seen))
        return _filled(shortest[::-1], len(seen))[::-1]
    return _best_split(seen, code_format, tables)


def _filled(lengths: Sequence[int], count: int) -> tuple[int, ...]:
    taken = []
    for length in lengths:
        taken.append(min(length, count))
        count -= taken[-1]
    return tuple(taken)


def _best_split(
    seen: Sequence[Seen], code_format: CodeFormat, tables: LookAlikeTables
) -> tuple[int, ...]:
    fields = code_format.fields
    after_min = [sum(f.shortest for f in fields[i + 1 :]) for i in range(len(fields))]
    after_max = [sum(f.longest for f in fields[i + 1 :]) for i in range(len(fields))]

    @cache
    def cost(field: CodeField, offset: int, index: int) -> _Cost:
        place = Place(field, offset)
        mapped = map_character(seen[index], place, code_format.case, tables)
        return int(not place.allows(mapped.text)), int(mapped.is_changed)

    @cache
    def best(number: int, start: int) -> tuple[_Cost, tuple[int, ...]]:
        if number == len(fields):
            return (0, 0), ()
        field, rest = fields[number], len(seen) - start
        low = max(field.shortest, rest - after_max[number])
        high = min(field.longest, rest - after_min[number])
        options = []
        misfits, changes = 0, 0
        for length in range(high + 1):
            if length:
                more = cost(field, length - 1, start + length - 1)
                misfits, changes = misfits + more[0], changes + more[1]
            if length >= low:
                (tail_misfits, tail_changes), tail = best(number + 1, start + length)
                total = (misfits + tail_misfits, changes + tail_changes)
                options.append((total, -length, (length, *tail)))
        chosen = min(options)
        return chosen[0], chosen[2]

    return best(0, 0)[1]
