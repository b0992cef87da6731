"""What the line server holds against what the station has and has delivered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from station.domain.delivery import LINE_SERVER, DeliveryState
from station.domain.record import AuditHead, Record
from station.record_document import canonical_json, digest_of, payload_of
from station.records.evidence import StoredLine
from station.verification.difference import Difference, Where


@dataclass(frozen=True, slots=True)
class ServerResult:
    """One result as the server gives it: the payload, and the hash that it keeps with it."""

    payload: Mapping[str, Any]
    payload_sha256: str


def server_differences(
    results: Iterable[ServerResult], records: Mapping[int, Record], lines: Sequence[StoredLine]
) -> Iterator[Difference]:
    """Yield what the server has otherwise, has too much, or has lost."""
    by_id = {record.record_id: record for record in records.values()}
    seen: set[str] = set()
    for result in results:
        record_id = str(result.payload.get("record_id"))
        if record_id in seen:
            yield _told(f"It has {record_id} twice.", result.payload.get("sequence"))
        seen.add(record_id)
        yield from _result_differences(result, by_id.get(record_id))
    for line in lines:
        record = records.get(line.sequence)
        is_due = line.channel == LINE_SERVER and line.state == DeliveryState.DELIVERED
        if is_due and record is not None and record.record_id not in seen:
            yield _told("It said that it has this result, and has it no more.", line.sequence)


def _result_differences(result: ServerResult, record: Record | None) -> Iterator[Difference]:
    sequence = result.payload.get("sequence")
    if digest_of(canonical_json(dict(result.payload))) != result.payload_sha256:
        yield _told("Its content was changed on the server: the hash is another.", sequence)
    if record is None:
        words = f"It has {result.payload.get('record_id')}, which the database has not."
        yield _told(words, sequence)
        return
    expected = payload_of(record)
    for field in sorted(expected.keys() | result.payload.keys()):
        if expected.get(field) != result.payload.get(field):
            words = (
                f"{field} is {result.payload.get(field)!r}, the station has "
                f"{expected.get(field)!r}."
            )
            yield _told(words, record.sequence)
    if digest_of(canonical_json(expected)) != result.payload_sha256:
        yield _told("The hash it keeps is not the one of the station's result.", record.sequence)


def heads_in(results: Iterable[ServerResult]) -> tuple[AuditHead, ...]:
    """Return the heads of the audit chain that came with the results."""
    pairs = (
        (result.payload.get("audit_count"), result.payload.get("audit_digest"))
        for result in results
    )
    return tuple(
        AuditHead(count, digest)
        for count, digest in pairs
        if isinstance(count, int) and isinstance(digest, str)
    )


def _told(words: str, sequence: object) -> Difference:
    return Difference(Where.LINE_SERVER, words, sequence if isinstance(sequence, int) else None)
