"""Watches the window's thread: how long it was kept from its events, and by which of our code."""

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from typing import IO

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 2
LOOK_S = 0.004
LIMIT_S = 0.016
_PLACE = re.compile(r'File ".*?(?P<path>station[/\\\\]\w+[/\\\\][^"]*)", line \d+ in (?P<name>\S+)')
_NOT_WORK = re.compile(r"station[/\\](window_proofs|bench|proving|cli)\b")


@dataclass(frozen=True, slots=True)
class Stall:
    """One time that no event could be handled.

    `wall_s` has everything in it, other programs too; `busy_s` is what the thread itself computed.
    `where` is the code of ours that was seen at work most often, "" for none.
    """

    wall_s: float
    busy_s: float
    where: str


class StallWatch(QObject):
    """Start it on the window's thread. A second thread looks at the first while it is late."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self._longest = Stall(0.0, 0.0, "")
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.on_beat)
        self._beat_s = self._busy_s = 0.0
        self._seen: Counter[str] = Counter()
        self._ended = threading.Event()
        self._looker = threading.Thread(target=self._look, name="stall watch", daemon=True)
        self._watched = threading.get_ident()

    @property
    def longest(self) -> Stall:
        return self._longest

    def start(self) -> None:
        self._beat_s, self._busy_s = time.monotonic(), time.thread_time()
        self._timer.start()
        self._looker.start()

    def stop(self) -> None:
        self._timer.stop()
        self._ended.set()
        self._looker.join()

    @Slot()
    def on_beat(self) -> None:
        now_s, busy_s = time.monotonic(), time.thread_time()
        late_s = now_s - self._beat_s - BEAT_MS / 1000
        if late_s > LIMIT_S:
            seen, self._seen = self._seen, Counter()
            where = seen.most_common(1)[0][0] if seen else ""
            stall = Stall(late_s, busy_s - self._busy_s, where)
            self.stalls.append(stall)
            if late_s > self._longest.wall_s:
                self._longest = stall
        elif self._seen:
            self._seen = Counter()
        self._beat_s, self._busy_s = now_s, busy_s

    def _look(self) -> None:
        with tempfile.TemporaryFile("w+") as notes:
            while not self._ended.wait(LOOK_S):
                if time.monotonic() - self._beat_s > LOOK_S:
                    where = our_code(stacks(notes), self._watched)
                    if where:
                        self._seen[where] += 1


def stacks(notes: IO[str]) -> str:
    """Return where every thread is. Frames are not touched: whoever holds one keeps its painter
    alive, which Qt does not survive (PySide6 6.11.3)."""
    notes.seek(0)
    notes.truncate()
    faulthandler.dump_traceback(notes, all_threads=True)
    notes.seek(0)
    return notes.read()


def our_code(stacks_text: str, thread: int) -> str:
    """Return the innermost function of the station that a thread is in, "" if there is none."""
    for part in stacks_text.split("\n\n"):
        if not re.match(rf"(Current t|T)hread 0x0*{thread:x} ", part):
            continue
        for place in _PLACE.finditer(part):
            if not _NOT_WORK.match(place["path"]):
                return f"{place['path']} {place['name']}"
    return ""
