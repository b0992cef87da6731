"""A small button that follows a QAction and leaves the focus where it is; Tab still reaches it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from station.ui.action_button import PRESS_KEYS
from station.ui.key_words import key_words


class KeyButton(QToolButton):
    """Says the action's short text; its tooltip and its accessible name say the key, too.

    With the focus on the button, Space and Enter press it instead of the window's own actions.
    """

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_button")
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self.on_action_changed)
        self.on_action_changed()

    def on_action_changed(self) -> None:
        action = self.defaultAction()
        key = key_words(action.shortcut())
        self.setToolTip(f"{action.toolTip()} ({key})" if key else action.toolTip())
        self.setAccessibleName(f"{action.text()}, {key}" if key else action.text())

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
