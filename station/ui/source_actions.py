"""Where pictures may come from, each with its key."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from station.ui.key_words import key_words
from station.ui.translated import tr


@dataclass(frozen=True, slots=True)
class SourceActions:
    """The entries of the source menu."""

    simulated: QAction
    folder: QAction
    camera: QAction
    picture: QAction

    def all(self) -> list[QAction]:
        return [self.simulated, self.folder, self.camera, self.picture]


def source_actions(owner: QWidget) -> SourceActions:
    """Make the actions and add them to `owner`, so that their keys work in its window."""

    def action(text: str, key: str, help_text: str) -> QAction:
        made = QAction(text, owner)
        made.setShortcut(QKeySequence(key))
        made.setToolTip(f"{help_text} ({key_words(key)})")
        owner.addAction(made)
        return made

    return SourceActions(
        simulated=action(tr("&Simulated line"), "Ctrl+1", tr("The samples, one after the other")),
        folder=action(tr("&Folder…"), "Ctrl+2", tr("The pictures of a folder")),
        camera=action(tr("&Camera"), "Ctrl+3", tr("The camera of this computer")),
        picture=action(tr("&Open picture…"), "Ctrl+O", tr("One picture; dropping it works, too")),
    )
