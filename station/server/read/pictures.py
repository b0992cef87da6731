"""Reads the pictures that come in, one after another, on a thread of its own."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from station.capture.image_file import decode_picture
from station.capture.picture_limits import PictureLimits
from station.domain.clock import Clock
from station.domain.frame import Frame
from station.domain.identity import new_id
from station.domain.inspection import Inspection
from station.inspector import Inspector

SOURCE = "image"


class PictureReading:
    """One reader and one thread: what comes meanwhile waits in line.

    `inspector_for` returns the inspector of a recipe's name ("" for the station's own); it is
    called on the reading thread, and raises UsageError for an unknown recipe.
    """

    def __init__(
        self,
        *,
        inspector_for: Callable[[str], Inspector],
        clock: Clock,
        limits: PictureLimits,
    ) -> None:
        self._inspector_for = inspector_for
        self._clock = clock
        self._limits = limits
        self._thread: ThreadPoolExecutor | None = None

    def open(self) -> None:
        """Start the thread and load the station's own recipe and model; ModelError if it cannot."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="reading")
            try:
                self._thread.submit(self._inspector_for, "").result()
            except BaseException:
                self.close()
                raise

    def close(self) -> None:
        """Read what is in line and end. A second call does nothing."""
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    async def read(self, unpacked: Callable[[], tuple[bytes, str]]) -> Inspection:
        """Return the inspection of one picture.

        `unpacked` returns the picture's bytes and the recipe's name; it runs on the reading thread
        too, since taking apart a large request would hold up all others. PictureError, StageError
        or UsageError say what is wrong with the request.
        """
        assert self._thread is not None, "reading is not open"
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._inspected, unpacked)

    def _inspected(self, unpacked: Callable[[], tuple[bytes, str]]) -> Inspection:
        data, recipe = unpacked()
        inspector = self._inspector_for(recipe)
        captured_at = self._clock.now()
        pixels = decode_picture(data, name=SOURCE, limits=self._limits)
        frame = Frame(new_id(captured_at), pixels, SOURCE, captured_at)
        return inspector.inspect(frame).inspection
