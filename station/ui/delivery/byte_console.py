"""Shows the bytes that go to a device and come from it, as they pass."""

from collections import deque

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.delivery.device_console import Traffic
from station.ui.delivery.console_text import console_lines
from station.ui.key_words import key_words
from station.ui.theme import code_font

KEPT_LINES = 2000


class ByteConsole(QWidget):
    """Keeps the last 2,000 lines. Paused, it collects what passes and shows it afterwards."""

    paused = Signal(bool)

    def __init__(self, *, text_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: deque[str] = deque(maxlen=KEPT_LINES)
        self._view = QPlainTextEdit(self)
        self._view.setObjectName("console")
        self._view.setAccessibleName(self.tr("Bytes to the device and from it"))
        self._view.setReadOnly(True)
        self._view.setUndoRedoEnabled(False)
        self._view.setMaximumBlockCount(KEPT_LINES)
        self._view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._view.setTabChangesFocus(True)
        self._view.setFont(code_font(text_px))
        self._view.setPlaceholderText(self.tr("Nothing has passed yet."))
        self._state = QLabel(self)
        self._state.setObjectName("console_state")
        self.pause_action = self._action(self.tr("Pause"), "Ctrl+P", self.tr("Hold the view still"))
        self.pause_action.setCheckable(True)
        self.copy_action = self._action(
            self.tr("Copy"), "Ctrl+Shift+C", self.tr("Copy what is chosen, or all")
        )
        self.clear_action = self._action(self.tr("Clear"), "Ctrl+L", self.tr("Empty the view"))
        self._lay_out()
        self.pause_action.toggled.connect(self.on_pause_toggled)
        self.copy_action.triggered.connect(self.on_copy)
        self.clear_action.triggered.connect(self.on_clear)

    def _action(self, text: str, key: str, help_text: str) -> QAction:
        made = QAction(text, self)
        made.setShortcut(QKeySequence(key))
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setToolTip(f"{help_text} ({key_words(key)})")
        self.addAction(made)
        return made

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Bytes on the line"), self)
        title.setObjectName("heading")
        title.setBuddy(self._view)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._state, 1)
        for action in (self.pause_action, self.copy_action, self.clear_action):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._view, 1)
        self._view.setMinimumHeight(4 * QFontMetrics(self._view.font()).lineSpacing() + 12)

    def value(self) -> str:
        """Return the lines that are shown."""
        return self._view.toPlainText()

    @Slot(object)
    def add(self, traffic: Traffic) -> None:
        """Show one piece of traffic at the end."""
        lines = list(console_lines(traffic))
        if self.pause_action.isChecked():
            self._held.extend(lines)
            self._show_state()
        else:
            self._append(lines)

    def _append(self, lines: list[str]) -> None:
        """Append; whoever has scrolled up keeps their place."""
        bar = self._view.verticalScrollBar()
        is_at_end = bar.value() == bar.maximum()
        if lines:
            self._view.appendPlainText("\n".join(lines))
        if is_at_end:
            bar.setValue(bar.maximum())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with the newest, unless the view is held still."""
        super().showEvent(event)
        if not self.pause_action.isChecked():
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.maximum())

    @Slot(bool)
    def on_pause_toggled(self, is_paused: bool) -> None:
        if not is_paused:
            self._append(list(self._held))
            self._held.clear()
        self._show_state()
        self.paused.emit(is_paused)

    @Slot()
    def on_copy(self) -> None:
        chosen = self._view.textCursor().selectedText().replace("\u2029", "\n")
        QApplication.clipboard().setText(chosen or self.value())

    @Slot()
    def on_clear(self) -> None:
        self._view.clear()
        self._held.clear()
        self._show_state()

    def _show_state(self) -> None:
        words = ""
        if self.pause_action.isChecked():
            words = self.tr("paused, {count} new lines").format(count=len(self._held))
        self._state.setText(words)

    def state_words(self) -> str:
        return self._state.text()
