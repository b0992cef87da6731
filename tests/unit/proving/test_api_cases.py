"""The proof of the servers' answers, in short."""

from pathlib import Path

import pytest

from station.proving import api_cases
from station.proving.api_cases import results_in, run


def test_a_few_requests_to_the_line_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api_cases, "APPS", {"line server": api_cases.APPS["line server"]})
    result = run(seed=1, size=60, folder=tmp_path)
    if result.skipped:
        pytest.skip(result.skipped)
    assert (result.cases, result.failures) == (30, ())


def test_results_are_found_in_both_kinds_of_bodies() -> None:
    one: dict[str, object] = {"payload": {}}
    assert list(results_in(one)) == [one]
    assert list(results_in({"results": [one, 3]})) == [one]
    assert list(results_in({"results": 4})) == []
