"""The written report: each run replaces its own section and leaves the others."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from station.domain.errors import RecordError
from station.proving.catalogue import PROOFS, proof_named
from station.proving.report import Ran, duration_words, merged, write_report
from station.proving.result import Failure, Figure, Result, counted, skipped

RAN = Ran(
    proof=proof_named("kill-9"),
    result=Result(cases=2000, figures=(Figure("Kills", "2,000"),)),
    command="python3 main.py prove --only kill-9 --seed 1",
    started_at=datetime(2026, 11, 23, 7, 0, tzinfo=UTC),
    duration_s=312.0,
    machine="one",
)
OTHER = replace(RAN, proof=proof_named("commit-path"))


def test_a_section_says_what_was_run_and_what_came_of_it() -> None:
    report = merged("", [RAN])
    assert "## Killed at random while saving and delivering `kill-9`" in report
    assert "* **2,000 cases, none failed**" in report
    assert "* Run: 2026-11-23 07:00 UTC, 5 min 12 s" in report
    assert "| Kills | 2,000 |" in report


def test_a_new_run_replaces_its_section_alone() -> None:
    first = merged("", [OTHER, RAN])
    failed = replace(RAN, result=Result(cases=3, failures=(Failure(7, "lost one"),)))
    second = merged(first, [failed])
    assert "3 cases, 1 failed" in second
    assert "* seed 7: lost one" in second
    assert second.count("2,000 cases") == 1
    assert second.index("`kill-9`\n") < second.index("`commit-path`\n")
    assert merged(second, [failed]) == second


def test_what_could_not_run_is_said() -> None:
    report = merged("", [replace(RAN, result=skipped("strace is not installed"))])
    assert "**Skipped: strace is not installed**" in report


def test_only_a_run_without_failures_and_with_cases_is_a_proof() -> None:
    assert Result(cases=1).is_proven
    assert not Result(cases=0).is_proven
    assert not Result(cases=1, failures=(Failure(1, "x"),)).is_proven


def test_a_report_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="--report"):
        write_report(tmp_path, [RAN])


@pytest.mark.parametrize(
    ("duration_s", "words"), [(3.04, "3.0 s"), (125, "2 min 5 s"), (7260, "2 h 1 min")]
)
def test_durations_in_words(duration_s: float, words: str) -> None:
    assert duration_words(duration_s) == words


def test_numbers_in_words() -> None:
    assert counted(200_000) == "200,000"
    assert counted(1234.56, "ms") == "1,234.6 ms"


def test_every_proof_can_be_loaded_and_has_its_own_name() -> None:
    assert len({proof.name for proof in PROOFS}) == len(PROOFS)
    for proof in PROOFS:
        assert callable(proof.load())
        assert proof.short <= proof.full
