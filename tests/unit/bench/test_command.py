"""The arguments of `bench`."""

import argparse

import pytest

from station.bench.command import add_arguments


@pytest.mark.parametrize("rounds", ["0", "101", "-1", "many"])
def test_a_number_of_rounds_that_cannot_be_is_refused(
    rounds: str, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    with pytest.raises(SystemExit):
        parser.parse_args(["--rounds", rounds])
    assert "1 to 100" in capsys.readouterr().err
