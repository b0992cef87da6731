"""The window's life: settings, application, station, and the end in reverse."""

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from station.config.paths import SETTINGS_FILE, USERS_FILE
from station.config.settings import Settings, load_settings
from station.domain.clock import SystemClock
from station.domain.errors import StationError
from station.services.step import Step
from station.ui.colours import DARK, LIGHT, Colours
from station.ui.languages import install
from station.ui.main_window import MainWindow
from station.ui.theme import apply_theme, sizes_of_screen
from station.window.build import build
from station.window.first_start import is_first_start
from station.window.occasion import PRODUCTION, Occasion
from station.window.sources import settings_choice
from station.window.start_fault import show_start_fault
from station.window.station import Station
from station.window.stop_signals import StopSignals
from station.window.surroundings import real_surroundings

SET_OPEN, SET_FOLDER = "labelled set open", "labelled set folder"
TURN_S = 0.001
"""So long the window may wait for a thread that computes in Python; five times that is usual."""


def run_window(*, is_full_screen: bool = False, occasion: Occasion = PRODUCTION) -> int:
    """Open the station and return when its window is closed.

    `prepare_libraries` of library_order.py comes before this module is imported.
    """
    application = make_application()
    memory = QSettings("ocr-inspection-station", "window")
    while True:
        once = Once(application, memory, occasion)
        try:
            code = once.run(is_full_screen=is_full_screen)
        except StationError as error:
            show_start_fault(application, str(error))
            raise
        if not once.is_wanted_again:
            return code
        gc.collect()  # the window before is not to stay


class Once:
    """One life of the window, from reading the settings to letting go of everything.

    Changed settings begin another one in the same program.
    """

    def __init__(
        self, application: QApplication, memory: QSettings, occasion: Occasion = PRODUCTION
    ) -> None:
        self._application, self._memory, self._occasion = application, memory, occasion
        self._station: Station | None = None
        self.is_wanted_again = False

    def run(self, *, is_full_screen: bool) -> int:
        """Return the exit code when the window is closed."""
        clock, settings = SystemClock(), load_settings(SETTINGS_FILE)
        install(self._application, settings.language)
        dress(self._application, settings)
        part_reader = self._occasion.part_reader(settings, clock)
        self._station = station = build(
            settings=settings,
            clock=clock,
            surroundings=real_surroundings(settings, clock, part_reader, self._occasion.schedule),
            apply_look=partial(dress, self._application),
            speak=partial(install, self._application),
            begin_again=self.begin_again,
        )
        self._occasion.on_built(station)
        show(station.window, self._memory, is_full_screen=is_full_screen)
        station.window.tune.strip.set_open(self._memory.value(SET_OPEN) in (True, "true"))
        folder = str(self._memory.value(SET_FOLDER) or "")
        station.labelled.set_folder(Path(folder) if folder else None)
        station.start(settings_choice(settings.source, clock))
        if not is_full_screen and is_first_start(settings=SETTINGS_FILE, users=USERS_FILE):
            station.wizard.offer()
        signals = StopSignals(ask=station.window.close, force=self._application.quit)
        signals.start()
        code = self._application.exec()
        signals.close()
        self._memory.setValue("geometry", station.window.saveGeometry())
        self._memory.setValue(SET_FOLDER, str(station.labelled.folder() or ""))
        self._memory.setValue(SET_OPEN, station.window.tune.strip.is_open())
        station.stop()
        return code

    def begin_again(self) -> None:
        """Close the window and build it anew with the settings of the file."""
        assert self._station is not None
        self.is_wanted_again = True
        is_closed = self._station.window.close()
        # A part under way closes the window later; somebody who stays did not want it after all.
        self.is_wanted_again = is_closed or self._station.cycle.step is not Step.READY


def make_application() -> QApplication:
    """Return the application under its name."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    sys.setswitchinterval(TURN_S)
    application.setApplicationName("OCR inspection station")
    application.setDesktopFileName("ocr-inspection-station")
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
