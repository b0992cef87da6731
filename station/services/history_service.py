"""Questions to the history in the background: one thread, the most urgent first, newest wins."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.domain.errors import StationError
from station.records.history import HistoryFilter, PageKey
from station.records.history_reader import DroppedError, HistoryReader, IsWanted
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 5_000

AskThumbnail = Callable[[str], bytes | None]


class Kind(IntEnum):
    """What is asked; what a person waits for at once comes first."""

    DETAIL = 0
    PAGE = 1
    NEWER = 2
    STATES = 3
    NAMES = 4
    FIGURES = 5


@dataclass(slots=True, eq=False)
class Question:
    """One question with its number; a dropped one stops at the next look."""

    number: int
    kind: Kind
    work: Callable[[IsWanted], object]
    is_dropped: bool = False

    def is_wanted(self) -> bool:
        return not self.is_dropped

    def answer(self) -> object:
        """Return the answer, None if it was dropped meanwhile."""
        try:
            return self.work(self.is_wanted)
        except DroppedError:
            return None


class HistoryService(QObject):
    """`ask` returns at once. A new question takes the place of the one of its kind, and a more
    urgent one goes before: what was under way stops, and begins again later if it is still wanted.
    """

    page_ready = Signal(object, bool)  # HistoryPage, whether it is the first
    newer_ready = Signal(object)  # HistoryPage, the first one as it is now
    states_ready = Signal(object)  # how far the deliveries of parts are, by number
    figures_ready = Signal(object)  # HistoryFigures
    names_ready = Signal(object)  # HistoryNames
    detail_ready = Signal(object)  # HistoryDetail, None if there is no such part
    failed = Signal(str)
    _done = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(
        self, *, path: Path, thumbnail: AskThumbnail, parent: QObject | None = None
    ) -> None:
        """`path` is the database; `thumbnail` gives a record's picture as a small JPEG."""
        super().__init__(parent)
        self._thumbnail = thumbnail
        self._reader = HistoryReader(path)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._wish = HistoryFilter()
        self._number = 0
        self._waiting: dict[Kind, Question] = {}
        self._running: Question | None = None
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)

    def ask(self, wish: HistoryFilter, *, offset_us: int) -> None:
        """Ask for the first page and the figures of these parts.

        `offset_us` is how far the clock on the wall is ahead of UTC.
        """
        self._wish = wish
        self._forget(Kind.NEWER)
        self._put(Kind.PAGE, partial(self._page, wish, None))
        self._put(Kind.NAMES, self._names)
        self._put(Kind.FIGURES, partial(self._figures, wish, offset_us))

    def ask_more(self, after: PageKey) -> None:
        """Ask for the page behind `after`, of the parts that were asked for last."""
        if Kind.PAGE not in self._waiting and not self._is_running(Kind.PAGE):
            self._put(Kind.PAGE, partial(self._page, self._wish, after))

    def ask_newer(self) -> None:
        """Ask for the first page as it is now, of the parts that were asked for last."""
        self._put(Kind.NEWER, partial(self._page, self._wish, None))

    def ask_states(self, sequences: Sequence[int]) -> None:
        """Ask how far the deliveries of these parts are by now."""
        self._put(Kind.STATES, partial(self._states, tuple(sequences)))

    def ask_figures(self, *, offset_us: int) -> None:
        """Ask for the figures as they are now, of the parts that were asked for last."""
        self._put(Kind.FIGURES, partial(self._figures, self._wish, offset_us))

    def ask_detail(self, sequence: int) -> None:
        """Ask for everything about one part."""
        self._put(Kind.DETAIL, partial(self._detail, sequence))

    def drop(self) -> None:
        """Forget what was asked; nothing of it is told any more."""
        self._waiting.clear()
        if self._running is not None:
            self._running.is_dropped = True
            self._running = None

    def close(self) -> None:
        """Drop everything and let go of the file."""
        self.drop()
        if self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            self._reader.close()
        else:
            log.warning("A question to the saved results did not end in time.")

    def _page(self, wish: HistoryFilter, after: PageKey | None, is_wanted: IsWanted) -> object:
        return self._reader.page(wish, after, is_wanted=is_wanted), after is None

    def _states(self, sequences: Sequence[int], is_wanted: IsWanted) -> object:
        return self._reader.states(sequences, is_wanted=is_wanted)

    def _figures(self, wish: HistoryFilter, offset_us: int, is_wanted: IsWanted) -> object:
        return self._reader.figures(wish, offset_us=offset_us, is_wanted=is_wanted)

    def _names(self, is_wanted: IsWanted) -> object:
        return self._reader.names(is_wanted=is_wanted)

    def _detail(self, sequence: int, is_wanted: IsWanted) -> object:
        detail = self._reader.detail(sequence, is_wanted=is_wanted)
        if detail is not None:
            detail = replace(detail, picture=self._picture(detail.record.record_id))
        return (detail,)

    def _picture(self, record_id: str) -> bytes | None:
        try:
            return self._thumbnail(record_id)
        except StationError as fault:
            log.info("No picture of %s: %s", record_id, fault)
            return None

    def _forget(self, kind: Kind) -> None:
        """Drop what is asked of this kind: it is about other parts."""
        self._waiting.pop(kind, None)
        if self._running is not None and self._running.kind is kind:
            self._running.is_dropped = True
            self._running = None

    def _is_running(self, kind: Kind) -> bool:
        return self._running is not None and self._running.kind is kind

    def _put(self, kind: Kind, work: Callable[[IsWanted], object]) -> None:
        """Let a question wait for its turn, which is now if nothing more urgent is under way."""
        self._waiting[kind] = self._numbered(kind, work)
        running = self._running
        if running is not None and running.kind >= kind:
            running.is_dropped = True
            # Still wanted, if nothing newer of its kind was asked: it begins again later.
            self._waiting.setdefault(running.kind, self._numbered(running.kind, running.work))
            self._running = None
        self._begin()

    def _numbered(self, kind: Kind, work: Callable[[IsWanted], object]) -> Question:
        self._number += 1
        return Question(self._number, kind, work)

    def _begin(self) -> None:
        if not self._waiting or self._running is not None:
            return
        question = self._waiting.pop(min(self._waiting))
        self._running = question
        Job(
            generation=question.number,
            work=question.answer,
            done=self._done,
            failed=self._failed,
        ).start(self._pool)

    def _ended(self, number: int) -> Question | None:
        """Return the question if its answer is still wanted, and go on with the next."""
        ended = self._running
        if ended is None or ended.number != number:
            return None
        self._running = None
        self._begin()
        return ended

    @Slot(int, object)
    def on_done(self, number: int, answer: object) -> None:
        ended = self._ended(number)
        if ended is None or answer is None:
            return
        match ended.kind:
            case Kind.PAGE:
                assert isinstance(answer, tuple)
                self.page_ready.emit(*answer)
            case Kind.NEWER:
                assert isinstance(answer, tuple)
                self.newer_ready.emit(answer[0])
            case Kind.STATES:
                self.states_ready.emit(answer)
            case Kind.DETAIL:
                assert isinstance(answer, tuple)
                self.detail_ready.emit(*answer)
            case Kind.NAMES:
                self.names_ready.emit(answer)
            case Kind.FIGURES:
                self.figures_ready.emit(answer)

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        if self._ended(number) is not None:
            self.failed.emit(words)
