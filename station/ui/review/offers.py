"""Whole codes that are offered for a part, each with what speaks for it; a tap takes one over."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalMapper, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from station.domain.inspection import DecisionKind, Inspection
from station.records.postponed import Answer
from station.ui.plain_tip import plain_tip
from station.ui.review.reject_reasons import reason_title
from station.ui.run.verdict_words import percent
from station.ui.told import told
from station.ui.translated import tr

SHOWN = 3
GAP_PX = 5


@dataclass(frozen=True, slots=True)
class Offered:
    """A code, who or what says so, and why. Without a text it can only be looked at."""

    text: str
    words: str


def offered_of(inspection: Inspection, answers: Sequence[Answer]) -> tuple[Offered, ...]:
    """Return what two people answered where they differ, else what the format suggests."""
    if answers:
        return tuple(Offered(answer.text, answer_words(answer)) for answer in answers)
    return tuple(
        Offered(
            suggestion.text,
            tr("Perhaps {text} ({p} %): {evidence}").format(
                text=suggestion.text,
                p=percent(suggestion.probability),
                evidence=told(suggestion.evidence),
            ),
        )
        for suggestion in inspection.suggestions[:SHOWN]
    )


def answer_words(answer: Answer) -> str:
    """Return what one person answered."""
    if answer.kind is DecisionKind.REJECTED:
        return tr("{name} rejected it: {reason}").format(
            name=answer.operator, reason=reason_title(answer.reason)
        )
    return tr("{name} read {text}").format(name=answer.operator, text=answer.text)


class OfferRows(QWidget):
    """One wide button for each offer, `across` of them side by side."""

    chosen = Signal(str)

    def __init__(self, *, height_px: int, across: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[Offered, ...] = ()
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(self.chosen)
        self._across = across
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_PX)
        self.buttons = [self._button(height_px) for _ in range(SHOWN)]
        for number, button in enumerate(self.buttons):
            layout.addWidget(button, number // across, number % across)
        self.set_value(())

    def _button(self, height_px: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("offer")
        button.setMinimumHeight(height_px)
        button.setMinimumWidth(1)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._mapper.map)
        return button

    def value(self) -> tuple[Offered, ...]:
        return self._offered

    def set_value(self, offered: tuple[Offered, ...]) -> None:
        self._offered = offered[:SHOWN]
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(self._offered))
            if number < len(self._offered):
                one = self._offered[number]
                button.setAccessibleName(one.words)
                button.setToolTip(plain_tip(one.words))
                button.setEnabled(bool(one.text))
                self._mapper.setMapping(button, one.text)
        self.setVisible(bool(self._offered))
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """End words that have no room in …; the tooltip has all of them."""
        across = max(1, min(self._across, len(self._offered)))
        room_px = (self.width() - (across - 1) * GAP_PX) // across - 30
        for button, one in zip(self.buttons, self._offered, strict=False):
            words = button.fontMetrics().elidedText(
                one.words, Qt.TextElideMode.ElideRight, max(40, room_px)
            )
            button.setText(words.replace("&", "&&"))
