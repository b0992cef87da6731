"""The window's life: settings, application, station, and the end in reverse."""

import sys
from functools import partial

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from station.config.paths import SETTINGS_FILE
from station.config.settings import Settings, load_settings
from station.domain.clock import SystemClock
from station.ui.colours import DARK, LIGHT, Colours
from station.ui.main_window import MainWindow
from station.ui.theme import apply_theme, sizes_of_screen
from station.window.build import build, real_surroundings
from station.window.part_reading import RecipePartReader
from station.window.sources import settings_choice
from station.window.stop_signals import StopSignals


def run_window(*, is_full_screen: bool = False) -> int:
    """Open the station and return when its window is closed.

    `prepare_libraries` of library_order.py comes before this module is imported.
    """
    clock = SystemClock()
    settings = load_settings(SETTINGS_FILE)
    application = make_application(settings)
    part_reader = RecipePartReader(settings=settings, clock=clock)
    station = build(
        settings=settings,
        clock=clock,
        surroundings=real_surroundings(settings, clock, part_reader),
        apply_look=partial(dress, application),
    )
    memory = QSettings("ocr-inspection-station", "window")
    show(station.window, memory, is_full_screen=is_full_screen)
    station.start(settings_choice(settings.source, clock))
    signals = StopSignals(ask=station.window.close, force=application.quit)
    signals.start()
    code = application.exec()
    signals.close()
    memory.setValue("geometry", station.window.saveGeometry())
    station.stop()
    return code


def make_application(settings: Settings) -> QApplication:
    """Return the application, dressed for the screen it is on."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("OCR inspection station")
    application.setDesktopFileName("ocr-inspection-station")
    dress(application, settings)
    return application


def dress(application: QApplication, settings: Settings) -> None:
    """Give the application the look of the settings, also while it runs."""
    sizes = sizes_of_screen(application.primaryScreen())
    apply_theme(application, sizes, colours_for(settings, application))


def colours_for(settings: Settings, application: QApplication) -> Colours:
    """Return the look the settings name; without a wish, that of the desktop."""
    is_dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return {"light": LIGHT, "dark": DARK, "system": DARK if is_dark else LIGHT}[settings.theme]


def show(window: MainWindow, memory: QSettings, *, is_full_screen: bool) -> None:
    """Show the window where it was last time; the first time it fills the screen's free area."""
    geometry = memory.value("geometry")
    if is_full_screen:
        window.showFullScreen()
    elif geometry is not None and window.restoreGeometry(geometry):
        window.show()
    else:
        window.showMaximized()
