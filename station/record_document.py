"""Records as JSON: complete for the database, flat for the servers, always the same bytes.

Canonical JSON here means UTF-8, keys sorted, no blanks: RFC 8785 but for how it writes numbers.
"""

import hashlib
import json
from typing import Any

from pydantic import TypeAdapter, ValidationError

from station.domain.errors import RecordError
from station.domain.inspection import Inspection
from station.domain.record import Record

_INSPECTION = TypeAdapter(Inspection)


def canonical_json(value: Any) -> bytes:
    """Return JSON that is equal whenever the value is; ValueError for NaN and infinity."""
    text = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return text.encode()


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of bytes as 64 lower-case hex digits."""
    return hashlib.sha256(content).hexdigest()


def inspection_document(inspection: Inspection) -> bytes:
    """Return the whole inspection as canonical JSON."""
    return canonical_json(_INSPECTION.dump_python(inspection, mode="json"))


def inspection_of(document: bytes | str) -> Inspection:
    """Return the inspection of a document; RecordError if it is none."""
    try:
        return _INSPECTION.validate_json(document)
    except ValidationError as error:
        raise RecordError(
            f"A stored record cannot be understood ({error.error_count()} faults, the first: "
            f"{error.errors()[0]['msg']}). It was changed, or written by a newer program: run "
            "`main.py verify`, and update the program if it is the older one."
        ) from error


def payload_of(record: Record) -> dict[str, Any]:
    """Return what servers get of a record, flat; the same at every try."""
    inspection, decision = record.inspection, record.inspection.decision
    assert decision is not None  # records are made of decided inspections only
    weakest = inspection.reading.weakest
    return {
        "record_id": record.record_id,
        "station": record.station,
        "sequence": record.sequence,
        "captured_at": inspection.captured_at.isoformat(),
        "decided_at": decision.decided_at.isoformat(),
        "source": inspection.source,
        "recipe": inspection.recipe,
        "recipe_hash": inspection.recipe_hash,
        "read": inspection.reading.text,
        "mapped": inspection.code.mapped,
        "code": decision.text,
        "cord": list(inspection.region.cord),
        "verdict": inspection.verdict.outcome.value,
        "reasons": [reason.message for reason in inspection.verdict.reasons],
        "weakest_probability": weakest.probability if weakest else None,
        "decision": decision.kind.value,
        "operator": decision.operator,
        "decision_reason": decision.reason,
        "total_ms": round(inspection.total_ms, 1),
        "audit_count": record.audit_head.count,
        "audit_digest": record.audit_head.digest,
    }
