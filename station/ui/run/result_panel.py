"""The right side of the Run view: verdict, code, what the format changed, the operator's keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from station.ui.action_button import ActionButton
from station.ui.eliding_label import ElidingLabel
from station.ui.properties import set_state
from station.ui.run.code_slots import CodeSlots
from station.ui.run.counts_panel import CountsPanel
from station.ui.run.line_view import LineView
from station.ui.run.run_actions import RunActions
from station.ui.run.verdict_banner import VerdictBanner
from station.ui.theme import Sizes


class ResultPanel(QWidget):
    """Lays the parts out; RunView decides what they show."""

    def __init__(self, *, actions: RunActions, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = VerdictBanner(sizes=sizes, parent=self)
        self.line = LineView(height_px=sizes.line_px, parent=self)
        self.slots = CodeSlots(code_px=sizes.code_px, small_px=sizes.text_px, parent=self)
        self.detail = self._line("detail", 1)
        self.changes = self._line("changes", 1)
        self.raw = self._line("raw", 1) if sizes.is_small else self._text("raw", 3)
        self.lines = (self.detail, self.changes, self.raw)
        self.hint = self._line("hint", 2, frame_px=14)
        self.counts = CountsPanel(self)
        self._shared: QStackedWidget | None = None
        self.buttons = {
            action.objectName(): ActionButton(action, self)
            for action in (
                actions.confirm,
                actions.correct,
                actions.re_read,
                actions.reject,
                actions.postpone,
                actions.capture,
            )
        }
        self._lay_out(sizes)
        self.set_hint("")

    def _line(self, name: str, lines: int, *, frame_px: int = 4) -> QLabel:
        """Return a label whose height is fixed, so that nothing below it moves."""
        label = QLabel(self) if lines > 1 else ElidingLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(lines > 1)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        label.setFixedHeight(lines * label.fontMetrics().lineSpacing() + frame_px)
        return label

    def _text(self, name: str, lines: int) -> QLabel:
        """Return a label that takes the room of so many lines where there is some, else of one."""
        label = self._line(name, lines, frame_px=0)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setMinimumHeight(label.height() // lines)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        return label

    def _lay_out(self, sizes: Sizes) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 if sizes.is_small else 8)
        layout.addWidget(self.banner)
        layout.addWidget(self.line)
        layout.addWidget(self.slots)
        for line in self.lines:
            layout.addWidget(line, 100 if line is self.raw else 0)
        layout.addStretch(1)
        if not sizes.is_small:
            layout.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(8)
        for name in ("confirm", "correct", "re_read", "reject", "postpone"):
            row.addWidget(self.buttons[name], 5 if name == "confirm" else 4)
        layout.addLayout(row)
        layout.addWidget(self.buttons["capture"])
        layout.addWidget(self._shared_place() if sizes.is_small else self.counts)
        for button in self.buttons.values():
            button.setMinimumHeight(sizes.target_px)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons["capture"].setMinimumHeight(round(sizes.target_px * 1.15))

    def _shared_place(self) -> QStackedWidget:
        """Return one place for hint and counts: a small screen shows what matters now."""
        self._shared = QStackedWidget(self)
        for widget in (self.counts, self.hint):
            self._shared.addWidget(widget)
        return self._shared

    def set_hint(self, words: str) -> None:
        """Say what to do now, or why a key did nothing; long words are written smaller."""
        self.hint.setText(words)
        self.hint.setAccessibleName(words)
        self.hint.setToolTip(words)
        set_state(self.hint, "shown" if words else "empty")
        if self._shared is not None:
            self._shared.setCurrentWidget(self.hint if words else self.counts)
        if words and self._hint_needs_px() > self.hint.height():
            set_state(self.hint, "long")

    def _hint_needs_px(self) -> int:
        """Return the height at which all of the hint is to be seen."""
        room = self.hint.contentsRect()
        wrapped = self.hint.fontMetrics().boundingRect(
            room.adjusted(0, 0, 0, 10_000), Qt.TextFlag.TextWordWrap, self.hint.text()
        )
        return wrapped.height() + self.hint.height() - room.height()

    def set_primary(self, name: str) -> None:
        """Make one button the one to press next."""
        for key, button in self.buttons.items():
            set_state(button, "yes" if key == name else "no", "primary")
