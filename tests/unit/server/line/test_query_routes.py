"""Looking at results: pages that fit together, filters, harmless CSV, pictures, figures."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.record_document import payload_of
from station.server.line.store import ResultStore
from tests.unit.server.clocks import SetClock
from tests.unit.server.deliveries import JPEG, MOMENT, batch_of, head_of, id_of, record, sent


@pytest.fixture
def store(any_store: ResultStore) -> ResultStore:
    """Every test of this file runs on each kind of database."""
    return any_store


def deliver(client: TestClient, *records: Any) -> None:
    for station in sorted({made.station for made in records}):
        own = [made for made in records if made.station == station]
        answer = client.post(f"/api/v1/stations/{station}/results", json=batch_of(*own))
        assert {outcome["status"] for outcome in answer.json()["outcomes"]} == {"stored"}


def found(client: TestClient, **query: Any) -> list[int]:
    answer = client.get("/api/v1/results", params=query)
    assert answer.status_code == 200, answer.text
    return [result["payload"]["sequence"] for result in answer.json()["results"]]


def test_a_result_comes_back_as_it_was_sent(client: TestClient) -> None:
    made = record(1, code="Ä<b>\x01")
    client.put(f"/api/v1/stations/cell-1/results/{id_of(1)}", json=sent(made, thumbnail=JPEG))
    answer = client.get(f"/api/v1/results/{id_of(1)}").json()
    assert answer["payload"] == payload_of(made)
    assert answer["payload_sha256"] == sent(made)["payload_sha256"]
    assert (answer["has_thumbnail"], answer["received_at"]) == (True, "2026-11-23T07:30:00+00:00")
    assert client.get("/api/v1/results").json() == {"results": [answer], "next": None}


def test_an_unknown_result_is_not_found(empty_client: TestClient) -> None:
    assert empty_client.get(f"/api/v1/results/{id_of(1)}").status_code == 404
    assert empty_client.get(f"/api/v1/results/{id_of(1)}/thumbnail.jpg").status_code == 404


def test_pages_go_by_time_and_stay_right_while_more_come(client: TestClient) -> None:
    same_moment = [record(n, captured_at=MOMENT) for n in (1, 2, 3)]
    deliver(client, *same_moment, record(4), record(5))
    first = client.get("/api/v1/results", params={"limit": 2}).json()
    deliver(client, record(6), record(7, captured_at=MOMENT - timedelta(days=1)))
    seen = [result["payload"]["sequence"] for result in first["results"]]
    after = first["next"]
    while after:
        page = client.get("/api/v1/results", params={"limit": 2, "after": after}).json()
        seen += [result["payload"]["sequence"] for result in page["results"]]
        after = page["next"]
    assert seen == [1, 2, 3, 4, 5, 6]


def test_filters_narrow_and_combine(client: TestClient) -> None:
    deliver(
        client,
        record(1, code="A\nB"),
        record(2, outcome=Outcome.CHECK),
        record(3, outcome=Outcome.NO_READ),
        record(4, number=40, station="cell-2", outcome=Outcome.CHECK),
    )
    assert found(client, station="cell-1") == [1, 2, 3]
    assert found(client, verdict="CHECK") == [2, 4]
    assert found(client, verdict="CHECK", station="cell-2") == [4]
    assert found(client, code="A\nB") == [1]
    assert found(client, code="A") == []
    at = {"from": "2026-11-23T07:00:02+01:00", "to": "2026-11-23T06:00:04Z"}
    assert found(client, **at) == [2, 3]


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 1001},
        {"after": "x"},
        {"after": "1_2_3"},
        {"after": "9" * 30 + "_1"},
        {"verdict": "FINE"},
        {"from": "yesterday"},
        {"from": "2026-11-23T06:00:00"},
        {"station": "a/b"},
    ],
    ids=str,
)
def test_faulty_queries_are_refused(empty_client: TestClient, query: dict[str, Any]) -> None:
    answer = empty_client.get("/api/v1/results", params=query)
    assert answer.status_code == 422
    assert answer.json()["faults"][0]["where"].startswith("query.")


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_the_ends_of_time_are_no_trouble(client: TestClient, moment: str) -> None:
    assert found(client, **{"from": moment}) == []
    answer = client.put(
        f"/api/v1/stations/cell-1/results/{id_of(1)}", json=sent(record(1), captured_at=moment)
    )
    assert answer.json()["status"] == "stored"
    assert len(found(client)) == 1
    assert client.get("/api/v1/summary").json()["parts"] == 0


def test_csv_has_every_result_and_no_cell_that_runs(client: TestClient) -> None:
    deliver(
        client,
        record(1, code='=cmd|"/c calc"!A0'),
        record(2, code="two\nlines", outcome=Outcome.CHECK),
        record(3, code='quoted "and", parted'),
    )
    answer = client.get("/api/v1/results.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert [row["code"] for row in rows] == [
        '\'=cmd|"/c calc"!A0',
        "two␊lines",
        'quoted "and", parted',
    ]
    assert [row["sequence"] for row in rows] == ["1", "2", "3"]
    assert rows[1]["reasons"] == "weak: 8"


def test_csv_goes_on_behind_its_first_page(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.server.line.query_routes.CSV_PAGE", 2)
    deliver(client, *(record(n) for n in range(1, 6)))
    assert len(client.get("/api/v1/results.csv").text.splitlines()) == 6


def test_a_thumbnail_is_served_as_a_picture_alone(client: TestClient) -> None:
    body = sent(record(1), thumbnail=JPEG)
    client.put(f"/api/v1/stations/cell-1/results/{id_of(1)}", json=body)
    answer = client.get(f"/api/v1/results/{id_of(1)}/thumbnail.jpg")
    assert answer.content == JPEG
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_summary_counts_by_hour_verdict_and_decision(client: TestClient) -> None:
    earlier = MOMENT - timedelta(hours=1)
    deliver(
        client,
        record(1),
        record(2, kind=DecisionKind.CORRECTED),
        record(3, outcome=Outcome.CHECK),
        record(4, outcome=Outcome.NO_READ, kind=DecisionKind.REJECTED),
        record(5, captured_at=earlier),
        record(6, captured_at=earlier - timedelta(hours=24)),
    )
    summary = client.get("/api/v1/summary", params={"hours": 3}).json()
    assert [
        (h["begins_at"][11:16], h["ok"], h["check"], h["no_read"]) for h in summary["hours"]
    ] == [
        ("05:00", 1, 0, 0),
        ("06:00", 2, 1, 1),
        ("07:00", 0, 0, 0),
    ]
    assert (summary["parts"], summary["first_pass"]) == (5, 2)
    assert summary["first_pass_yield"] == pytest.approx(0.4)
    assert (summary["corrected"], summary["rejected"]) == (1, 1)


def test_stations_tell_when_they_were_seen_what_is_missing_and_alarms(
    client: TestClient, clock: SetClock
) -> None:
    deliver(client, record(1, head=head_of(9)), record(5, head=head_of(2)))
    clock.passed_s = 60.0
    deliver(client, record(1, number=10, station="cell-0"))
    assert client.get("/api/v1/stations").json()["stations"] == [
        {
            "station": "cell-0",
            "parts": 1,
            "last_seen_at": "2026-11-23T07:31:00+00:00",
            "missing": 0,
            "alarms": 0,
        },
        {
            "station": "cell-1",
            "parts": 2,
            "last_seen_at": "2026-11-23T07:30:00+00:00",
            "missing": 3,
            "alarms": 1,
        },
    ]


def test_a_summary_without_parts_has_no_yield(empty_client: TestClient) -> None:
    assert empty_client.get("/api/v1/summary").json()["first_pass_yield"] is None


def test_health_answers(empty_client: TestClient) -> None:
    assert empty_client.get("/health").json() == {"status": "ok"}
