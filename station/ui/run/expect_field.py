"""A line over the verdict for the code that the next part must have: typed, or scanned."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from station.ui.run.code_slots import is_command

KEY = "F6"
LONGEST = 200


class ExpectField(QLineEdit):
    """F6 shows it, Enter submits, Esc leaves. All keys are its own while it has the focus: the
    Enter that ends a scan must not confirm a part."""

    submitted = Signal(str)  # empty: nothing is expected any more
    opened = Signal()
    left = Signal()

    def __init__(self, *, over: QWidget, parent: QWidget) -> None:
        """`over` is the widget it is laid upon, inside `parent`."""
        super().__init__(parent)
        self._over, self._around = over, parent
        self._came_from: QWidget | None = None
        self.setObjectName("expect")
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("Scan or type the expected code, then Enter"))
        self.setAccessibleName(self.tr("Expected code"))
        self.setVisible(False)
        self.open_action = QAction(self.tr("Expect code…"), parent)
        self.open_action.setShortcut(QKeySequence(KEY))
        self.open_action.setToolTip(self.tr("Hold the next part against a code"))
        self.open_action.triggered.connect(self.on_open)
        parent.addAction(self.open_action)

    @Slot()
    def on_open(self) -> None:
        """Come up empty, and remember where the focus was; the same once more leaves."""
        if self.isVisible():
            self._leave()
            return
        self._came_from = self.window().focusWidget()
        self.clear()
        height = self.sizeHint().height() * 2
        corner = self._over.mapTo(self._around, self._over.rect().topLeft())
        self.setGeometry(corner.x(), corner.y(), self._over.width(), height)
        self.show()
        self.raise_()
        self.setFocus()
        self.opened.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Enter, Esc, Space and all characters from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not is_command(event)
            and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def submit(self) -> None:
        """Take what was typed, as Enter does."""
        if self.isVisible():
            text = self.text().strip()
            self._leave()
            self.submitted.emit(text)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.hide()

    def _leave(self) -> None:
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus()
