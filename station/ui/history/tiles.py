"""The figures of the chosen parts in one row, each with its name below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from station.records.history import HistoryFigures
from station.ui.history.words import duration_words, number_words, percent_words


class Tile(QFrame):
    """One figure with its name, and a share or an explanation beside it."""

    def __init__(
        self, name: str, help_text: str, *, edge_px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        self.setToolTip(help_text)
        self._name = name
        self._figure, self._share = QLabel(self), QLabel(self)
        caption = QLabel(name, self)
        self._figure.setObjectName("figure")
        self._share.setObjectName("share")
        caption.setObjectName("caption")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._figure)
        top.addWidget(self._share, 1, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(edge_px, 6, edge_px, 6)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(caption)
        self.set_value("–")

    def value(self) -> str:
        return self._figure.text()

    def set_value(self, figure: str, share: str = "") -> None:
        self._figure.setText(figure)
        self._share.setText(share)
        self.setAccessibleName(f"{self._name}: {figure} {share}".strip())


class Tiles(QWidget):
    """Shows HistoryFigures, or dashes while they are being counted."""

    def __init__(self, *, is_small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge_px, gap_px = (5, 4) if is_small else (12, 8)
        self._value: HistoryFigures | None = None
        self.parts = self._tile(self.tr("parts"), self.tr("All parts that the filters let through"))
        self.first_pass = self._tile(
            self.tr("first-pass yield"), self.tr("OK at once, and confirmed as read")
        )
        self.corrected = self._tile(self.tr("corrected"), self.tr("A person changed what was read"))
        self.no_reads = self._tile(self.tr("no reads"), self.tr("Nothing that could be a code"))
        self.rejected = self._tile(self.tr("rejected"), self.tr("A person turned the part down"))
        self.worst = self._tile(
            self.tr("worst cycle"), self.tr("The longest time from picture to code")
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap_px)
        for tile in self.findChildren(Tile):
            layout.addWidget(tile, 1)

    def _tile(self, name: str, help_text: str) -> Tile:
        return Tile(name, help_text, edge_px=self._edge_px, parent=self)

    def value(self) -> HistoryFigures | None:
        return self._value

    def set_value(self, figures: HistoryFigures | None) -> None:
        self._value = figures
        if figures is None:
            for tile in self.findChildren(Tile):
                tile.set_value("…")
            return
        parts = figures.parts
        self.parts.set_value(number_words(parts))
        self.first_pass.set_value(percent_words(figures.first_pass, parts))
        for tile, number in (
            (self.corrected, figures.corrected),
            (self.no_reads, figures.no_reads),
            (self.rejected, figures.rejected),
        ):
            share = percent_words(number, parts) if number else ""
            tile.set_value(number_words(number), share)
        self.worst.set_value(duration_words(figures.worst_ms))
