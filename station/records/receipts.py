"""Binds what receivers answered to the audit, so that an answer that was edited shows."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import apsw

from station.record_document import canonical_json, digest_of
from station.records import facts
from station.records.audit import append_entry
from station.records.audit_chain import AuditKind

RECEIPT_COLUMNS = (
    "sequence, channel, attempts, may_have_arrived, changed_at_us, reason, reply, received_at_us, "
    "reply_by"
)
"""All that a delivered line says; none of it changes any more."""

ALL_RECEIPTS = (
    f"SELECT {RECEIPT_COLUMNS} FROM outbox WHERE state = 'delivered' ORDER BY channel, sequence"
)
MAX_DIGITS = 18
_BINDING_KINDS = (AuditKind.RECEIPTS.value, AuditKind.DELIVERY_CHOICE.value)

Receipts = Mapping[int, str]
"""Digests of delivered lines of one channel, by number."""


def receipt_digest(row: tuple[Any, ...]) -> str:
    """Return the SHA-256 of a delivered line, in the order of RECEIPT_COLUMNS."""
    return digest_of(canonical_json(list(row)))


def receipts_details(channel: str, receipts: Receipts) -> dict[str, Any]:
    """Return what an entry says of answers that came with it."""
    return {"channel": channel, "receipts": {str(number): receipts[number] for number in receipts}}


def receipts_of_entry(kind: str, details: str) -> tuple[str, Receipts] | None:
    """Return channel and digests that an entry binds, or None if it binds none. Raises nothing."""
    if kind not in _BINDING_KINDS:
        return None
    try:
        content = json.loads(details)
        found = {_number(text): str(digest) for text, digest in content["receipts"].items()}
        return str(content["channel"]), found
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _number(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError(f"{text[:MAX_DIGITS]}… is no number of a result")
    return int(text)


def digest_of_all(digests: Iterator[str]) -> tuple[int, str]:
    """Return how many digests there are, and one of them all together."""
    count, whole = 0, hashlib.sha256()
    for digest in digests:
        count += 1
        whole.update(digest.encode())
    return count, whole.hexdigest()


def bind_earlier(connection: apsw.Connection, *, at: str) -> None:
    """Bind, by one entry, all answers that no entry names: they came before entries did that."""
    named = _named(connection)
    rows = connection.execute(ALL_RECEIPTS)
    count, digest = digest_of_all(
        receipt_digest(row) for row in rows if row[0] not in named.get(row[1], ())
    )
    if count:
        append_entry(
            connection,
            at=at,
            kind=AuditKind.EARLIER_RECEIPTS,
            operator="",
            details={"count": count, "receipts_sha256": digest},
        )
    facts.keep_fact(connection, facts.RECEIPTS_BOUND, 1)


def _named(connection: apsw.Connection) -> dict[str, set[int]]:
    named: dict[str, set[int]] = {}
    for kind, details in connection.execute(
        "SELECT kind, details FROM audit WHERE kind IN (?, ?)", _BINDING_KINDS
    ):
        bound = receipts_of_entry(kind, details)
        if bound is not None:
            named.setdefault(bound[0], set()).update(bound[1])
    return named
