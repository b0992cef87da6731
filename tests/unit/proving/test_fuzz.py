"""The proof of the parsers, in short, and that its targets see a broken promise."""

import random
from pathlib import Path

import pytest

from station.proving import fuzz, fuzz_targets
from station.proving.fuzz_targets import TARGETS, Target, mutated


def test_a_few_hostile_inputs(tmp_path: Path) -> None:
    result = fuzz.run(seed=1, size=1000, folder=tmp_path)
    assert (result.cases, result.failures) == (1000, ())


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_is_borne(name: str) -> None:
    for seed in (b"", *TARGETS[name].seeds):
        TARGETS[name].run(seed)


def test_what_breaks_a_target_is_named_with_its_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(data: bytes) -> None:
        raise ZeroDivisionError("boom")

    target = Target(broken, (b"x",), takes_streams=False)
    monkeypatch.setattr(fuzz, "TARGETS", {"broken": target, "whole": Target(len, (b"x",))})
    result = fuzz.run(seed=1, size=2, folder=tmp_path)
    assert [f.what.split(" for ")[0] for f in result.failures] == ["ZeroDivisionError: boom"]


def test_a_command_without_the_token_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz_targets.Session, "_is_token", lambda self, said: True)
    with pytest.raises(AssertionError, match="without the token"):
        fuzz_targets.talk_commands(b"\x041 AUTH x\r\n2 TRIGGER\r\n")


def test_mutations_repeat_and_keep_their_length() -> None:
    data = [mutated((b"abc",), random.Random(5), most_bytes=50) for _ in range(2)]
    assert data[0] == data[1]
    assert all(
        len(mutated((b"abc",), random.Random(seed), most_bytes=50)) <= 50 for seed in range(50)
    )
