"""The language of the window: our own translation, Qt's own, and how numbers are written."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from station.ui.theme import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
SOURCE = "en"
"""What the sources speak; it needs no file."""

log = logging.getLogger(__name__)


def install(application: QApplication, language: str) -> None:
    """Let the application speak `language` (system, or one of `languages()`).

    Again with another language is fine: what is made from then on speaks that. Widgets that
    are there already keep their words.
    """
    code = language_of(language)
    for old in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(old)
        old.setParent(None)  # freed with the last name for it
    if code != SOURCE:
        qt_files = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (qt_files / f"qtbase_{code}.qm", TRANSLATIONS / f"station_{code}.qm"):
            _add(application, file)
    QLocale.setDefault(locale_of(code))


def languages() -> tuple[str, ...]:
    """Return what the window can speak."""
    return (SOURCE, *(path.stem.removeprefix("station_") for path in TRANSLATIONS.glob("*.qm")))


def language_of(language: str, *, system: QLocale | None = None) -> str:
    """Return the language for a setting: the desktop's where it says so and is spoken here."""
    if language != "system":
        return language if language in languages() else SOURCE
    wanted = (system or QLocale.system()).uiLanguages()
    spoken = (name.replace("_", "-").partition("-")[0].lower() for name in wanted)
    return next((code for code in spoken if code in languages()), SOURCE)


def locale_of(code: str) -> QLocale:
    """Return how numbers and dates are written: as on the desktop where it speaks the same."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == code else QLocale(code)


class _Translation(QTranslator):
    """Keeps a file's content: read from the file itself, texts would break off when a new version
    of the station replaces it while the window runs."""

    def __init__(self, file: Path, parent: QApplication) -> None:
        super().__init__(parent)
        self.setObjectName(file.name)
        self._content = file.read_bytes() if file.is_file() else b""

    def is_loaded(self) -> bool:
        """Take the content; it has to stay where it is for as long as texts are looked up."""
        return bool(self.load(self._content))


def _add(application: QApplication, file: Path) -> None:
    translator = _Translation(file, application)
    if translator.is_loaded():
        QCoreApplication.installTranslator(translator)
    else:
        log.warning("The translation %s cannot be read; its texts stay English", file)
