"""What else the chosen character could be, best first: as values, and as buttons 1 to 5."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalMapper, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from station.domain.inspection import Inspection
from station.ui.properties import set_state
from station.ui.run.slots import shown_characters
from station.ui.run.verdict_words import percent
from station.ui.theme import code_font

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate for a place. `is_read` marks what the machine took for the code."""

    text: str
    probability: float
    is_read: bool = False


def ranked_for(inspection: Inspection, slot: int | None) -> tuple[Ranked, ...]:
    """Return the candidates of a slot as it was read, at most five; none for one that was not."""
    shown = shown_characters(inspection)
    letters = [c for c in inspection.reading.characters for _ in c.text]
    if slot is None or slot >= len(shown) or shown[slot].read_index >= len(letters):
        return ()
    seen = letters[shown[slot].read_index]
    found = [Ranked(shown[slot].text, seen.probability, is_read=True)]
    for other in seen.alternatives:
        if len(other.text) == 1 and other.text not in {ranked.text for ranked in found}:
            found.append(Ranked(other.text, other.probability))
    return tuple(found[:SHOWN])


class AlternativesBar(QWidget):
    """Buttons 1 to 5, best first; the keys for them are the slots' own."""

    chosen = Signal(str)

    def __init__(self, *, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranked: tuple[Ranked, ...] = ()
        self._mapper = QSignalMapper(self)
        self._mapper.mappedInt.connect(self.on_pressed)
        self.buttons = [self._button(number, height_px) for number in range(SHOWN)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for button in self.buttons:
            layout.addWidget(button)

    def _button(self, number: int, height_px: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("alternative")
        button.setFont(code_font(round(0.3 * height_px)))
        button.setMinimumHeight(height_px)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._mapper.map)
        self._mapper.setMapping(button, number)
        return button

    def value(self) -> tuple[Ranked, ...]:
        return self._ranked

    def set_value(self, ranked: tuple[Ranked, ...], *, present: str, allowed: str) -> None:
        """Offer these; `present` is what stands there, `allowed` what the format takes there."""
        self._ranked = ranked
        for number, button in enumerate(self.buttons):
            one = ranked[number] if number < len(ranked) else None
            button.setEnabled(one is not None and (not allowed or one.text in allowed))
            if one is None:
                button.setText("–")
                button.setAccessibleName(self.tr("No alternative"))
                button.setToolTip("")
                set_state(button, "")
                continue
            words = self.tr("{text}, {p} %").format(text=one.text, p=percent(one.probability))
            button.setText(f"{one.text}  {percent(one.probability)} %")
            button.setAccessibleName(words)
            button.setToolTip(
                self.tr("Put {text} here (Up, Down; {n} where no digit may stand)").format(
                    text=one.text, n=number + 1
                )
                if button.isEnabled()
                else self.tr("The format does not allow {text} here").format(text=one.text)
            )
            set_state(button, "present" if one.text == present else "")

    @Slot(int)
    def step(self, by: int) -> None:
        """Take the next better (-1) or next worse (1) candidate that may stand here."""
        numbers = [n for n, button in enumerate(self.buttons) if button.isEnabled()]
        present = [n for n in numbers if self.buttons[n].property("state") == "present"]
        at = numbers.index(present[0]) + by if present else (0 if by > 0 else len(numbers) - 1)
        if 0 <= at < len(numbers):
            self.on_pressed(numbers[at])

    @Slot(int)
    def press(self, number: int) -> None:
        """Take a candidate by its rank, from 0, if it may stand here."""
        if number < len(self.buttons) and self.buttons[number].isEnabled():
            self.on_pressed(number)

    @Slot(int)
    def on_pressed(self, number: int) -> None:
        if number < len(self._ranked):
            self.chosen.emit(self._ranked[number].text)
