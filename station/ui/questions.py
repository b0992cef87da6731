"""The few dialogs of the window: a question on closing, a file, a folder, a name."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from station.ui.scan_guard import ScanGuard
from station.ui.screen_keys import ScreenKeys, key_px_of
from station.ui.translated import tr


class CloseAnswer(Enum):
    """What to do with a part that nobody decided."""

    CONFIRM = auto()
    DISCARD = auto()
    STAY = auto()


def ask_on_close(parent: QWidget, code: str, *, is_confirmable: bool) -> CloseAnswer:
    """Ask what becomes of the part that waits; Esc and Enter both stay."""
    box = QMessageBox(parent)
    ScanGuard(box)
    box.setWindowTitle(tr("Close the station"))
    box.setText(tr("This part is not confirmed: {code}").format(code=code))
    box.setInformativeText(tr("Closing without confirming forgets its reading."))
    confirm = None
    if is_confirmable:
        confirm = box.addButton(tr("&Confirm and close"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(tr("&Discard and close"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("&Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if confirm is not None and clicked is confirm:
        return CloseAnswer.CONFIRM
    return CloseAnswer.DISCARD if clicked is discard else CloseAnswer.STAY


def ask_close(parent: QWidget) -> bool:
    """Ask whether the station is to be closed at all; Esc and Enter both stay."""
    box = QMessageBox(parent)
    ScanGuard(box)
    box.setWindowTitle(tr("Close the station"))
    box.setText(tr("Close the station?"))
    box.setInformativeText(tr("No part is read until somebody starts it again."))
    close = box.addButton(tr("&Close the station"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("&Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    is_close = box.clickedButton() is close
    box.deleteLater()
    return is_close


def ask_picture(parent: QWidget, folder: Path) -> Path | None:
    kinds = tr("Pictures") + " (*.bmp *.png *.jpg *.jpeg *.tif *.tiff);;" + tr("All files") + " (*)"
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a picture"), str(folder), kinds)
    return Path(name) if name else None


def ask_pictures(parent: QWidget, folder: Path) -> list[Path]:
    """Ask for any number of pictures."""
    kinds = tr("Pictures") + " (*.bmp *.png *.jpg *.jpeg *.tif *.tiff);;" + tr("All files") + " (*)"
    names, _ = QFileDialog.getOpenFileNames(
        parent, tr("Pictures of good parts"), str(folder), kinds
    )
    return [Path(name) for name in names]


def ask_folder(parent: QWidget, folder: Path) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, tr("Choose a folder"), str(folder))
    return Path(name) if name else None


def ask_file(parent: QWidget, folder: Path) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, tr("Choose a file"), str(folder))
    return Path(name) if name else None


def ask_operator(parent: QWidget, present: str) -> str:
    """Return a name, typed by keyboard or touch; the present one if nothing was typed."""
    box = QInputDialog(parent)
    box.setWindowTitle(tr("Operator"))
    box.setLabelText(tr("Who works here now?"))
    box.setTextValue(present)
    line = box.findChild(QLineEdit)
    keys = None if line is None else ScreenKeys(line, key_px=key_px_of(box))
    layout = box.layout()
    if keys is not None and layout is not None:
        keys.enter.hide()  # OK takes the name
        layout.addWidget(keys)
    is_given = box.exec() == QDialog.DialogCode.Accepted
    name = box.textValue().strip()[:80]
    box.deleteLater()
    return name if is_given and name else present
