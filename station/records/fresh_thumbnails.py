"""Small pictures of the newest parts, in memory: records go out before files are written."""

import threading

from station.domain.frame import Image
from station.records.picture_files import small_jpeg

KEPT = 200


class FreshThumbnails:
    """Keeps the last 200, at most 8 KB each. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._small: dict[str, bytes] = {}

    def keep(self, record_id: str, line: Image | None) -> None:
        """Remember a part's line image, small; one that cannot be made small is left out."""
        small = small_jpeg(line) if line is not None else None
        if small is None:
            return
        with self._lock:
            self._small[record_id] = small
            while len(self._small) > KEPT:
                del self._small[next(iter(self._small))]

    def of(self, record_id: str) -> bytes | None:
        """Return the JPEG, if the part is one of the newest."""
        with self._lock:
            return self._small.get(record_id)
