"""Records as JSON: complete and flat, always the same bytes, faults told."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.code import Code, CodeCharacter
from station.domain.errors import RecordError
from station.domain.frame import Region
from station.domain.inspection import Decision, DecisionKind, Inspection, StageTime
from station.domain.reading import Alternative, Character, Reading
from station.domain.record import AuditHead, Record
from station.domain.verdict import Outcome, Verdict
from station.record_document import (
    canonical_json,
    digest_of,
    inspection_document,
    inspection_of,
    payload_of,
)

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.fixture
def inspection() -> Inspection:
    read = Character("O", 0.912345678, (Alternative("0", 0.05),), position=0.25)
    return Inspection(
        inspection_id="0192f000-0000-7000-8000-000000000001",
        source="org.bmp",
        captured_at=NOW,
        recipe="ring-remark",
        recipe_hash="ab12",
        region=Region(((1.5, 2.0), (10.0, 2.0), (10.0, 8.0), (1.5, 8.0))),
        reading=Reading((read,), reader="compact"),
        code=Code("O", (CodeCharacter("0", "O", 0, "look-alike digits"),), (), ()),
        verdict=Verdict(Outcome.OK),
        times=(StageTime("read", 7.25),),
        decision=Decision(DecisionKind.CONFIRMED, "0", "Anna", NOW),
    )


def test_an_inspection_comes_back_from_its_document_unchanged(inspection: Inspection) -> None:
    assert inspection_of(inspection_document(inspection)) == inspection


def test_an_undecided_inspection_comes_back_too(inspection: Inspection) -> None:
    undecided = replace(inspection, decision=None)
    assert inspection_of(inspection_document(undecided)) == undecided


def test_a_changed_document_is_refused(inspection: Inspection) -> None:
    with pytest.raises(RecordError, match="verify"):
        inspection_of(inspection_document(inspection).replace(b'"OK"', b'"FINE"'))


def test_canonical_json_does_not_depend_on_the_order_of_keys() -> None:
    assert canonical_json({"b": 1, "a": "ä"}) == canonical_json({"a": "ä", "b": 1})
    assert canonical_json({"b": 1, "a": "ä"}) == '{"a":"ä","b":1}'.encode()


def test_canonical_json_refuses_what_json_cannot_say() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(float("nan"))


def test_the_payload_is_the_same_for_a_record_that_was_stored_and_loaded(
    inspection: Inspection,
) -> None:
    record = Record(inspection, "station-1", 7, AuditHead(9, "0" * 64))
    again = replace(record, inspection=inspection_of(inspection_document(inspection)))
    assert digest_of(canonical_json(payload_of(again))) == digest_of(
        canonical_json(payload_of(record))
    )
    assert payload_of(record)["code"] == "0"
    assert payload_of(record)["read"] == "O"
    assert payload_of(record)["sequence"] == 7
