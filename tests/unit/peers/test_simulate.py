"""`simulate`: the command line of the peers."""

import argparse
import io
import sys

import pytest

from station.domain.errors import UsageError
from station.peers.command import add_arguments, run
from station.peers.faults import FaultKind, FaultPlan
from station.peers.simulate import plan_in_words, plan_of, tell
from tests.unit.peers.test_plc import Commanded


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return parser.parse_args(words)


def test_faults_of_the_command_line() -> None:
    plan = plan_of(parsed("device", "--fault", "cut", "--fault", "5xx", "--share", "0.5"))
    assert plan == FaultPlan(kinds=(FaultKind.CUT, FaultKind.SERVER_ERROR), share=0.5)


def test_faults_typed_while_it_runs() -> None:
    plan = plan_in_words(["cut", "0.25"], FaultPlan(seed=3))
    assert plan == FaultPlan(kinds=(FaultKind.CUT,), share=0.25, seed=3)
    assert plan_in_words(["none"], plan).kinds == ()


@pytest.mark.parametrize("words", [["fire"], ["cut", "1.5"], ["cut", "nan"]])
def test_nonsense_typed_while_it_runs(words: list[str]) -> None:
    with pytest.raises(UsageError):
        plan_in_words(words, FaultPlan())


@pytest.mark.parametrize(
    "words", [["device", "--share", "2"], ["server", "--port", "70000"], ["robot"]]
)
def test_nonsense_on_the_command_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parsed(*words)


@pytest.mark.parametrize("peer", ["device", "server"])
def test_a_peer_runs_until_it_is_told_to_quit(
    peer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("cut 0.5\nfire\nquit\n"))
    assert run(parsed(peer, "--port", "0")) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{peer}: listening on 127.0.0.1 port ")
    assert lines[1] == "faults: cut, share 0.5"
    assert "no fault 'fire'" in lines[2]
    assert lines[-1] == f"{peer}: 0 effects"


def test_a_plc_sends_its_commands_and_ends(capsys: pytest.CaptureFixture[str]) -> None:
    station = Commanded()
    station.listener.start()
    words = ["plc", "--port", str(station.listener.port), "--count", "2", "--every", "0.01"]
    assert run(parsed(*words, "--send", "TRIGGER", "--send", "RECIPE 3")) == 0
    station.listener.stop()
    assert "plc: C2 RECIPE 3" in capsys.readouterr().out
    assert station.heard == ["C1 TRIGGER", "C2 RECIPE 3"]


def test_what_came_over_the_wire_cannot_steer_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell("device: \x1b[2J\r\nboo")
    assert capsys.readouterr().out == "device: \\x1b[2J\\r\\nboo\n"
