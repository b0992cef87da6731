"""Which of the embedded model's characters may follow, by the rules of a text: a mask per place."""

from collections.abc import Hashable
from typing import Any

from station.recognition import characters
from station.recognition.legal_text import LegalText

Following = dict[int, Hashable]
"""Number of each character that may follow, with the state after it."""


class CharacterMask:
    """Asks the rules once per state. Without rules every character may follow."""

    def __init__(self, legal: LegalText | None) -> None:
        self._legal = legal
        self._known: dict[Any, Following] = {}

    @property
    def start(self) -> Hashable:
        """Return the state before the first character."""
        return None if self._legal is None else self._legal.start

    def following(self, state: Any) -> Following:
        """Return what may follow in a state."""
        if state not in self._known:
            self._known[state] = self._following(state)
        return self._known[state]

    def may_end(self, state: Any) -> bool:
        """Say whether the text may end here."""
        return self._legal is None or self._legal.may_end(state)

    def is_complete(self, text: str) -> bool:
        """Say whether a whole text keeps the rules."""
        state = self.start
        for number in characters.encode(text):
            following = self.following(state)
            if number not in following:
                return False
            state = following[number]
        return self.may_end(state)

    def _following(self, state: Any) -> Following:
        numbered = enumerate(characters.CHARACTERS, characters.FIRST_CHARACTER_ID)
        if self._legal is None:
            return dict.fromkeys((number for number, _ in numbered), None)
        after = ((number, self._legal.after(state, text)) for number, text in numbered)
        return {number: reached for number, reached in after if reached is not None}
