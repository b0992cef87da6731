"""The line above the Tune view: which recipe, whether it is changed, and what to do with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from station.ui.key_words import key_words
from station.ui.properties import set_state

LEAST_LETTERS = 12


class RecipeBar(QFrame):
    """Every action has a key; the less frequent ones stand in one menu."""

    recipe_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recipe_bar")
        self.recipes = QComboBox(self)
        self.recipes.setAccessibleName(self.tr("Recipe to tune"))
        self.recipes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.recipes.setMinimumContentsLength(LEAST_LETTERS)
        self.mark = QLabel(self)
        self.mark.setObjectName("modified")
        self.frame = self._action(
            self.tr("Last picture"), "Ctrl+L", self.tr("Tune on the part that was read last")
        )
        self.open = self._action(
            self.tr("Open picture…"), "Ctrl+Shift+O", self.tr("Tune on a file")
        )
        self.undo = self._action(self.tr("Undo"), "Ctrl+Z", self.tr("Take the last change back"))
        self.redo = self._action(self.tr("Redo"), "Ctrl+Y", self.tr("Do it again after all"))
        self.split = self._action(
            self.tr("Split"), "Ctrl+T", self.tr("Before and after in one picture, with a handle")
        )
        self.split.setCheckable(True)
        self.grid = self._action(self.tr("All stages"), "Ctrl+G", self.tr("Every stage at once"))
        self.grid.setCheckable(True)
        self.save = self._action(
            self.tr("Save"), "Ctrl+S", self.tr("Parts are read with it from now on")
        )
        self.save_as = self._action(self.tr("Save a copy as…"), "Ctrl+Shift+S", "")
        self.changes = self._action(self.tr("Show changes"), "Ctrl+D", "")
        self.history = self._action(self.tr("Earlier versions…"), "Ctrl+H", "")
        self.import_ = self._action(self.tr("Import…"), "Ctrl+I", "")
        self.export = self._action(self.tr("Export…"), "Ctrl+E", "")
        self._lay_out()
        self.recipes.activated.connect(self._on_activated)
        self.set_modified(False)

    def _action(self, text: str, key: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip or text} ({key_words(key)})")
        return action

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(6)
        label = QLabel(self.tr("&Recipe"), self)
        label.setBuddy(self.recipes)
        for widget in (label, self.recipes, self.mark):
            layout.addWidget(widget)
        layout.addStretch(1)
        for action in (self.frame, self.open, self.split, self.grid, self.undo, self.redo):
            layout.addWidget(self._button(action))
        save = self._button(self.save)
        save.setObjectName("save")
        layout.addWidget(save)
        more = QToolButton(self)
        more.setText(self.tr("More"))
        more.setAccessibleName(self.tr("More to do with the recipe"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.setToolTipsVisible(True)
        menu.addActions([self.save_as, self.changes, self.history, self.import_, self.export])
        more.setMenu(menu)
        layout.addWidget(more)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        return button

    def actions_for(self, view: QWidget) -> None:
        """Let the keys work wherever the focus is within `view`."""
        view.addActions(
            [self.frame, self.open, self.undo, self.redo, self.split, self.grid, self.save]
        )
        view.addActions([self.save_as, self.changes, self.history, self.import_, self.export])

    def set_recipes(self, choices: list[tuple[str, str]], current: str) -> None:
        """Offer (name, title); nothing is signalled."""
        self.recipes.clear()
        for name, title in choices:
            self.recipes.addItem(title, name)
        self.recipes.setCurrentIndex(max(0, self.recipes.findData(current)))

    def set_modified(self, is_modified: bool) -> None:
        self.mark.setText(self.tr("● modified") if is_modified else self.tr("saved"))
        self.save.setEnabled(is_modified)
        self.changes.setEnabled(is_modified)
        set_state(self.mark, "modified" if is_modified else "saved")

    def _on_activated(self, row: int) -> None:
        self.recipe_chosen.emit(str(self.recipes.itemData(row)))
