"""Keeps a barcode scan from pressing the keys of a dialog: only a key that comes alone counts."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QDialog, QLineEdit, QTextEdit, QWidget

ALONE_MS = 100
"""Keys of a scanner follow each other within some milliseconds, those of a finger do not."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NO_SCAN = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ScanGuard(QObject):
    """Holds each printable key and Enter back for a moment; if others follow, all are dropped.

    A line of text that has the focus gets everything at once: scanning into it is meant.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._held: QKeyEvent | None = None
        self._swallowed: set[int] = set()
        self._is_scan = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(ALONE_MS)
        self._quiet.timeout.connect(self.on_quiet)
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Watch the dialog's window from its first show on: keys reach it before any button."""
        if event.type() == QEvent.Type.Show and watched is self._dialog:
            window = self._dialog.windowHandle()
            if window is not None:
                window.installEventFilter(self)
        if isinstance(event, QKeyEvent) and isinstance(watched, QWindow):
            if event.type() == QEvent.Type.KeyPress and may_be_scanned(event):
                return self._press(event)
            if event.type() == QEvent.Type.KeyRelease and event.key() in self._swallowed:
                self._swallowed.discard(event.key())
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if takes_text(QGuiApplication.focusObject()) and not self._quiet.isActive():
            return False
        self._is_scan = self._quiet.isActive()  # the one before was no more than a moment ago
        self._held = None if self._is_scan else event.clone()
        self._swallowed.add(event.key())
        self._quiet.start()
        return True

    @Slot()
    def on_quiet(self) -> None:
        """No other key came: a key that was alone does what it does."""
        held, self._held = self._held, None
        target = self._dialog.focusWidget() or self._dialog
        if held is not None and self._dialog.isVisible():
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                send(target, kind, held)


def send(target: QWidget, kind: QEvent.Type, key: QKeyEvent) -> None:
    """Give a widget a key as if it came now; what it does not take goes on to its parents."""
    again = QKeyEvent(kind, key.key(), key.modifiers(), key.text())
    QGuiApplication.sendEvent(target, again)


def may_be_scanned(event: QKeyEvent) -> bool:
    """Return whether a scanner sends such a key."""
    is_printable = bool(event.text()) and event.text().isprintable()
    return not event.modifiers() & NO_SCAN and (is_printable or event.key() in ENTER)


def takes_text(focused: QObject | None) -> bool:
    """Return whether typing goes into a text."""
    return isinstance(focused, QLineEdit | QTextEdit | QAbstractSpinBox)
