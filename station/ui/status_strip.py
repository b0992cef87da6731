"""The line above the views: where pictures come from, the recipe, who works, how the parts are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.ui.channel_chip import ChannelChip
from station.ui.chip import Chip
from station.ui.chip_row import ChipRow
from station.ui.eliding_label import ElidingLabel
from station.ui.plain_tip import plain_tip

HASH_LENGTH = 8
NAME_LENGTH = 14


@dataclass(frozen=True, slots=True)
class RecipeChoice:
    """A recipe as the strip offers it."""

    name: str
    title: str
    short_hash: str


class StatusStrip(QFrame):
    """Its chips say how camera, reader, the channels, CSV file and disk are."""

    recipe_chosen = Signal(str)
    operator_asked = Signal()
    channel_asked = Signal(str)
    demo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.demo = QPushButton(self.tr("DEMO"), self)
        self.demo.setObjectName("demo")
        self.demo.setVisible(False)
        self.source_button = QToolButton(self)
        self.source_button.setObjectName("source")
        self.source_button.setText(self.tr("Source"))
        self.source_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.source_button.setToolTip(self.tr("Where the pictures come from (Alt+S)"))
        self.source_button.setShortcut("Alt+S")
        self.recipes = QComboBox(self)
        self.recipes.setObjectName("recipes")
        self.recipes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.recipes.setMinimumContentsLength(12)
        self.recipes.setAccessibleName(self.tr("Recipe"))
        self.recipe_label = QLabel(self.tr("Reci&pe"), self)
        self.recipe_label.setObjectName("caption")
        self.recipe_label.setBuddy(self.recipes)
        self.hash = QLabel(self)
        self.hash.setObjectName("hash")
        self.hash.setToolTip(self.tr("Checksum of the recipe's settings"))
        self.expected = ElidingLabel(self, least_characters=7)
        self.expected.setObjectName("expected")
        self.expected.setVisible(False)
        self.operator = QPushButton(self)
        self.operator.setObjectName("operator")
        self.camera = Chip(self.tr("Camera"), self)
        self.reader = Chip(self.tr("Reader"), self)
        self.csv = Chip(self.tr("CSV"), self)
        self.disk = Chip(self.tr("Disk"), self)
        self.recipe_files: Chip | None = None
        self.controller: Chip | None = None
        self.channels: dict[str, ChannelChip] = {}
        self._chips = ChipRow(self)
        self._lay_out()
        self.recipes.currentIndexChanged.connect(self.on_recipe_changed)
        self.operator.clicked.connect(self.operator_asked)
        self.demo.clicked.connect(self.demo_asked)

    def _lay_out(self) -> None:
        for touched in (self.demo, self.source_button, self.recipes, self.operator):
            touched.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a tap leaves the focus on the code
        for button in (self.demo, self.source_button, self.operator):  # as high as the chips
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 3, 10, 3)
        layout.setSpacing(6)
        for widget in (
            self.demo,
            self.source_button,
            self._recipe_block(),
            self.operator,
            self.expected,
        ):
            layout.addWidget(widget)
        for chip in (self.camera, self.reader, self.csv, self.disk):
            self._chips.add(chip)
        layout.addWidget(self._chips, 1000)  # all that is left: words need it more than the gap

    def _recipe_block(self) -> QWidget:
        """Return the recipe below its name and checksum: side by side they take too much room."""
        block = QWidget(self)
        head = QHBoxLayout()
        head.addWidget(self.recipe_label)
        head.addStretch(1)
        head.addWidget(self.hash)
        layout = QVBoxLayout(block)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addLayout(head)
        layout.addWidget(self.recipes)
        return block

    def show_demo(self) -> None:
        """Say that nothing here is production; a press on it asks to see what is simulated."""
        self.demo.setToolTip(
            self.tr("Nothing here is real. Press to let device or servers go wrong (F12)")
        )
        self.demo.setShortcut("F12")
        self.demo.setVisible(True)

    def set_channels(self, titles: Sequence[tuple[str, str]]) -> None:
        """Show a chip for each (channel, title), behind the reader's; a press asks to see more."""
        for name, title in titles:
            chip = ChannelChip(name, title, self)
            chip.pressed.connect(self.channel_asked)
            self.channels[name] = chip
            self._chips.add(chip, before=self.csv)

    def show_recipe_faults(self, faults: Sequence[str]) -> None:
        """Show a chip once recipes are to be mended; while none ever was, there is none."""
        if self.recipe_files is None:
            if not faults:
                return
            self.recipe_files = Chip(self.tr("Recipes"), self)
            self._chips.add(self.recipe_files, before=self.camera)
        words = "\n".join([self.tr("mend {n} in Tune").format(n=len(faults)), *faults])
        state = "warning" if faults else "ok"
        self.recipe_files.set_value(state, words if faults else self.tr("all can be used"))

    def show_controller_fault(self, words: str) -> None:
        """Show a chip that says why no controller can command this station."""
        self.controller = Chip(self.tr("Controller"), self)
        self.controller.set_value("fault", words)
        self._chips.add(self.controller, before=self.csv)

    def set_sources(self, actions: Sequence[QAction]) -> None:
        menu = QMenu(self.source_button)
        menu.setToolTipsVisible(True)
        menu.addActions(list(actions))
        self.source_button.setMenu(menu)

    def set_recipes(self, recipes: Sequence[RecipeChoice]) -> None:
        """Offer these recipes; nothing is signalled."""
        self.recipes.blockSignals(True)
        self.recipes.clear()
        for recipe in recipes:
            self.recipes.addItem(recipe.title, recipe)
        self.recipes.blockSignals(False)
        self._show_hash()

    def recipe(self) -> str:
        """Return the name of the recipe shown."""
        choice = self.recipes.currentData()
        return choice.name if isinstance(choice, RecipeChoice) else ""

    def set_recipe(self, name: str) -> None:
        """Show a recipe; nothing is signalled."""
        for row in range(self.recipes.count()):
            if self.recipes.itemData(row).name == name and row != self.recipes.currentIndex():
                self.recipes.blockSignals(True)
                self.recipes.setCurrentIndex(row)
                self.recipes.blockSignals(False)
        self._show_hash()

    def show_hash(self, content_hash: str) -> None:
        """Show the checksum a part was really read with: its file may have changed meanwhile."""
        self.hash.setText(content_hash[:HASH_LENGTH])

    def _show_hash(self) -> None:
        choice = self.recipes.currentData()
        self.hash.setText(choice.short_hash if isinstance(choice, RecipeChoice) else "")

    def set_recipe_follows(self, follows: bool) -> None:
        """Say whether the source decides the recipe; then nobody can choose it."""
        self.recipes.setEnabled(not follows)
        self.recipes.setToolTip(
            self.tr("This source knows the recipe of each part")
            if follows
            else self.tr("The recipe for the next part (Alt+P)")
        )

    def set_expected(self, code: str) -> None:
        """Show the code that was announced for the next part, or nothing."""
        self.expected.setText(self.tr("Expected {code}").format(code=code))
        self.expected.set_short(code)
        self.expected.setToolTip(plain_tip(self.expected.text()))
        self.expected.setVisible(bool(code))

    def set_operator(self, name: str) -> None:
        short = name if len(name) <= NAME_LENGTH else f"{name[: NAME_LENGTH - 1].rstrip()}…"
        self.operator.setText(self.tr("Operator\n{name}").format(name=short.replace("&", "&&")))
        tip = self.tr("Who works here now (Ctrl+U)")
        self.operator.setToolTip(plain_tip(f"{name}\n{tip}"))
        self.operator.setShortcut("Ctrl+U")  # a new text takes the key away
        self.operator.setAccessibleName(self.tr("Operator: {name}").format(name=name))

    @Slot(int)
    def on_recipe_changed(self, _row: int) -> None:
        self._show_hash()
        self.recipe_chosen.emit(self.recipe())
