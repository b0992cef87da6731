"""What the random hands do with dialogs: files stay in a folder of their own, none stays open."""

import random
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

PATIENCE = 60
"""So many events may pass in one dialog before it is left with Esc."""


class Dialogs:
    """Asked before every event: a file dialog is answered, one that stays too long is closed."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder, self._chance = folder, chance
        self._open: QDialog | None = None
        self._events = 0
        self.answered = 0

    def answer(self) -> bool:
        """Return whether the event was spent on a dialog."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            self._open = None
            return False
        if dialog is not self._open:
            self._open, self._events = dialog, 0
            self.answered += 1
        self._events += 1
        if isinstance(dialog, QFileDialog):
            self._answer_files(dialog)
            return True
        if self._events > PATIENCE:
            dialog.reject()
            return True
        return False

    def _answer_files(self, dialog: QFileDialog) -> None:
        """Never let random typing choose where something is written."""
        if self._chance.random() < 0.5 or self._events > 1:
            dialog.reject()
            return
        if dialog.fileMode() is QFileDialog.FileMode.Directory:
            name = self._folder
        elif dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
            name = self._folder / f"out-{self._chance.randrange(10_000)}.toml"
        else:
            name = self._chance.choice(sorted(self._folder.iterdir()))
        dialog.selectFile(str(name))
        dialog.accept()

    def leave_all(self) -> bool:
        """Close whatever is open; return whether there was something."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
            return True
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
            return True
        return False
