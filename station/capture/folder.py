"""Frames from the pictures of a folder, over and over: replays, and cameras that save files."""

import logging
from pathlib import Path

from station.capture.image_file import PICTURE_SUFFIXES, load_picture
from station.capture.natural_order import natural_key
from station.capture.picture_limits import PictureLimits
from station.domain.clock import Clock
from station.domain.errors import PictureError, SourceError
from station.domain.frame import Frame

log = logging.getLogger(__name__)


class FolderSource:
    """Cycles the pictures of a folder; new pictures are seen when the next round begins."""

    def __init__(self, folder: Path, *, clock: Clock, limits: PictureLimits | None = None) -> None:
        self._folder = folder
        self._clock = clock
        self._limits = limits
        self._waiting: list[Path] | None = None
        self._warned: set[Path] = set()

    @property
    def name(self) -> str:
        return f"Folder {self._folder.name or self._folder}"

    def open(self) -> None:
        self._waiting = self._round()

    def grab(self) -> Frame:
        """Return the next picture that can be read; broken ones are skipped with one warning."""
        if self._waiting is None:
            raise SourceError(f"Folder {self._folder} is not open. Open the source first.")
        # The rest of this round, then one whole new round: every picture gets its chance.
        for paths in (self._waiting, None):
            self._waiting = self._round() if paths is None else paths
            while self._waiting:
                frame = self._load(self._waiting.pop(0))
                if frame is not None:
                    return frame
        raise SourceError(
            f"No picture in {self._folder} can be read. Put BMP, PNG, JPEG or TIFF files there."
        )

    def close(self) -> None:
        self._waiting = None

    def _round(self) -> list[Path]:
        try:
            paths = [
                path
                for path in self._folder.iterdir()
                if path.suffix.lower() in PICTURE_SUFFIXES and not path.name.startswith(".")
            ]
        except OSError as fault:
            raise SourceError(
                f"Folder {self._folder} cannot be listed ({fault.strerror}). "
                "Check that it exists and may be read, or choose another."
            ) from fault
        if not paths:
            raise SourceError(
                f"Folder {self._folder} holds no picture. Put BMP, PNG, JPEG or TIFF files there."
            )
        return sorted(paths, key=lambda path: natural_key(path.name))

    def _load(self, path: Path) -> Frame | None:
        try:
            return load_picture(path, clock=self._clock, limits=self._limits)
        except PictureError as fault:
            if path not in self._warned:
                self._warned.add(path)
                log.warning("Skipped: %s", fault)
            return None
