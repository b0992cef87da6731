"""What the labelled set asks: the code of a picture, and what to do before a recipe is saved."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from station.ui.scan_guard import ScanGuard
from station.ui.told import told
from station.ui.translated import tr


class SaveAnswer(Enum):
    """What to do with a recipe whose labelled set does not speak for it."""

    RUN = auto()
    SAVE = auto()
    CANCEL = auto()


def ask_before_saving(parent: QWidget, words: str, *, can_run: bool) -> SaveAnswer:
    """Ask; neither Enter nor Esc saves: Enter runs the set where it can be run."""
    box = QMessageBox(parent)
    ScanGuard(box)
    box.setWindowTitle(tr("Save the recipe"))
    box.setText(words)
    box.setInformativeText(tr("Saved, parts are read with it from now on."))
    run = None
    if can_run:
        run = box.addButton(tr("&Run the set first"), QMessageBox.ButtonRole.AcceptRole)
    save = box.addButton(tr("&Save anyway"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(run or cancel)
    box.setEscapeButton(cancel)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if run is not None and clicked is run:
        return SaveAnswer.RUN
    return SaveAnswer.SAVE if clicked is save else SaveAnswer.CANCEL


def ask_code(parent: QWidget, title: str, read: str) -> str:
    """Ask for the true code of a picture; `read` is offered. Empty where nothing was typed."""
    code, is_given = QInputDialog.getText(
        parent, title, tr("The code that is truly on the picture"), text=read
    )
    return code.strip() if is_given else ""


def ask_unfitting(parent: QWidget, problems: tuple[str, ...]) -> bool:
    """Ask whether a code that does not fit the recipe's format is meant so."""
    words = " ".join(told(problem) for problem in problems)
    return _asked(
        parent, tr("The code does not fit"), words + "\n" + tr("Is this truly on the picture?")
    )


def ask_remove(parent: QWidget, name: str) -> bool:
    """Ask whether a picture is to leave the set."""
    words = tr("Take {name} out of the set and delete its copy?").format(name=name)
    return _asked(parent, tr("Remove from the set"), words)


def ask_set_folder(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a folder with a labels.csv."""
    name = QFileDialog.getExistingDirectory(
        parent, tr("A folder with labels.csv and its pictures"), str(folder)
    )
    return Path(name) if name else None


def _asked(parent: QWidget, title: str, words: str) -> bool:
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, title, words, yes | no, no) is yes
