"""Recipes to choose from, each with a sample picture and what it is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from station.ui.colours import Colours, colours_of
from station.ui.icons import icon_of

PICTURE_SIZE = QSize(128, 96)
NAME_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class OfferedRecipe:
    """A recipe as it is offered; `picture` is None where there is no sample of it."""

    name: str
    title: str
    description: str
    picture: Path | None


class RecipeList(QListWidget):
    """`value` is the name of the chosen recipe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard_recipes")
        self.setAccessibleName(self.tr("Recipes"))
        self.setWordWrap(True)
        self.setIconSize(PICTURE_SIZE)
        self.setSpacing(3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def set_recipes(self, recipes: Sequence[OfferedRecipe]) -> None:
        """Offer these; nothing is chosen yet."""
        self.clear()
        colours = colours_of(self.palette())
        for recipe in recipes:
            item = QListWidgetItem(tile_of(recipe.picture, colours), words_of(recipe))
            item.setData(NAME_ROLE, recipe.name)
            item.setToolTip(recipe.description)
            self.addItem(item)

    def value(self) -> str:
        item = self.currentItem()
        return str(item.data(NAME_ROLE)) if item is not None else ""

    def set_value(self, name: str) -> None:
        """Choose a recipe; one that is not offered (a file's path) is added as it is."""
        rows = [row for row in range(self.count()) if self.item(row).data(NAME_ROLE) == name]
        if not rows and name:
            item = QListWidgetItem(name)
            item.setData(NAME_ROLE, name)
            self.addItem(item)
            rows = [self.count() - 1]
        self.setCurrentRow(rows[0] if rows else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the chosen one in sight."""
        super().resizeEvent(event)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())


def words_of(recipe: OfferedRecipe) -> str:
    return f"{recipe.title}\n{recipe.description}" if recipe.description else recipe.title


def tile_of(picture: Path | None, colours: Colours) -> QIcon:
    """Return a small copy of a picture, or an empty tile so that all texts begin at one place."""
    tile = QPixmap(PICTURE_SIZE)
    tile.fill(QColor(colours.raised))
    if picture is None:
        side = PICTURE_SIZE.height() // 2
        painter = QPainter(tile)
        place = QRect(0, 0, side, side)
        place.moveCenter(tile.rect().center())
        icon_of("run", colours).paint(painter, place)
        painter.end()
        return QIcon(tile)
    reader = QImageReader(str(picture))
    size = reader.size()
    reader.setScaledSize(size.scaled(PICTURE_SIZE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    shown = tile if image.isNull() else QPixmap.fromImage(image)
    icon = QIcon(shown)
    icon.addPixmap(shown, QIcon.Mode.Selected)  # else the chosen one is tinted
    return icon
