"""What stations send to the line server and what it answers: strict, bounded, nothing unknown."""

import base64
import binascii
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)

from station.domain.record import AuditHead
from station.record_document import canonical_json, digest_of
from station.server.line.arrival import PICTURES, Arrival, microseconds_of
from station.server.tokens import NAME_PATTERN

MAX_BATCH = 200
MAX_THUMBNAIL_BYTES = 48 * 1024
MAX_INTEGER = 2**53 - 1
"""What every JSON reader holds exactly (RFC 8259, section 6)."""

_JPEG = b"\xff\xd8\xff"


def parsed_moment(text: str) -> datetime:
    """Return a moment with time zone; ValueError for any other text."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("must be a time as ISO 8601 writes it") from None
    if moment.tzinfo is None:
        raise ValueError("must have a time zone")
    return moment


def _checked_moment(text: str) -> str:
    parsed_moment(text)
    return text


StationName = Annotated[
    str,
    Field(
        pattern=f"^{NAME_PATTERN.pattern}$",
        description="Name of a station: up to 64 characters, no slashes",
    ),
]
RecordId = Annotated[
    str,
    Field(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        description="Id of a result, a UUID in lower case",
    ),
]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 in lower-case hex")]
Moment = Annotated[
    str,
    Field(max_length=40, json_schema_extra={"format": "date-time"}),
    AfterValidator(_checked_moment),
]
Verdict = Literal["OK", "CHECK", "NO READ"]
DecisionWord = Literal["confirmed", "corrected", "rejected"]
Word = Annotated[str, Field(max_length=400)]
Text = Annotated[str, Field(max_length=10_000)]
Pixel = Annotated[int, Field(ge=-1_000_000_000, le=1_000_000_000)]


class Wire(BaseModel):
    """What crosses the wire: never changed, no unknown fields, no guessing of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Payload(Wire):
    """One decided inspection, flat. The same content at every try."""

    record_id: RecordId
    station: StationName
    sequence: Annotated[int, Field(ge=1, le=MAX_INTEGER, description="Counts without a gap")]
    captured_at: Moment
    decided_at: Moment
    source: Annotated[str, Field(max_length=4_096)]
    recipe: Word
    recipe_hash: Annotated[str, Field(max_length=128)]
    read: Annotated[Text, Field(description="As the machine read it")]
    mapped: Annotated[Text, Field(description="After the rules of the code format")]
    code: Annotated[Text, Field(description="As it was decided")]
    cord: Annotated[list[Pixel], Field(min_length=4, max_length=4)]
    verdict: Verdict
    reasons: Annotated[list[Annotated[str, Field(max_length=2_000)]], Field(max_length=100)]
    weakest_probability: Annotated[float, Field(ge=0, le=1)] | None
    decision: DecisionWord
    operator: Word
    decision_reason: Annotated[str, Field(max_length=2_000)]
    total_ms: Annotated[float, Field(ge=0, le=1e9)]
    audit_count: Annotated[int, Field(ge=0, le=MAX_INTEGER)]
    audit_digest: Sha256


class SentResult(Wire):
    """A result with the hash of its canonical JSON, which is checked, and perhaps a picture."""

    payload: Payload
    payload_sha256: Sha256
    thumbnail: (
        Annotated[
            str, Field(max_length=4 * (MAX_THUMBNAIL_BYTES // 3), description="JPEG in base64")
        ]
        | None
    ) = None

    _document: str = PrivateAttr("")
    _jpeg: bytes | None = PrivateAttr(None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_what_was_hashed(
        cls, given: Any, handler: ModelWrapValidatorHandler["SentResult"]
    ) -> "SentResult":
        made = handler(given)
        document = canonical_json(given["payload"])
        if digest_of(document) != made.payload_sha256:
            raise ValueError("payload_sha256 is not the hash of the payload's canonical JSON")
        made._document = document.decode()
        made._jpeg = _jpeg_of(made.thumbnail)
        return made

    def arrival(self) -> Arrival:
        """Return the result as it is filed."""
        payload = self.payload
        return Arrival(
            record_id=payload.record_id,
            sequence=payload.sequence,
            payload_sha256=self.payload_sha256,
            document=self._document,
            code=payload.code.translate(PICTURES),
            verdict=payload.verdict,
            decision=payload.decision,
            captured_us=microseconds_of(parsed_moment(payload.captured_at)),
            audit_head=AuditHead(payload.audit_count, payload.audit_digest),
            thumbnail=self._jpeg,
        )


def _jpeg_of(thumbnail: str | None) -> bytes | None:
    if thumbnail is None:
        return None
    try:
        jpeg = base64.b64decode(thumbnail, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("thumbnail is not base64") from None
    if not jpeg.startswith(_JPEG):
        raise ValueError("thumbnail is not a JPEG")
    return jpeg


class BatchItem(Wire):
    """One result of a batch. It is checked by itself: a faulty one does not hold up the others."""

    record_id: Annotated[str, Field(max_length=100)]
    payload: dict[str, Any]
    payload_sha256: Annotated[str, Field(max_length=100)]
    thumbnail: str | None = None

    def without_id(self) -> dict[str, Any]:
        """Return what a result alone is made of, as it was sent."""
        return {name: getattr(self, name) for name in ("payload", "payload_sha256", "thumbnail")}


class Batch(Wire):
    """Up to 200 results of one station."""

    results: Annotated[list[BatchItem], Field(min_length=1, max_length=MAX_BATCH)]


class Stored(Wire):
    """What became of one result, and how far the station is."""

    status: Literal["stored", "duplicate"]
    highest_contiguous: int
    gaps: Annotated[list[list[int]], Field(description="Missing numbers, [first, last], up to 100")]


class Outcome(Wire):
    """What became of one result of a batch. `detail` says why it was not stored."""

    record_id: str
    status: Literal["stored", "duplicate", "conflict", "invalid"]
    detail: str = ""


class BatchOutcome(Wire):
    """What became of a batch, in its order, and how far the station is."""

    outcomes: list[Outcome]
    highest_contiguous: int
    gaps: list[list[int]]


class StationProgress(Wire):
    """How far a station is. The audit head is that of its highest result."""

    highest_contiguous: int
    gaps: list[list[int]]
    count: int
    audit_count: int
    audit_digest: str
    alarms: Annotated[list[str], Field(description="What its audit heads contradict, newest first")]
