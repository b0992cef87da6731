"""The line of the labelled set: opens and closes it, says how it stands, runs and searches."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QProgressBar, QToolButton, QWidget

from station.ui.eliding_label import ElidingLabel
from station.ui.key_words import key_words
from station.ui.properties import set_state

PROGRESS_PX = 110


class SetBar(QFrame):
    """All that a closed strip takes of the height. Every action has a key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("set_bar")
        self.show_set = self._action(
            self.tr("Labelled set"), "Ctrl+B", self.tr("Show or hide the labelled pictures")
        )
        self.show_set.setCheckable(True)
        self.run = self._action(
            self.tr("Run set"),
            "Ctrl+R",
            self.tr("Read every labelled picture with the recipe as it stands, and as saved"),
        )
        self.tune = self._action(
            self.tr("Auto-tune"),
            "Ctrl+Shift+T",
            self.tr("Look for better values of the stages; proposes, never saves"),
        )
        self.stop = self._action(
            self.tr("Stop"), "Ctrl+.", self.tr("Stop after the picture that is being read")
        )
        self.add = self._action(
            self.tr("Add picture…"),
            "Ctrl+Shift+A",
            self.tr("Put the picture shown into the set, with its true code"),
        )
        self.remove = self._action(self.tr("Remove the chosen picture…"), "Ctrl+Shift+Del", "")
        self.tune_one = self._action(
            self.tr("Auto-tune on the picture shown alone…"), "Ctrl+Shift+P", ""
        )
        self.own = self._action(self.tr("Use the station's set"), "Ctrl+Shift+B", "")
        self.samples = self._action(self.tr("Use the sample pictures"), "Ctrl+Shift+M", "")
        self.folder = self._action(self.tr("Use a folder…"), "Ctrl+Shift+F", "")
        self.summary = ElidingLabel(self)
        self.summary.setObjectName("set_summary")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(PROGRESS_PX)
        self._lay_out()
        self.set_busy(False)

    def _action(self, text: str, key: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip or text} ({key_words(key)})")
        return action

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._arrow = self._button(self.show_set)
        self._arrow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._arrow.setArrowType(Qt.ArrowType.RightArrow)
        self._arrow.setIconSize(QSize(10, 10))
        self.show_set.toggled.connect(self._point)
        layout.addWidget(self._arrow)
        layout.addWidget(self.summary, 1)
        layout.addWidget(self.progress)
        self.stop_button = self._button(self.stop)
        layout.addWidget(self.stop_button)
        for action in (self.run, self.tune, self.add):
            layout.addWidget(self._button(action))
        more = QToolButton(self)
        more.setText(self.tr("Set"))
        more.setAccessibleName(self.tr("More to do with the labelled set"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.addActions([self.remove, self.tune_one])
        menu.addSeparator()
        menu.addActions([self.own, self.samples, self.folder])
        more.setMenu(menu)
        layout.addWidget(more)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        return button

    def all_actions(self) -> list[QAction]:
        """Return what has a key, to work wherever the focus is within the view."""
        return [
            *(self.show_set, self.run, self.tune, self.stop, self.add),
            *(self.remove, self.tune_one, self.own, self.samples, self.folder),
        ]

    def say(self, words: str, state: str = "") -> None:
        """Show how the set stands; `state` is stale, broken, fault or nothing."""
        self.summary.setText(words)
        self.summary.setToolTip(words)
        set_state(self.summary, state)

    def set_busy(self, is_busy: bool) -> None:
        """Offer to stop while something is under way."""
        self.progress.setVisible(is_busy)
        self.progress.setRange(0, 0)
        self.stop.setEnabled(is_busy)
        self.stop_button.setVisible(is_busy)

    def set_progress(self, done: int, count: int) -> None:
        self.progress.setRange(0, max(1, count))
        self.progress.setValue(done)

    def _point(self, is_open: bool) -> None:
        self._arrow.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
