"""A whole station in a folder of its own, with everything that can be watched about it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from station.config.settings import Settings
from station.domain.clock import Clock
from station.services.reading_service import PartReader
from station.services.source_choice import SourceChoice
from station.ui.theme import apply_theme, sizes_for
from station.window.app import make_application
from station.window.build import build
from station.window.station import Station
from station.window.surroundings import StationFiles, Surroundings, real_surroundings
from station.window_proofs.waiting import wait_until

SIZE_PX = (1920, 1080)
DOTS_PER_MM = 3.78
START_LIMIT_S = 60.0


class Stand:
    """A started station. Its results, recipes, settings and people lie below `folder`."""

    def __init__(
        self,
        *,
        folder: Path,
        settings: Settings,
        clock: Clock,
        part_reader: PartReader,
        size_px: tuple[int, int] = SIZE_PX,
    ) -> None:
        self.folder, self.settings, self._clock = folder, settings, clock
        self._part_reader = part_reader
        self._size_px = size_px
        self.files = StationFiles(
            folder / "recipes", folder / "settings.toml", folder / "users.toml"
        )
        self.application: QApplication
        self.station: Station
        self.surroundings: Surroundings

    def open(self, choice: SourceChoice) -> None:
        """Show the window and start everything; AssertionError if it does not come up."""
        self.application = make_application()
        apply_theme(
            self.application,
            sizes_for(
                dots_per_mm=DOTS_PER_MM, width_px=self._size_px[0], height_px=self._size_px[1]
            ),
        )
        self.surroundings = real_surroundings(self.settings, self._clock, self._part_reader)
        self.station = build(
            settings=self.settings,
            clock=self._clock,
            surroundings=self.surroundings,
            files=self.files,
        )
        window = self.station.window
        window.resize(*self._size_px)
        window.show()
        self.station.start(choice)
        strip = window.strip
        is_up = wait_until(
            lambda: strip.camera.state() != "busy" and strip.reader.state() == "ok",
            limit_s=START_LIMIT_S,
        )
        assert is_up, "The station did not start."

    def close(self) -> None:
        """Stop everything and let Qt free the window."""
        self.station.stop()
        self.station.window.hide()
        self.application.processEvents()
