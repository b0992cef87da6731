"""The body of a plant server request, from its template."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.body_template import MAX_DEPTH, faults_of, filled_in
from station.delivery.plant_server_settings import CELL_BODY
from station.domain.delivery import DEVICE, Receipt
from tests.unit.delivery.parcels import CODE, NOW, parcel


def test_the_cells_fields_are_the_default() -> None:
    sent = parcel(device_reply="N7781")
    assert filled_in(CELL_BODY, sent) == {
        "machine_name": "station-1",
        "model_number": "ring-remark",
        "old_part_name": CODE,
        "new_part_name": "N7781",
        "previous_stage_condition": False,
    }


def test_without_a_device_its_reply_is_empty() -> None:
    assert filled_in({"new": "{device_reply}"}, parcel()) == {"new": ""}


def test_the_server_can_be_told_that_a_person_typed_the_reply() -> None:
    template = {"new": "{device_reply}", "by": "{device_reply_by}"}
    assert filled_in(template, parcel(device_reply="N7781")) == {"new": "N7781", "by": ""}
    typed = replace(parcel(), receipts={DEVICE: Receipt("N7781", NOW, typed_by="Kim")})
    assert filled_in(template, typed) == {"new": "N7781", "by": "Kim"}


def test_a_placeholder_alone_keeps_its_type_and_constants_theirs() -> None:
    assert filled_in({"a": "{audit_count}", "d": "{audit_digest}"}, parcel(7)) == {
        "a": 7,
        "d": "0" * 64,
    }
    template = {"n": "{sequence}", "text": "no. {sequence}", "pi": 3.5, "one": 1, "yes": True}
    assert filled_in(template, parcel(7)) == {
        "n": 7,
        "text": "no. 7",
        "pi": 3.5,
        "one": 1,
        "yes": True,
    }


def test_tables_and_lists_are_filled_in_too() -> None:
    template = {"part": {"codes": ["{code}", "{read}"]}}
    assert filled_in(template, parcel(read="raw")) == {"part": {"codes": [CODE, "raw"]}}


def test_what_was_read_is_text_and_never_a_template() -> None:
    assert filled_in({"a": "<{read}>"}, parcel(read="{operator}")) == {"a": "<{operator}>"}


@given(st.text(min_size=1))
def test_any_text_that_was_read_makes_valid_json(read: str) -> None:
    body = json.dumps(filled_in({"read": "{read}"}, parcel(read=read))).encode("ascii")
    assert json.loads(body) == {"read": read}


def test_an_unknown_placeholder_is_told_with_those_that_exist() -> None:
    (fault,) = faults_of({"a": ["x {cod}"]})
    assert "{cod} is not known" in fault
    assert "{code}" in fault


def test_braces_that_are_no_placeholder_stay() -> None:
    assert faults_of({"a": "{ } {7} {Code}"}) == ()
    assert filled_in({"a": "{ } {7} {Code}"}, parcel()) == {"a": "{ } {7} {Code}"}


def nested(depth: int) -> dict[str, Any]:
    return {"a": nested(depth - 1)} if depth else {}


@pytest.mark.parametrize("template", [{"a": None}, {"a": [None]}, nested(MAX_DEPTH + 2)])
def test_what_no_settings_file_can_hold_is_refused(template: dict[str, Any]) -> None:
    assert faults_of(template)
