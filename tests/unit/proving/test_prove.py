"""`prove`: the command line of the proofs."""

import argparse
from pathlib import Path

import pytest

from station.domain.errors import UsageError
from station.proving import prove as prove_module
from station.proving.catalogue import Proof, proof_named
from station.proving.command import add_arguments, run
from station.proving.prove import command_words
from station.proving.result import Failure, Result


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return parser.parse_args(words)


@pytest.fixture
def result(monkeypatch: pytest.MonkeyPatch) -> list[Result]:
    """The result that the one proof will have."""
    results: list[Result] = []

    def run_one(*, seed: int, size: int, folder: Path) -> Result:
        assert folder.is_dir()
        return results[0]

    monkeypatch.setattr(Proof, "load", lambda self: run_one)
    return results


def test_a_proof_that_holds_is_0(
    result: list[Result], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result.append(Result(cases=4))
    report = tmp_path / "reliability.md"
    assert run(parsed("--only", "kill-9", "--report", str(report))) == 0
    assert "4 cases, none failed" in capsys.readouterr().out
    assert "`python3 main.py prove --only kill-9 --seed 1`" in report.read_text("utf-8")


def test_a_failure_is_1_and_named_with_its_seed(
    result: list[Result], capsys: pytest.CaptureFixture[str]
) -> None:
    result.append(Result(cases=4, failures=(Failure(17, "lost one"),)))
    assert run(parsed("--only", "kill-9")) == 1
    assert "FAILED, seed 17: lost one" in capsys.readouterr().out


def test_the_list_runs_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prove_module, "_run_one", None)
    assert run(parsed("--list")) == 0
    assert "kill-9" in capsys.readouterr().out


def test_the_command_that_shows_it_again() -> None:
    arguments = parsed("--short", "--seed", "5", "--size", "9")
    words = command_words(proof_named("kill-9"), arguments)
    assert words == "python3 main.py prove --only kill-9 --short --size 9 --seed 5"


def test_an_unknown_proof_is_told_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no proof 'luck'.*commit-path"):
        run(parsed("--only", "luck"))


def test_a_proof_that_breaks_off_has_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*, seed: int, size: int, folder: Path) -> Result:
        raise AssertionError("deliveries still wait")

    monkeypatch.setattr(Proof, "load", lambda self: broken)
    assert run(parsed("--only", "kill-9")) == 1
    assert "The proof broke off: deliveries still wait" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--folder", "--report"])
def test_a_folder_that_is_not_there_is_told_before_anything_runs(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "gone"
    path = missing if option == "--folder" else missing / "report.md"
    with pytest.raises(UsageError, match=r"Proofs cannot write in .*gone"):
        run(parsed("--only", "verify", option, str(path)))
    assert capsys.readouterr().out == ""
    assert not missing.exists()


@pytest.mark.parametrize("size", ["0", "-3"])
def test_a_size_that_is_none_is_told(size: str) -> None:
    with pytest.raises(UsageError, match=f"--size {size} is no size"):
        run(parsed("--only", "verify", "--size", size))
