"""Postponed parts in the background: put aside, listed, answered, decided. One thread, in turn."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot

from station.domain.clock import Clock
from station.domain.errors import NotAllowedError
from station.domain.frame import Image
from station.domain.inspection import Inspection
from station.domain.record import Record
from station.domain.user import Role
from station.records.ledger import PartPictures
from station.records.picture_files import decoded
from station.records.postponed import Answer, LinePictures, PostponedPart
from station.services.decisions import (
    Asked,
    FormatCheck,
    Meaning,
    Refused,
    meaning_of_correct,
    meaning_of_reject,
)
from station.services.enter_guard import EnterGuard
from station.services.job import Job
from station.services.reading_service import ReadPart
from station.services.second_person import decision_of, is_disputed
from station.services.session import Session

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 20_000

Save = Callable[[Inspection, PartPictures], Record]


class PostponedKeeper(Protocol):
    """The durable list of undecided parts."""

    def put(
        self,
        inspection: Inspection,
        *,
        line: Image | None,
        places: Sequence[float | None],
        operator: str,
        reason: str,
        final: Image | None = None,
    ) -> None: ...

    def parts(self) -> tuple[PostponedPart, ...]: ...

    def part(self, part_id: str) -> PostponedPart: ...

    def pictures(self, part_id: str) -> LinePictures: ...

    def add_answer(self, part_id: str, answer: Answer, *, turn: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Given:
    """What became of an answer: the record's inspection and number, or None while one is due."""

    part_id: str
    inspection: Inspection | None = None
    sequence: int = 0


class ReviewService(QObject):
    """Who may do what is asked here, below the widgets; answers of others stay unseen."""

    parts_changed = Signal(object)  # tuple[PostponedPart, ...], oldest first
    line_ready = Signal(str, object)  # part id, LinePictures
    postponed = Signal(object, object)  # Inspection, PartPictures
    postpone_failed = Signal(str)
    decided = Signal(object, int)  # Inspection, sequence number
    answered = Signal(str)  # part id: a second person or an engineer goes on
    question = Signal(str)
    refused = Signal(str)
    failed = Signal(str)
    _listed = Signal(int, object)
    _list_failed = Signal(int, str)
    _line_done = Signal(int, object)
    _put_done = Signal(int, object)
    _put_failed = Signal(int, str)
    _given = Signal(int, object)
    _give_failed = Signal(int, str)

    def __init__(
        self,
        *,
        postponed: PostponedKeeper,
        save: Save,
        session: Session,
        clock: Clock,
        format_check: FormatCheck,
        needs_second: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._postponed, self._save, self._session = postponed, save, session
        self._clock, self._format_check = clock, format_check
        self._needs_second = needs_second
        self._guard = EnterGuard(clock=clock)
        self._parts: tuple[PostponedPart, ...] = ()
        self._asked: tuple[str, str] = ("", "")
        self._busy, self._is_closed = "", False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._connect()

    def _connect(self) -> None:
        self._listed.connect(self.on_listed)
        self._list_failed.connect(self.on_list_failed)
        self._line_done.connect(self.on_line_done)
        self._put_done.connect(self.on_put_done)
        self._put_failed.connect(self.on_put_failed)
        self._given.connect(self.on_given)
        self._give_failed.connect(self.on_give_failed)
        self._session.changed.connect(self.on_person_changed)
        self._session.logged_out.connect(self.on_person_changed)

    @Slot()
    def refresh(self) -> None:
        """List the parts that wait."""
        self._start(self._postponed.parts, self._listed, self._list_failed)

    def ask_line(self, part_id: str) -> None:
        """Fetch the pictures of a part's line, which is shown from now on."""
        self._guard.note_result()
        self._asked = ("", "")
        self._start(partial(self._line, part_id), self._line_done, self._list_failed)

    def postpone(self, part: ReadPart, *, reason: str) -> None:
        """Put a part aside for somebody who has time for it."""
        try:
            user = self._session.require(Role.OPERATOR, self.tr("Postponing a part"))
        except NotAllowedError as error:
            self.postpone_failed.emit(str(error))
            return
        work = partial(self._put, part, user.name, reason)
        self._start(work, self._put_done, self._put_failed)

    def confirm(self, part_id: str, text: str) -> None:
        """Answer with a code; one that does not fit its format is asked about first."""
        part = self._waiting(part_id)
        if part is None or not self._guard.allows():
            return
        problems = self._format_check(part.inspection.recipe, text)
        is_asked = self._asked == (part_id, text)
        self._asked = (part_id, text)
        meaning = meaning_of_correct(part.inspection, text, problems=problems, is_asked=is_asked)
        self._answer(part, meaning)

    def reject(self, part_id: str, reason: str) -> None:
        """Answer that the part has no code that may stand."""
        part = self._waiting(part_id)
        if part is not None:
            self._answer(part, meaning_of_reject(reason))

    def close(self) -> None:
        """Wait until everything handed over is on the disk."""
        self._is_closed = True
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("Postponed parts did not finish within %d s.", CLOSE_TIMEOUT_MS // 1000)

    def _waiting(self, part_id: str) -> PostponedPart | None:
        found = [part for part in self._parts if part.part_id == part_id]
        return found[0] if found and self._busy != part_id else None

    def _answer(self, part: PostponedPart, meaning: Meaning) -> None:
        if isinstance(meaning, Refused):
            self.refused.emit(self.tr("Type the code, or reject the part with F8."))
        elif isinstance(meaning, Asked):
            self._guard.note_result()
            self.question.emit(meaning.words)
        else:
            try:
                user = self._session.require(Role.OPERATOR, self.tr("Deciding a part"))
            except NotAllowedError as error:
                self.refused.emit(str(error))
                return
            now = self._clock.now()
            answer = Answer(user.name, now, meaning.kind, meaning.text, meaning.reason)
            is_engineer = self._session.allows(Role.ENGINEER)
            self._busy = part.part_id
            work = partial(self._give, part.part_id, answer, is_engineer)
            self._start(work, self._given, self._give_failed)

    def _start(
        self, work: Callable[[], object], done: SignalInstance, failed: SignalInstance
    ) -> None:
        if self._is_closed:
            return
        Job(generation=0, work=work, done=done, failed=failed).start(self._pool)

    # --- on the pool's thread

    def _line(self, part_id: str) -> tuple[str, LinePictures]:
        return part_id, self._postponed.pictures(part_id)

    def _put(self, part: ReadPart, operator: str, reason: str) -> ReadPart:
        self._postponed.put(
            part.inspection,
            line=part.line.pixels,
            final=None if part.final is None else part.final.pixels,
            places=part.places,
            operator=operator,
            reason=reason,
        )
        return part

    def _give(self, part_id: str, answer: Answer, is_engineer: bool) -> Given:
        part = self._postponed.part(part_id)  # as it is now, not as it was shown
        decision = decision_of(
            part, answer, needs_second=self._needs_second, is_engineer=is_engineer
        )
        if decision is None:
            self._postponed.add_answer(part_id, answer, turn=len(part.answers))
            return Given(part_id)
        inspection = part.inspection.decided(decision)
        # The servers get the line with the record, made small.
        line = self._postponed.pictures(part_id).line
        record = self._save(inspection, PartPictures(line=decoded(line) if line else None))
        return Given(part_id, inspection, record.sequence)

    # --- back on the window's thread

    @Slot(int, object)
    def on_listed(self, _number: int, parts: tuple[PostponedPart, ...]) -> None:
        self._parts = parts
        self.parts_changed.emit(tuple(self._as_seen(part) for part in parts))

    def _as_seen(self, part: PostponedPart) -> PostponedPart:
        """Return the part as the person who is logged in may see it."""
        sees_all = is_disputed(part) and self._session.allows(Role.ENGINEER)
        return part if sees_all else part.without_answers()

    @Slot(object)
    @Slot(str)
    def on_person_changed(self, _who: object) -> None:
        self.on_listed(0, self._parts)

    @Slot(int, str)
    def on_list_failed(self, _number: int, words: str) -> None:
        self.failed.emit(words)

    @Slot(int, object)
    def on_line_done(self, _number: int, line: tuple[str, LinePictures]) -> None:
        self.line_ready.emit(*line)

    @Slot(int, object)
    def on_put_done(self, _number: int, part: ReadPart) -> None:
        pictures = PartPictures(original=part.original, line=part.line.pixels)
        self.postponed.emit(part.inspection, pictures)
        self.refresh()

    @Slot(int, str)
    def on_put_failed(self, _number: int, words: str) -> None:
        self.postpone_failed.emit(words)

    @Slot(int, object)
    def on_given(self, _number: int, given: Given) -> None:
        self._busy = ""
        if given.inspection is not None:
            self.decided.emit(given.inspection, given.sequence)
        else:
            self.answered.emit(given.part_id)
        self.refresh()

    @Slot(int, str)
    def on_give_failed(self, _number: int, words: str) -> None:
        self._busy = ""
        self.failed.emit(words)
        self.refresh()
