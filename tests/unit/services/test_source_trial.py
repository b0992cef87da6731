"""A test picture: of the source asked for last, and of no other."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from station.domain.errors import SourceError
from station.services.source_choice import SourceChoice
from station.services.source_trial import SourceTrial
from tests.ui.window_fakes import LineOfParts

WAIT = {"timeout": 5000}


@pytest.fixture
def trial() -> Iterator[SourceTrial]:
    made = SourceTrial()
    yield made
    made.close()


def choice(source: LineOfParts) -> SourceChoice:
    return SourceChoice("Test line", lambda: source, is_stream=True)


def test_what_a_source_sees_is_shown_until_it_is_stopped(trial: SourceTrial, qtbot: QtBot) -> None:
    source = LineOfParts()
    with qtbot.waitSignal(trial.seen, **WAIT):
        trial.look(choice(source))
    trial.stop()
    qtbot.waitUntil(lambda: not source.is_open, **WAIT)


def test_a_source_that_cannot_be_opened_is_told_and_another_may_follow(
    trial: SourceTrial, qtbot: QtBot
) -> None:
    broken = LineOfParts(open_fault=SourceError("no cable"))
    with qtbot.waitSignal(trial.failed, **WAIT) as failed:
        trial.look(choice(broken))
    assert failed.args == ["no cable"]
    with qtbot.waitSignal(trial.seen, **WAIT):
        trial.look(choice(LineOfParts()))


def test_a_source_that_was_looked_at_before_is_let_go_of(trial: SourceTrial, qtbot: QtBot) -> None:
    first, second = LineOfParts(), LineOfParts()
    with qtbot.waitSignal(trial.seen, **WAIT):
        trial.look(choice(first))
    with qtbot.waitSignal(trial.seen, **WAIT):
        trial.look(choice(second))
    qtbot.waitUntil(lambda: second.is_open and not first.is_open, **WAIT)


def test_closing_ends_the_thread_and_may_be_repeated(qtbot: QtBot) -> None:
    trial, source = SourceTrial(), LineOfParts()
    with qtbot.waitSignal(trial.seen, **WAIT):
        trial.look(choice(source))
    trial.close()
    trial.close()
    assert not source.is_open
