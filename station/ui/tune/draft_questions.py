"""What becomes of a recipe that was changed and not saved: now, or since the last time."""

from enum import Enum, auto

from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget

from station.ui.scan_guard import ScanGuard
from station.ui.translated import tr


class UnsavedAnswer(Enum):
    """What to do with changes before they are left."""

    SAVE = auto()
    SAVE_AS = auto()
    DISCARD = auto()
    CANCEL = auto()


class KeptAnswer(Enum):
    """What to do with changes that were kept from the last time."""

    TAKE = auto()
    FORGET = auto()
    LATER = auto()


def ask_unsaved(parent: QWidget, title: str) -> UnsavedAnswer:
    """Ask; neither Enter nor Esc loses anything: both stay."""
    box = _box(parent, tr("Unsaved changes"), tr("{recipe} is changed but not saved."), title)
    answers: dict[QAbstractButton | None, UnsavedAnswer] = {
        box.addButton(tr("&Save"), QMessageBox.ButtonRole.AcceptRole): UnsavedAnswer.SAVE,
        box.addButton(
            tr("Save a &copy…"), QMessageBox.ButtonRole.AcceptRole
        ): UnsavedAnswer.SAVE_AS,
        box.addButton(
            tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole
        ): UnsavedAnswer.DISCARD,
    }
    stay = box.addButton(tr("&Go on tuning"), QMessageBox.ButtonRole.RejectRole)
    return answers.get(_pressed(box, stay), UnsavedAnswer.CANCEL)


def ask_kept(parent: QWidget, title: str) -> KeptAnswer:
    """Ask about changes of an earlier time; Enter and Esc leave them for later."""
    words = tr("Changes of {recipe} that nobody saved were kept.")
    box = _box(parent, tr("Unsaved changes"), words, title)
    box.setInformativeText(tr("Taken, they can be looked at, saved or undone."))
    answers: dict[QAbstractButton | None, KeptAnswer] = {
        box.addButton(tr("&Take them"), QMessageBox.ButtonRole.AcceptRole): KeptAnswer.TAKE,
        box.addButton(
            tr("&Forget them"), QMessageBox.ButtonRole.DestructiveRole
        ): KeptAnswer.FORGET,
    }
    later = box.addButton(tr("&Later"), QMessageBox.ButtonRole.RejectRole)
    return answers.get(_pressed(box, later), KeptAnswer.LATER)


def _box(parent: QWidget, title: str, words: str, recipe: str) -> QMessageBox:
    box = QMessageBox(parent)
    ScanGuard(box)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(words.format(recipe=recipe))
    return box


def _pressed(box: QMessageBox, safe: QPushButton) -> QAbstractButton | None:
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.exec()
    pressed = box.clickedButton()
    box.deleteLater()
    return pressed
