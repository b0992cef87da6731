"""What the line server is told and what it answers, as JSON; see docs of the server at /docs."""

import base64
import json
from collections.abc import Sequence
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from station.domain.record import Record
from station.record_document import canonical_json, digest_of, payload_of

MAX_THUMBNAIL_BYTES = 48 * 1024

Answered = TypeVar("Answered", bound="Progress")


class _Wire(BaseModel):
    # Unknown fields are let pass: a newer server must not stop the deliveries of older stations.
    model_config = ConfigDict(frozen=True, extra="ignore")


class Progress(_Wire):
    """How far the station is in the server's eyes: all up to `highest_contiguous` have come."""

    highest_contiguous: int = Field(ge=0)
    gaps: list[tuple[int, int]] = []

    def misses(self, sequence: int) -> bool:
        """Tell whether the server names this number as missing."""
        return any(first <= sequence <= last for first, last in self.gaps)


class Stored(Progress):
    """The answer to one record."""

    status: Literal["stored", "duplicate"]


class OutcomeOfOne(_Wire):
    """What became of one record of a batch."""

    record_id: str
    status: Literal["stored", "duplicate", "conflict", "invalid"]
    detail: str = ""


class StoredBatch(Progress):
    """The answer to a batch."""

    outcomes: list[OutcomeOfOne]


class StationProgress(Progress):
    """The answer to the question how far the station is; `alarms` is what its audit heads told."""

    alarms: list[str] = []


def understood(model: type[Answered], body: bytes) -> Answered | None:
    """Return the answer, or None where it is not one."""
    try:
        return model.model_validate_json(body)
    except ValidationError:
        return None


def body_of_one(record: Record, thumbnail: bytes | None) -> bytes:
    """Return the body of a PUT."""
    return json.dumps(_document(record, thumbnail)).encode()


def body_of_batch(records: Sequence[tuple[Record, bytes | None]]) -> bytes:
    """Return the body of a POST."""
    documents = [
        {"record_id": record.record_id, **_document(record, thumbnail)}
        for record, thumbnail in records
    ]
    return json.dumps({"results": documents}).encode()


def _document(record: Record, thumbnail: bytes | None) -> dict[str, Any]:
    payload = payload_of(record)
    is_small = thumbnail is not None and len(thumbnail) <= MAX_THUMBNAIL_BYTES
    return {
        "payload": payload,
        "payload_sha256": digest_of(canonical_json(payload)),
        "thumbnail": base64.b64encode(thumbnail).decode() if thumbnail and is_small else None,
    }
