"""The doctor's report: a table for people, JSON for programs, and an exit code."""

import argparse
import json

import pytest

from station.doctor import command
from station.doctor.check import Check, guarded
from station.domain.errors import ModelError

GOOD = Check("disk", True, "80 GB free", "not shown")
BAD = Check("clock", False, "1970-01-01", "Set the clock.")


def test_advice_stands_below_a_fault_only() -> None:
    table = command.as_table([GOOD, BAD])
    assert table.splitlines() == [
        "ok     disk  80 GB free",
        "FAULT  clock 1970-01-01",
        "             -> Set the clock.",
        "1 to mend, see the arrows.",
    ]


def test_a_good_table_ends_well() -> None:
    assert command.as_table([GOOD]).endswith("All is well.")


def test_json_holds_the_same() -> None:
    assert json.loads(command.as_json([GOOD, BAD])) == [
        {"name": "disk", "ok": True, "found": "80 GB free", "advice": ""},
        {"name": "clock", "ok": False, "found": "1970-01-01", "advice": "Set the clock."},
    ]


@pytest.mark.parametrize(("findings", "code"), [([GOOD], 0), ([GOOD, BAD], 1)])
def test_the_exit_code_tells_faults(
    findings: list[Check],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(command, "checks", lambda: findings)
    assert command.run(argparse.Namespace(json=True)) == code
    assert len(json.loads(capsys.readouterr().out)) == len(findings)


def test_a_check_that_breaks_is_a_fault_with_advice() -> None:
    check = guarded("imports", lambda: 1 / 0, "reinstall")  # type: ignore[arg-type, return-value]
    assert (check.is_ok, check.advice) == (False, "reinstall")
    assert "ZeroDivisionError" in check.found


def test_our_own_error_speaks_for_itself() -> None:
    def look() -> Check:
        raise ModelError("model.safetensors is missing. Restore it.")

    assert guarded("model", look, "x") == Check(
        "model", False, "model.safetensors is missing. Restore it."
    )
