"""A signal from outside closes the window; a second one does not ask."""

import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from station.window.stop_signals import StopSignals


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def signals(qtbot: QtBot, told: list[str]) -> Iterator[StopSignals]:
    made = StopSignals(ask=lambda: told.append("ask"), force=lambda: told.append("force"))
    made.start()
    yield made
    made.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_asks_and_the_second_forces(
    signals: StopSignals, told: list[str], qtbot: QtBot, number: signal.Signals
) -> None:
    signal.raise_signal(number)
    qtbot.waitUntil(lambda: told == ["ask"])
    signal.raise_signal(number)
    qtbot.waitUntil(lambda: told == ["ask", "force"])


def test_after_close_the_signals_are_as_they_were(signals: StopSignals, told: list[str]) -> None:
    signals.close()
    signals.close()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    assert told == []
