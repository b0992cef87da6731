"""A server for its own machine is not to be had by a foreign name."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from station.server.own_names import OwnNames, is_own


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1:8470", True),
        ("localhost", True),
        ("LOCALHOST:1", True),
        ("[::1]:8470", True),
        ("evil.example:8470", False),
        ("localhost.evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("192.168.0.7:8470", False),
        ("[fe80::1]:8470", False),
        ("", False),
        ("[", False),
    ],
)
def test_only_names_of_this_machine_pass(host: str, expected: bool) -> None:
    assert is_own(host) is expected
    app = FastAPI(openapi_url=None)
    app.add_api_route("/", lambda: {"secret": 1})
    app.add_middleware(OwnNames)
    answer = TestClient(app).get("/", headers={"Host": host})
    assert (answer.status_code == 200) is expected
    assert ("secret" in answer.text) is expected


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("http://127.0.0.1:8480", True),
        ("http://localhost", True),
        ("https://[::1]:8480", True),
        ("http://evil.example", False),
        ("http://127.0.0.1.evil.example", False),
        ("null", False),
        ("", False),
    ],
)
def test_a_page_of_another_machine_cannot_ask(origin: str, expected: bool) -> None:
    app = FastAPI(openapi_url=None)
    app.add_api_route("/", lambda: {"secret": 1}, methods=["POST"])
    app.add_middleware(OwnNames)
    answer = TestClient(app).post("/", headers={"Host": "127.0.0.1:8480", "Origin": origin})
    assert (answer.status_code == 200) is expected
