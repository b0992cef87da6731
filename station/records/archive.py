"""The pictures of the records: kept as the settings say, within their room, never in the way."""

import logging
import threading
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from station.domain.clock import Clock
from station.domain.errors import RecordError
from station.domain.frame import Image
from station.domain.inspection import Inspection
from station.records.archive_paths import Picture, picture_path
from station.records.archive_pruning import AskFates, delete_for_room, delete_older, size_of
from station.records.archive_settings import ArchiveSettings, Kept
from station.records.csv_faults import cause_of, cure_of
from station.records.picture_files import encoded, thumbnail_of

log = logging.getLogger(__name__)

_GB = 1_000_000_000
_ROOM_SHARE = 0.1
"""How much of the quota is made free at once, so that it is not looked for with every picture."""


class Archive:
    """Keeps pictures. Any thread may ask it; encoding a large picture takes its time."""

    def __init__(
        self, *, folder: Path, settings: ArchiveSettings, fates: AskFates, clock: Clock
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._fates = fates
        self._clock = clock
        self._lock = threading.Lock()
        self._size_bytes: int | None = None
        self._pruned_on = ""

    def keep(self, inspection: Inspection, *, original: Image | None, line: Image | None) -> None:
        """Keep a part's pictures as far as the settings want them.

        RecordError in words if that failed; the record itself has nothing to do with it.
        """
        wanted = (
            (Picture.ORIGINAL, original, self._settings.originals),
            (Picture.LINE, line, self._settings.lines),
        )
        for picture, pixels, kept in wanted:
            if pixels is not None and _is_wanted(kept, inspection):
                self._write(inspection.inspection_id, picture, pixels)

    def thumbnail(self, record_id: str) -> bytes | None:
        """Return the code's picture as a small JPEG (at most 8 KB), if there is one."""
        for picture in (Picture.LINE, Picture.ORIGINAL):
            for ending in ("jpeg", "png"):
                path = picture_path(self._folder, record_id, picture, ending)
                if path.exists():
                    return thumbnail_of(path)
        return None

    def path_of(self, record_id: str, picture: Picture) -> Path | None:
        """Return the file of a picture that was kept, for views."""
        paths = [
            picture_path(self._folder, record_id, picture, ending) for ending in ("jpeg", "png")
        ]
        return next((path for path in paths if path.exists()), None)

    def prune(self) -> int:
        """Delete what is too old or too much and return the bytes; cheap when nothing is due."""
        with self._lock:
            return self._pruned()

    def _write(self, record_id: str, picture: Picture, pixels: Image) -> None:
        ending = self._settings.format
        path = picture_path(self._folder, record_id, picture, ending)
        content = encoded(pixels, ending)
        with self._lock:
            try:
                _write_whole(path, content)
            except OSError as fault:
                raise RecordError(
                    f"The picture of a part was not kept in {self._folder} ({cause_of(fault)}). "
                    f"{cure_of(fault)}. Its record is safe."
                ) from fault
            if self._size_bytes is not None:
                self._size_bytes += len(content)

    def _pruned(self) -> int:
        if self._size_bytes is None:
            self._size_bytes = size_of(self._folder)
        freed = self._too_old()
        quota_bytes = int(self._settings.quota_gb * _GB)
        if self._size_bytes > quota_bytes:
            wanted = self._size_bytes - int(quota_bytes * (1 - _ROOM_SHARE))
            given = delete_for_room(self._folder, wanted_bytes=wanted, ask=self._fates)
            if given < wanted:
                log.warning(
                    "The pictures in %s take more room than they may, and most of them are not "
                    "delivered yet. See to the deliveries, or allow more room.",
                    self._folder,
                )
            self._size_bytes -= given
            freed += given
        return freed

    def _too_old(self) -> int:
        """Delete what is older than the settings allow, once a day."""
        today = f"{self._clock.now():%Y/%m/%d}"
        if not self._settings.days or today == self._pruned_on:
            return 0
        self._pruned_on = today
        before = self._clock.now() - timedelta(days=self._settings.days)
        freed = delete_older(self._folder, before_day=f"{before:%Y/%m/%d}", ask=self._fates)
        assert self._size_bytes is not None
        self._size_bytes -= freed
        return freed


def _is_wanted(kept: Kept, inspection: Inspection) -> bool:
    return kept == "all" or (kept == "not OK" and not inspection.verdict.is_ok)


def _write_whole(path: Path, content: bytes) -> None:
    """Write under another name first: a picture is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
