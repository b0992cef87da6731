"""The dashboard's page: what it says, that hostile text stays text, and who may see it."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from station.domain.verdict import Outcome
from station.server.access import Access
from station.server.limits import ServerLimits
from station.server.line.app import line_app
from station.server.line.chart import MIN_PIECE, chart_of, nice_step
from station.server.line.dashboard_view import ago
from station.server.line.store import ResultStore
from station.server.line.summary import HourCount
from station.server.tokens import TokenBook
from tests.unit.server.clocks import SetClock
from tests.unit.server.deliveries import JPEG, MOMENT, head_of, id_of, record, sent

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def deliver(client: TestClient, made: Any, **options: Any) -> None:
    url = f"/api/v1/stations/{made.station}/results/{made.record_id}"
    assert client.put(url, json=sent(made, **options)).status_code == 200


def test_an_empty_line_says_so(empty_client: TestClient) -> None:
    page = empty_client.get("/")
    assert page.status_code == 200
    for words in ("Waiting for a first result", "No station has delivered yet", "no part in these"):
        assert words in page.text


def test_figures_results_and_pictures_are_shown(client: TestClient) -> None:
    deliver(client, record(1), thumbnail=JPEG)
    deliver(client, record(2, outcome=Outcome.CHECK, code="XY1"))
    page = client.get("/").text
    for words in ("ABC12325123456789", "XY1", "cell-1", "No result is missing", "50.0 %", "CHECK"):
        assert words in page
    assert f"/api/v1/results/{id_of(1)}/thumbnail.jpg" in page
    assert f"/api/v1/results/{id_of(2)}/thumbnail.jpg" not in page


def test_hostile_text_stays_text(client: TestClient) -> None:
    deliver(client, record(1, code=HOSTILE))
    page = client.get("/").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page


@pytest.mark.parametrize("path", ["/", "/dashboard/part", "/docs", "/sign-in", "/health"])
def test_nothing_foreign_may_run(empty_client: TestClient, path: str) -> None:
    answer = empty_client.get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "no-store"
    for outside in ("http://", "https://", "style=", "onclick", "<script>"):
        assert outside not in answer.text


def test_missing_results_and_alarms_are_called_out(client: TestClient) -> None:
    deliver(client, record(3, head=head_of(9)))
    assert "2 results missing: cell-1" in client.get("/").text
    deliver(client, record(4, head=head_of(1)))
    page = client.get("/").text
    assert "Audit chain contradicts itself: cell-1" in page
    assert "1 audit alarm" in page


def test_a_station_that_fell_silent_is_told(client: TestClient, clock: SetClock) -> None:
    deliver(client, record(1))
    assert "just now" in client.get("/").text
    clock.passed_s = 20 * 60
    page = client.get("/").text
    assert "20 min ago" in page
    assert 'class="quiet"' in page


def test_the_part_that_is_fetched_again_is_the_pages_own(client: TestClient) -> None:
    deliver(client, record(1))
    part = client.get("/dashboard/part").text.strip()
    assert part.startswith('<main id="content">')
    assert part in client.get("/").text


def test_from_outside_a_person_signs_in_with_a_token(
    store: ResultStore, tokens: TokenBook, clock: SetClock
) -> None:
    access = Access(tokens=tokens, is_local=False)
    app = line_app(store=store, access=access, clock=clock, limits=ServerLimits())
    token = tokens.add("office", "dashboard")
    client = TestClient(app, base_url="https://testserver")
    assert client.get("/", follow_redirects=False).headers["location"] == "/sign-in"
    assert client.get("/dashboard/part").status_code == 401
    refused = client.post("/sign-in", data={"token": "guess"})
    assert (refused.status_code, "not valid" in refused.text) == (401, True)
    entered = client.post("/sign-in", data={"token": token}, follow_redirects=False)
    cookie = entered.headers["set-cookie"].lower()
    assert all(word in cookie for word in ("httponly", "samesite=strict", "secure"))
    assert client.get("/").status_code == 200
    assert client.get("/api/v1/summary").status_code == 200
    made = record(1)
    url = f"/api/v1/stations/cell-1/results/{made.record_id}"
    assert client.put(url, json=sent(made)).status_code == 401
    tokens.revoke("office")
    assert client.get("/dashboard/part").status_code == 401


def test_the_interface_page_names_every_route_and_shape(empty_client: TestClient) -> None:
    page = empty_client.get("/docs").text
    document = empty_client.get("/openapi.json").json()
    for path in document["paths"]:
        assert f"<code>{path}</code>" in page
    for shape in document["components"]["schemas"]:
        assert f'id="{shape}"' in page


def test_static_files_come_from_here(empty_client: TestClient) -> None:
    for name, kind in (("dashboard.js", "text/javascript"), ("dashboard.css", "text/css")):
        assert empty_client.get(f"/static/{name}").headers["content-type"].startswith(kind)
    assert empty_client.get("/static/../dashboard.html").status_code == 404


def test_bars_stack_to_their_hours_parts() -> None:
    chart = chart_of([HourCount(MOMENT, ok=60, check=30, no_read=10), HourCount(MOMENT)])
    full, empty = chart.bars
    heights = [piece.height for piece in full.pieces]
    assert heights[0] == pytest.approx(2 * heights[1], abs=0.2)
    assert heights[0] == pytest.approx(6 * heights[2], abs=0.6)
    assert [piece.kind for piece in full.pieces] == ["ok", "check", "no-read"]
    assert (empty.parts, empty.pieces) == (0, ())
    assert full.top == pytest.approx(chart.ticks[-1].y, abs=0.2)


def test_one_no_read_among_a_thousand_parts_is_seen() -> None:
    chart = chart_of([HourCount(MOMENT, ok=5_000, no_read=1)])
    assert chart.bars[0].pieces[-1].height >= MIN_PIECE


@pytest.mark.parametrize(
    ("most", "step"), [(0, 1), (1, 1), (5, 1), (6, 2), (11, 5), (26, 10), (423, 100), (501, 200)]
)
def test_scales_have_round_steps(most: int, step: int) -> None:
    assert nice_step(most) == step


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=59), "59 min ago"),
        (timedelta(hours=47), "47 h ago"),
        (timedelta(days=3), "3 days ago"),
        (timedelta(seconds=-5), "just now"),
    ],
    ids=str,
)
def test_times_are_told_in_coarse_words(passed: timedelta, words: str) -> None:
    assert ago(passed) == words
