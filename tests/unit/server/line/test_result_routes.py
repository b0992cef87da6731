"""Delivering results: each stored once, conflicts told, faults named, progress right."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from station.server.line.store import ResultStore
from tests.unit.server.deliveries import (
    JPEG,
    batch_of,
    head_of,
    id_of,
    record,
    sent,
    with_other_code,
)

RESULTS = "/api/v1/stations/cell-1/results"


@pytest.fixture
def store(any_store: ResultStore) -> ResultStore:
    """Every test of this file runs on each kind of database."""
    return any_store


def put(client: TestClient, made: Any, **options: Any) -> Any:
    url = f"{RESULTS}/{made.record_id}"
    return client.put(url, json=sent(made, **options))


def progress(client: TestClient) -> dict[str, Any]:
    answer = client.get("/api/v1/stations/cell-1/progress")
    assert answer.status_code == 200
    return dict(answer.json())


def test_a_result_is_stored_and_told(client: TestClient) -> None:
    answer = put(client, record(1), thumbnail=JPEG)
    assert answer.status_code == 200
    assert answer.json() == {"status": "stored", "highest_contiguous": 1, "gaps": []}


def test_a_result_sent_again_is_a_duplicate_and_counts_once(client: TestClient) -> None:
    put(client, record(1))
    answer = put(client, record(1))
    assert answer.status_code == 200
    assert answer.json()["status"] == "duplicate"
    assert progress(client)["count"] == 1


def test_other_content_under_a_known_id_is_a_conflict(client: TestClient) -> None:
    put(client, record(1))
    answer = put(client, with_other_code(record(1)))
    assert answer.status_code == 409
    assert id_of(1) in answer.json()["detail"]
    assert progress(client)["count"] == 1


def test_a_taken_sequence_number_is_a_conflict(client: TestClient) -> None:
    put(client, record(1))
    answer = put(client, record(1, number=2))
    assert answer.status_code == 409
    assert "begun anew" in answer.json()["detail"]
    assert progress(client)["count"] == 1


def test_gaps_are_told_and_close(client: TestClient) -> None:
    for sequence, gaps, contiguous in [
        (3, [[1, 2]], 0),
        (8, [[1, 2], [4, 7]], 0),
        (5, [[1, 2], [4, 4], [6, 7]], 0),
        (1, [[2, 2], [4, 4], [6, 7]], 1),
        (2, [[4, 4], [6, 7]], 3),
        (4, [[6, 7]], 5),
        (7, [[6, 6]], 5),
        (6, [], 8),
    ]:
        answer = put(client, record(sequence)).json()
        assert answer == {"status": "stored", "highest_contiguous": contiguous, "gaps": gaps}
    assert progress(client) == {
        "highest_contiguous": 8,
        "gaps": [],
        "count": 8,
        "audit_count": 8,
        "audit_digest": head_of(8).digest,
        "alarms": [],
    }


def test_an_unknown_station_has_an_empty_progress(empty_client: TestClient) -> None:
    assert progress(empty_client) == {
        "highest_contiguous": 0,
        "gaps": [],
        "count": 0,
        "audit_count": 0,
        "audit_digest": "0" * 64,
        "alarms": [],
    }


def test_a_batch_tells_each_outcome_in_order(client: TestClient) -> None:
    put(client, record(1))
    put(client, record(2))
    batch = batch_of(record(1), with_other_code(record(2)), record(3), record(4), record(4))
    batch["results"][2]["payload"]["code"] = "changed after hashing"
    answer = client.post(RESULTS, json=batch)
    assert answer.status_code == 200
    outcomes = answer.json()["outcomes"]
    assert [outcome["record_id"] for outcome in outcomes] == [id_of(n) for n in (1, 2, 3, 4, 4)]
    statuses = [outcome["status"] for outcome in outcomes]
    assert statuses == ["duplicate", "conflict", "invalid", "stored", "duplicate"]
    assert "hash" in outcomes[2]["detail"]
    assert (answer.json()["highest_contiguous"], answer.json()["gaps"]) == (2, [[3, 3]])


def test_a_batch_of_faulty_results_alone_stores_nothing(empty_client: TestClient) -> None:
    batch = batch_of(record(1))
    batch["results"][0]["record_id"] = "nobody"
    answer = empty_client.post(RESULTS, json=batch)
    assert answer.json()["outcomes"][0]["status"] == "invalid"
    assert progress(empty_client)["count"] == 0
    assert empty_client.get("/api/v1/stations").json() == {"stations": []}


@pytest.mark.parametrize(
    "body",
    [{"results": []}, {"results": [{}] * 201}, {}, [], {"results": [], "more": 1}],
    ids=["empty", "too many", "no results", "a list", "unknown field"],
)
def test_a_malformed_batch_is_refused(empty_client: TestClient, body: Any) -> None:
    answer = empty_client.post(RESULTS, json=body)
    assert answer.status_code == 422
    assert answer.json()["faults"]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"sequence": 0}, "sequence"),
        ({"sequence": 2**53}, "sequence"),
        ({"sequence": "1"}, "sequence"),
        ({"sequence": True}, "sequence"),
        ({"verdict": "FINE"}, "verdict"),
        ({"decision": "perhaps"}, "decision"),
        ({"captured_at": "yesterday"}, "captured_at"),
        ({"captured_at": "2026-11-23T06:00:00"}, "captured_at"),
        ({"captured_at": 1}, "captured_at"),
        ({"total_ms": -1}, "total_ms"),
        ({"weakest_probability": 1.5}, "weakest_probability"),
        ({"cord": [1, 2, 3]}, "cord"),
        ({"code": "x" * 10_001}, "code"),
        ({"audit_digest": "F" * 64}, "audit_digest"),
        ({"password": "no"}, "password"),
        ({"station": "cell-2"}, "station"),
        ({"record_id": id_of(7)}, "record_id"),
        ({"record_id": "1"}, "record_id"),
    ],
    ids=lambda value: repr(value)[:40] if isinstance(value, dict) else None,
)
def test_a_faulty_payload_is_refused_with_its_place(
    empty_client: TestClient, changes: dict[str, Any], place: str
) -> None:
    answer = empty_client.put(f"{RESULTS}/{id_of(1)}", json=sent(record(1), **changes))
    assert answer.status_code == 422
    assert [fault["where"].split(".")[-1] for fault in answer.json()["faults"]] == [place]
    assert progress(empty_client)["count"] == 0


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b'{"payload": NaN}',
        b"1" * 5_000,
        b'{"payload_sha256": "\\ud800"}',
        b"\xff\xfe",
        b'{"\\ud800": 1}',
    ],
    ids=["empty", "cut", "deep", "NaN", "long number", "surrogate", "no UTF-8", "surrogate key"],
)
def test_hostile_bodies_are_refused_in_plain_words(empty_client: TestClient, raw: bytes) -> None:
    url = f"{RESULTS}/{id_of(1)}"
    answer = empty_client.put(url, content=raw, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.json()["detail"]


@pytest.mark.parametrize("depth", [100, 300, 900])
def test_deep_payloads_are_refused(empty_client: TestClient, depth: int) -> None:
    deep = b'{"a":' * depth + b"1" + b"}" * depth
    headers = {"Content-Type": "application/json"}
    one = b'{"payload": %b, "payload_sha256": "", "thumbnail": null}' % deep
    answer = empty_client.put(f"{RESULTS}/{id_of(1)}", content=one, headers=headers)
    assert answer.status_code in (400, 422)
    batch = b'{"results": [{"record_id": "x", %b]}' % one[1:]
    answer = empty_client.post(RESULTS, content=batch, headers=headers)
    assert answer.status_code in (400, 200)
    if answer.status_code == 200:
        assert answer.json()["outcomes"][0]["status"] == "invalid"


def test_numbers_that_are_none_are_refused(empty_client: TestClient) -> None:
    raw = empty_client.build_request("PUT", RESULTS, json=sent(record(1))).content
    raw = raw.replace(b'"total_ms":0', b'"total_ms":NaN')
    assert b"NaN" in raw
    headers = {"Content-Type": "application/json"}
    answer = empty_client.put(f"{RESULTS}/{id_of(1)}", content=raw, headers=headers)
    assert answer.status_code == 422


def test_a_thumbnail_has_to_be_a_jpeg(empty_client: TestClient) -> None:
    answer = put(empty_client, record(1), thumbnail=b"<svg onload=alert(1)>")
    assert answer.status_code == 422
    assert "JPEG" in answer.text
    body = sent(record(1)) | {"thumbnail": "!!!"}
    assert empty_client.put(f"{RESULTS}/{id_of(1)}", json=body).status_code == 422


@pytest.mark.parametrize("station", ["..", ".hidden", "a%2Fb", "%00", "x" * 65, "a%5Cb"])
def test_a_station_name_that_is_a_path_is_refused(empty_client: TestClient, station: str) -> None:
    answer = empty_client.get(f"/api/v1/stations/{station}/progress")
    assert answer.status_code in (404, 422)


def test_control_characters_in_a_reading_are_stored(client: TestClient) -> None:
    made = record(1, code="A\x00B\nC")
    assert put(client, made).json()["status"] == "stored"
    assert put(client, made).json()["status"] == "duplicate"


def test_a_cut_audit_chain_is_an_alarm_but_the_result_is_stored(client: TestClient) -> None:
    put(client, record(1, head=head_of(10)))
    answer = put(client, record(2, head=head_of(4, "regrown")))
    assert answer.json()["status"] == "stored"
    (alarm,) = progress(client)["alarms"]
    assert "10 entries and later only 4" in alarm


def test_one_entry_with_two_hashes_is_an_alarm(client: TestClient) -> None:
    put(client, record(1, head=head_of(5)))
    put(client, record(2, head=head_of(5, "other")))
    assert "different hashes" in progress(client)["alarms"][0]


def test_a_late_result_is_compared_with_both_neighbours(client: TestClient) -> None:
    put(client, record(1, head=head_of(1)))
    put(client, record(4, head=head_of(4)))
    put(client, record(2, head=head_of(2)))
    assert progress(client)["alarms"] == []
    put(client, record(3, head=head_of(9)))
    assert "9 entries and later only 4" in progress(client)["alarms"][0]
    assert progress(client)["audit_count"] == 4


def test_methods_that_do_not_exist_are_refused_in_the_same_shape(empty_client: TestClient) -> None:
    answer = empty_client.delete(f"{RESULTS}/{id_of(1)}")
    assert answer.status_code == 405
    assert answer.json() == {"detail": "Method Not Allowed", "faults": []}


@pytest.mark.parametrize("any_store", ["sqlite"], indirect=True)
@pytest.mark.expects_log("full")
def test_a_full_disk_is_told_and_heals(client: TestClient, store: ResultStore) -> None:
    put(client, record(1))
    _limit_pages(store, 1)  # SQLite takes the pages there are
    refused = put(client, record(2, code="x" * 9_000))
    assert refused.status_code == 503
    assert refused.headers["retry-after"] == "2"
    assert "Nothing was stored" in refused.json()["detail"]
    assert progress(client)["count"] == 1
    _limit_pages(store, 1_000_000)
    assert put(client, record(2, code="x" * 9_000)).json()["status"] == "stored"


def _limit_pages(store: ResultStore, pages: int) -> None:
    with store.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
