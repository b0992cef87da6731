"""What may follow while a code is read, character by character: the format as a small automaton.

A reader that decodes under it can only end in a text of the format. It knows nothing of check
digits, which hold for a whole text, and nothing of look-alikes: those are for texts as seen.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from station.codes.character_mapping import fold
from station.codes.code_format import CodeFormat

NO_TAIL = -1


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where the next character may go.

    `tail` counts the characters since the anchored tail began; `NO_TAIL` before it or without one.
    """

    field: int
    offset: int
    tail: int


State = frozenset[Spot]
"""Every place that fits what was read so far: fields of variable length leave several."""


class LegalPrefixes:
    """Texts that begin a code of one format. Separators may stand anywhere and count for nothing.

    A format without fields allows every printable text.
    """

    def __init__(self, code_format: CodeFormat) -> None:
        self._format = code_format
        self._known: dict[tuple[State, str], State | None] = {}

    @property
    def start(self) -> State:
        """Return the state before the first character."""
        return frozenset(self._reached(Spot(0, 0, NO_TAIL)))

    def after(self, state: State, character: str) -> State | None:
        """Return the state after one more character, or None where it may not stand there."""
        key = state, character
        if key not in self._known:
            self._known[key] = self._after(state, character)
        return self._known[key]

    def may_end(self, state: State) -> bool:
        """Say whether the text read so far is complete."""
        return any(self._is_complete(spot) for spot in state)

    def _after(self, state: State, character: str) -> State | None:
        if self._is_separator(character):
            return state
        folded = fold(character, self._format.case)
        if not self._format.fields:
            return state if folded.isprintable() else None
        reached = {
            further
            for spot in state
            for taken in self._taken(spot, folded)
            for further in self._reached(taken)
            if self._can_be_completed(further)
        }
        return frozenset(reached) or None

    def _is_separator(self, character: str) -> bool:
        separators = self._format.separators
        return character in separators or (" " in separators and character.isspace())

    def _taken(self, spot: Spot, character: str) -> Iterable[Spot]:
        """Yield where one can be after `character` was put at a spot; nowhere if it does not fit.

        Each way to read it counts: as a character before the tail, or as one of the tail.
        """
        fields = self._format.fields
        if spot.field == len(fields) or not fields[spot.field].allows(character, spot.offset):
            return
        anchor = self._format.anchor
        if anchor is None or spot.tail == NO_TAIL:
            yield Spot(spot.field, spot.offset + 1, NO_TAIL)
        if anchor is None or spot.tail == anchor.tail_length:
            return
        place = max(spot.tail, 0)
        if anchor.begins_with[place : place + 1] in ("", character):
            yield Spot(spot.field, spot.offset + 1, place + 1)

    def _reached(self, spot: Spot) -> Iterable[Spot]:
        """Yield the spot and those behind it that leaving fields short or empty leads to."""
        fields = self._format.fields
        while spot.field < len(fields):
            field = fields[spot.field]
            if spot.offset < field.longest:
                yield spot
            if spot.offset < field.shortest:
                return
            spot = Spot(spot.field + 1, 0, spot.tail)
        yield spot

    def _can_be_completed(self, spot: Spot) -> bool:
        """Say whether the anchored tail still has the room it needs, neither less nor more."""
        anchor = self._format.anchor
        if anchor is None:
            return True
        behind = self._format.fields[spot.field :]
        most = sum(field.longest for field in behind) - spot.offset
        if spot.tail == NO_TAIL:
            return most >= anchor.tail_length
        fewest = sum(field.shortest for field in behind[1:])
        fewest += max(behind[0].shortest - spot.offset, 0) if behind else 0
        return fewest <= anchor.tail_length - spot.tail <= most

    def _is_complete(self, spot: Spot) -> bool:
        anchor = self._format.anchor
        is_tail_complete = anchor is None or spot.tail == anchor.tail_length
        return spot.field == len(self._format.fields) and is_tail_complete
