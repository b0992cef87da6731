"""A large button for gloves: what it does in capitals, its key below."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from station.ui.key_words import key_words

PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ActionButton(QPushButton):
    """Follows a QAction. A click leaves the focus where it is; Tab can still reach it.

    With the focus on the button, Space and Enter press it instead of the window's own actions.
    """

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._widest_px = 0
        self.setObjectName(action.objectName())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self.on_action_changed)
        self.on_action_changed()

    def on_action_changed(self) -> None:
        key = key_words(self._action.shortcut())
        self.setText(f"{self._action.text()}\n{key}")
        self.setToolTip(f"{self._action.toolTip()} ({key})")
        self.setAccessibleName(f"{self._action.text()}, {key}")
        self.setEnabled(self._action.isEnabled())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never ask for less than before: a shorter text must not move what stands beside it."""
        hint = super().minimumSizeHint()
        self._widest_px = max(self._widest_px, hint.width())
        return QSize(self._widest_px, hint.height())

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in PRESS_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in PRESS_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
