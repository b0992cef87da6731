"""Says at the screen why the window does not open: who starts it by an icon sees no terminal."""

from PySide6.QtWidgets import QApplication, QMessageBox

from station.ui.languages import install
from station.ui.told import told
from station.ui.translated import tr

UNSEEN_PLATFORMS = ("offscreen", "minimal")


def show_start_fault(application: QApplication, words: str) -> None:
    """Show what stands in the way until somebody has read it; nothing where nobody can see it."""
    if application.platformName() in UNSEEN_PLATFORMS:
        return
    install(application, "system")  # the settings, which name a language, may be what is faulty
    box = fault_box(words)
    box.exec()
    box.deleteLater()


def fault_box(words: str) -> QMessageBox:
    """Return the message, not shown yet."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(tr("The station cannot start"))
    box.setText(told(words))
    box.setInformativeText(tr("Mend this, then start the station again."))
    return box
