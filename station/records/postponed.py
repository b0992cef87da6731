"""Parts that were put aside undecided: durable like records, gone when one becomes a record."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import apsw

from station.domain.clock import Clock
from station.domain.errors import RecordError, StepError
from station.domain.frame import Image
from station.domain.inspection import DecisionKind, Inspection
from station.record_document import (
    canonical_json,
    digest_of,
    inspection_document,
    inspection_of,
)
from station.records.audit import append_entry
from station.records.audit_chain import AuditKind
from station.records.moments import from_us, to_us
from station.records.picture_files import encoded, small_jpeg
from station.records.transactions import Transactions

NO_LONGER_WAITS = "This part no longer waits: it was decided meanwhile. Choose another one."
NOT_READ = "The postponed parts could not be read"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one of two people read, who do not see each other's answer."""

    operator: str
    given_at: datetime
    kind: DecisionKind
    text: str
    reason: str = ""

    def agrees(self, other: "Answer") -> bool:
        """Say whether both mean the same code, or both reject the part."""
        return (self.kind is DecisionKind.REJECTED, self.text) == (
            other.kind is DecisionKind.REJECTED,
            other.text,
        )


@dataclass(frozen=True, slots=True)
class PostponedPart:
    """An undecided inspection, by whom it was put aside and when.

    `places` tells for each character of the reading where it lies along the line's picture, 0 to 1.
    `thumbnail` is a small JPEG. `answers` are those that were given so far, at most two, and
    `answered_by` who gave them.
    """

    inspection: Inspection
    operator: str
    postponed_at: datetime
    reason: str = ""
    places: tuple[float | None, ...] = ()
    thumbnail: bytes | None = None
    answers: tuple[Answer, ...] = ()
    answered_by: tuple[str, ...] = ()

    @property
    def part_id(self) -> str:
        return self.inspection.inspection_id

    def without_answers(self) -> "PostponedPart":
        """Return the part as somebody sees it who must not know what others read."""
        return replace(self, answers=())


@dataclass(frozen=True, slots=True)
class LinePictures:
    """JPEGs of a part's line: as cut from the frame, and as the reader got it behind all stages."""

    line: bytes | None = None
    final: bytes | None = None


class PostponedParts:
    """The list in the database, safe to use from several threads."""

    def __init__(self, *, transactions: Transactions, clock: Clock) -> None:
        self._transactions = transactions
        self._clock = clock

    def put(
        self,
        inspection: Inspection,
        *,
        line: Image | None,
        places: Sequence[float | None],
        operator: str,
        reason: str,
        final: Image | None = None,
    ) -> None:
        """Put a part aside durably; a second time changes nothing.

        `line` is the line as cut from the frame, `final` as the reader got it.

        RecordError if it was not written, or if the part is decided already.
        """
        now, document = self._clock.now(), _document(inspection)
        row = (
            inspection.inspection_id,
            to_us(now),
            operator,
            reason,
            document,
            json.dumps(list(places)),
            small_jpeg(line) if line is not None else None,
            encoded(line, "jpeg") if line is not None else None,
            encoded(final, "jpeg") if final is not None else None,
        )
        self._transactions.write(
            lambda c: _put(c, row, now.isoformat()),
            what="The part was not put aside",
            is_urgent=True,
        )

    def parts(self) -> tuple[PostponedPart, ...]:
        """Return all that wait, oldest first, without their lines' pictures."""
        return self._transactions.read(_parts, what=NOT_READ)

    def part(self, part_id: str) -> PostponedPart:
        """Return one that waits; StepError if it does not any more."""
        found = [part for part in self.parts() if part.part_id == part_id]
        if not found:
            raise StepError(NO_LONGER_WAITS)
        return found[0]

    def pictures(self, part_id: str) -> LinePictures:
        """Return the pictures of the line, as far as there are some."""
        rows: list[tuple[Any, ...]] = self._transactions.read(
            lambda c: c.execute(
                "SELECT line, final FROM postponed WHERE part_id = ?", (part_id,)
            ).fetchall(),
            what=NOT_READ,
        )
        return LinePictures(*rows[0]) if rows else LinePictures()

    def add_answer(self, part_id: str, answer: Answer, *, turn: int) -> None:
        """Keep an answer that decides nothing yet; `turn` counts the ones before it.

        StepError if the part is decided, or somebody else was faster.
        """
        self._transactions.write(
            lambda c: _answer(c, part_id, answer, turn),
            what="The answer was not saved",
            is_urgent=True,
        )


def pictures_digest(
    places: str, thumbnail: bytes | None, line: bytes | None, final: bytes | None = None
) -> str:
    """Return one SHA-256 of what is shown of a part, so that nobody decides by another picture."""
    shown = (thumbnail, line) if final is None else (thumbnail, line, final)  # as it was before
    pictures = [picture and digest_of(picture) for picture in shown]
    return digest_of(canonical_json([places, *pictures]))


def _document(inspection: Inspection) -> bytes:
    try:
        return inspection_document(inspection)
    except ValueError as fault:  # half a character, as broken file names have it
        raise RecordError(
            f"The part holds something that cannot be stored ({fault}). Give the picture file a "
            "plain name."
        ) from fault


def _put(connection: apsw.Connection, row: tuple[Any, ...], at: str) -> None:
    part_id, _, operator, reason, document, *pictures = row
    if _exists(connection, "records", "record_id", part_id):
        raise RecordError("This part is already decided and saved. Capture the next one.")
    if _exists(connection, "postponed", "part_id", part_id):
        return
    connection.execute(
        "INSERT INTO postponed (part_id, postponed_at_us, operator, reason, document, places, "
        "thumbnail, line, final) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    )
    append_entry(
        connection,
        at=at,
        kind=AuditKind.POSTPONED,
        operator=operator,
        details={
            "record_id": part_id,
            "reason": reason,
            "document_sha256": digest_of(document),
            "pictures_sha256": pictures_digest(*pictures),
        },
    )


def _exists(connection: apsw.Connection, table: str, column: str, value: str) -> bool:
    query = f"SELECT 1 FROM {table} WHERE {column} = ?"
    return connection.execute(query, (value,)).fetchone() is not None


def _answer(connection: apsw.Connection, part_id: str, answer: Answer, turn: int) -> None:
    if not _exists(connection, "postponed", "part_id", part_id):
        raise StepError(NO_LONGER_WAITS)
    if len(_answers(connection).get(part_id, ())) != turn:
        raise StepError("Somebody else gave an answer meanwhile. Choose the part again.")
    connection.execute(
        "INSERT INTO postponed_answers (part_id, turn, operator, given_at_us, kind, text, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            part_id,
            turn,
            answer.operator,
            to_us(answer.given_at),
            answer.kind.value,
            answer.text,
            answer.reason,
        ),
    )
    append_entry(
        connection,
        at=answer.given_at.isoformat(),
        kind=AuditKind.ANSWERED,
        operator=answer.operator,
        details={
            "record_id": part_id,
            "turn": turn + 1,
            "decision": answer.kind.value,
            "text": answer.text,
            "reason": answer.reason,
        },
    )


def _parts(connection: apsw.Connection) -> tuple[PostponedPart, ...]:
    answers = _answers(connection)
    rows = connection.execute(
        "SELECT part_id, document, operator, postponed_at_us, reason, places, thumbnail "
        "FROM postponed ORDER BY number"
    )
    return tuple(_part_of(row, answers.get(row[0], ())) for row in rows)


def _part_of(row: tuple[Any, ...], answers: tuple[Answer, ...]) -> PostponedPart:
    _, document, operator, at_us, reason, places, thumbnail = row
    return PostponedPart(
        inspection=inspection_of(document),
        operator=operator,
        postponed_at=from_us(at_us),
        reason=reason,
        places=tuple(json.loads(places)),
        thumbnail=thumbnail,
        answers=answers,
        answered_by=tuple(answer.operator for answer in answers),
    )


def _answers(connection: apsw.Connection) -> dict[str, tuple[Answer, ...]]:
    found: dict[str, tuple[Answer, ...]] = {}
    for part_id, operator, at_us, kind, text, reason in connection.execute(
        "SELECT part_id, operator, given_at_us, kind, text, reason FROM postponed_answers "
        "ORDER BY part_id, turn"
    ):
        answer = Answer(operator, from_us(at_us), DecisionKind(kind), text, reason)
        found[part_id] = (*found.get(part_id, ()), answer)
    return found
