"""The text in the slots while it is corrected: a value with a cursor, and what each key makes."""

from dataclasses import dataclass, replace

GAP = " "
"""An empty slot, made by Insert, that waits for its character."""


@dataclass(frozen=True, slots=True)
class SlotText:
    """`cursor` is 0 to len(text); at the end, typing appends."""

    text: str
    cursor: int = 0

    @property
    def result(self) -> str:
        """The text without the gaps."""
        return self.text.replace(GAP, "")

    def typed(self, character: str) -> "SlotText":
        """Overwrite the slot under the cursor and go on."""
        text = self.text[: self.cursor] + character + self.text[self.cursor + 1 :]
        return SlotText(text, self.cursor + 1)

    def moved(self, by: int) -> "SlotText":
        return self.at(self.cursor + by)

    def at(self, cursor: int) -> "SlotText":
        return replace(self, cursor=max(0, min(len(self.text), cursor)))

    def with_gap(self) -> "SlotText":
        """Open an empty slot under the cursor."""
        return replace(self, text=self.text[: self.cursor] + GAP + self.text[self.cursor :])

    def deleted(self) -> "SlotText":
        """Take the slot under the cursor away."""
        return replace(self, text=self.text[: self.cursor] + self.text[self.cursor + 1 :])

    def backspaced(self) -> "SlotText":
        """Take the slot before the cursor away."""
        return self.moved(-1).deleted() if self.cursor else self
