"""What differs between two versions of a recipe, line by line, and which version to take."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from station.config.recipe_history import Difference, RecipeVersion
from station.ui.colours import Colours, colours_of


class DiffDialog(QDialog):
    """Lists versions, newest first; beside them what each differs in from the present one.

    With one version only it shows that difference alone. `accepted` with `value()` restores.
    """

    def __init__(
        self,
        versions: Sequence[RecipeVersion],
        differences: Sequence[Sequence[Difference]],
        *,
        can_restore: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Changes of the recipe"))
        self._differences = differences
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.addItems([version.title for version in versions])
        self.list.setVisible(len(versions) > 1)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("Differences"))
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        if can_restore:
            button = buttons.addButton(
                self.tr("Take this version"), QDialogButtonBox.ButtonRole.AcceptRole
            )
            button.setEnabled(bool(versions))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        split = QSplitter(self)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addWidget(buttons)
        self.resize(QSize(840, 520).boundedTo(self.screen().availableSize()))
        self.list.currentRowChanged.connect(self.on_row_changed)
        self.list.setCurrentRow(0)
        if not versions:
            self.text.setPlainText(self.tr("There is no earlier version."))

    def value(self) -> int:
        """Return the row of the chosen version."""
        return self.list.currentRow()

    @Slot(int)
    def on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._differences):
            self.text.setHtml(as_html(self._differences[row], colours_of(self.palette())))


def as_html(differences: Sequence[Difference], colours: Colours) -> str:
    """Return lines with + and − before what came and went; the sign says it without the colour."""
    if not differences:
        return html.escape(QCoreApplication.translate("DiffDialog", "No difference."))
    grounds = {"+": colours.ok_soft, "−": colours.fault_soft, " ": "transparent"}
    rows = [
        f'<div style="background:{grounds[line.sign]}">{line.sign} {html.escape(line.text)}</div>'
        for line in differences
    ]
    return f'<pre style="color:{colours.ink}">{"".join(rows)}</pre>'
