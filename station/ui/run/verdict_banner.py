"""The one thing seen from two metres: how the part stands, as shape, word, colour and reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from station.ui.fitting_label import FittingLabel
from station.ui.mark import Mark
from station.ui.properties import set_state
from station.ui.theme import Sizes

VERDICTS = ("ok", "check", "no_read")


class VerdictBanner(QFrame):
    """Shows a state, its word and its reason. Its height never changes, so nothing jumps.

    The states are loading, ready, capturing, reading, ok, check, no_read, correcting, saving,
    saved, sent, queued and fault; each has a shape of the same name and a look in the style sheet.
    """

    def __init__(self, *, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._sides_px = round(sizes.verdict_px * 1.05), round(sizes.code_px * 1.2)
        self._mark = Mark(side_px=self._sides_px[0], parent=self)
        self._word = FittingLabel(self)
        self._word.setObjectName("word")
        self._word.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._reason = QLabel(self)
        self._reason.setObjectName("reason")
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setWordWrap(True)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        layout = QGridLayout(self)
        edge_px = 5 if sizes.is_small else 10
        layout.setContentsMargins(16, edge_px, 16, edge_px)
        layout.setHorizontalSpacing(18)
        layout.setVerticalSpacing(1 if sizes.is_small else 4)
        layout.addWidget(self._mark, 0, 0)
        layout.addWidget(self._word, 0, 1)
        layout.addWidget(self._reason, 1, 0, 1, 2)
        layout.setColumnStretch(1, 1)
        layout.setRowStretch(1, 1)
        line = self._reason.fontMetrics().lineSpacing()
        self.setFixedHeight(round(sizes.verdict_px * 1.25) + 2 * line + 30)

    def state(self) -> str:
        return str(self.property("state"))

    def word(self) -> str:
        return self._word.text()

    def reason(self) -> str:
        return self._reason.text()

    def set_value(self, state: str, word: str, reason: str = "") -> None:
        """Show a state; below a verdict `reason` has two lines, below other words more."""
        self._word.setText(word)
        self._reason.setText(reason)
        self.setToolTip(reason)
        self._mark.set_side(self._sides_px[0 if state in VERDICTS else 1])
        self._mark.set_value(state.replace("_", "-"))
        self.setAccessibleName(f"{word}. {reason}")
        set_state(self, state)

    def go_on(self, state: str, word: str, words: str) -> None:
        """Say what became of the part that was saved; nothing, if another is under way by now."""
        if self.state() in ("saved", "queued"):
            saved = self.reason().split("\n")[0]
            self.set_value(state, word, f"{saved}\n{words}")
