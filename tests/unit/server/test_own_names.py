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
