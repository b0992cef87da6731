"""What the line server holds against what the station has and has delivered."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from station.domain.record import AuditHead, Record
from station.record_document import canonical_json, digest_of, payload_of
from station.verification.difference import Difference, Where


@dataclass(frozen=True, slots=True)
class ServerResult:
    """One result as the server gives it: the payload, and the hash that it keeps with it."""

    payload: Mapping[str, Any]
    payload_sha256: str


@dataclass(slots=True)
class ServerSeen:
    """What went by while the server's results were compared."""

    record_ids: set[str] = field(default_factory=set)
    heads: list[AuditHead] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Expected:
    """What the server should have: payload hashes by id, and the records to look into."""

    payload_sha256: Mapping[str, str]
    record: Callable[[str], Record | None]


def server_differences(
    results: Iterable[ServerResult], expected: Expected, seen: ServerSeen
) -> Iterator[Difference]:
    """Yield what the server has otherwise or has too much."""
    for result in results:
        record_id, sequence = str(result.payload.get("record_id")), result.payload.get("sequence")
        if record_id in seen.record_ids:
            yield _told(f"It has {record_id} twice.", sequence)
        seen.record_ids.add(record_id)
        count, digest = result.payload.get("audit_count"), result.payload.get("audit_digest")
        if isinstance(count, int) and isinstance(digest, str):
            seen.heads.append(AuditHead(count, digest))
        yield from _result_differences(result, record_id, expected)


def lost_differences(delivered: Mapping[int, str], seen: ServerSeen) -> Iterator[Difference]:
    """Yield results, by number and id, that the server said it has and has no more."""
    for sequence, record_id in delivered.items():
        if record_id not in seen.record_ids:
            yield _told("It said that it has this result, and has it no more.", sequence)


def _result_differences(
    result: ServerResult, record_id: str, expected: Expected
) -> Iterator[Difference]:
    sequence = result.payload.get("sequence")
    found = digest_of(canonical_json(dict(result.payload)))
    right = expected.payload_sha256.get(record_id)
    if found != result.payload_sha256:
        yield _told("Its content was changed on the server: the hash is another.", sequence)
    if right is None:
        yield _told(f"It has {record_id}, which the database has not.", sequence)
        return
    if found != right:
        yield from _field_differences(result, expected.record(record_id))
    if result.payload_sha256 != right:
        yield _told("The hash it keeps is not the one of the station's result.", sequence)


def _field_differences(result: ServerResult, record: Record | None) -> Iterator[Difference]:
    if record is None:
        return
    right = payload_of(record)
    for name in sorted(right.keys() | result.payload.keys()):
        found = result.payload.get(name)
        if found != right.get(name):
            words = f"{name} is {found!r}, the station has {right.get(name)!r}."
            yield _told(words, record.sequence)


def _told(words: str, sequence: object) -> Difference:
    return Difference(Where.LINE_SERVER, words, sequence if isinstance(sequence, int) else None)
