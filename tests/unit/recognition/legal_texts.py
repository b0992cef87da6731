"""Rules of texts for the tests of this package, which know nothing of code formats."""

from collections.abc import Sequence


class Places:
    """Exactly one of the given characters at each place; a place may be left out by `shortest`."""

    def __init__(self, *places: str, shortest: int | None = None) -> None:
        self._places: Sequence[str] = places
        self._shortest = len(places) if shortest is None else shortest
        self.asked = 0

    start = 0

    def after(self, state: int, character: str) -> int | None:
        self.asked += 1
        is_legal = state < len(self._places) and character in self._places[state]
        return state + 1 if is_legal else None

    def may_end(self, state: int) -> bool:
        return state >= self._shortest


DIGIT = "0123456789"
