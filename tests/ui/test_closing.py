"""The end of the window: nothing lost without a question, nothing left running."""

import pytest
from PySide6.QtCore import Qt

from station.services.step import Step
from station.ui.questions import CloseAnswer
from station.window import closing
from tests.ui.conftest import Bench


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[CloseAnswer]:
    """Answer the question on closing; the list is emptied from the front."""
    prepared: list[CloseAnswer] = []
    monkeypatch.setattr(closing, "ask_on_close", lambda *_, **__: prepared.pop(0))
    return prepared


def test_an_idle_window_closes_without_a_question(started: Bench) -> None:
    assert started.window.close()


def test_closing_while_reading_waits_for_the_part_and_asks(
    started: Bench, answers: list[CloseAnswer]
) -> None:
    answers.append(CloseAnswer.DISCARD)
    started.reader.may_read.clear()
    started.press(Qt.Key.Key_Space)
    started.until(started.reader.has_begun.is_set)
    assert not started.window.close()
    assert "after this part" in started.panel.hint.text()
    started.reader.may_read.set()
    started.until(lambda: not started.window.isVisible())
    assert answers == []


def test_closing_twice_while_reading_forgets_the_part(started: Bench) -> None:
    started.reader.may_read.clear()
    started.press(Qt.Key.Key_Space)
    started.until(started.reader.has_begun.is_set)
    started.window.close()
    assert started.window.close()
    started.stop()
    assert started.keeper.rows == []
    assert started.reader.closed == 1


def test_confirming_at_the_question_saves_before_the_window_closes(
    started: Bench, answers: list[CloseAnswer]
) -> None:
    answers.append(CloseAnswer.CONFIRM)
    started.capture()
    assert not started.window.close()
    started.until(lambda: not started.window.isVisible())
    assert len(started.keeper.rows) == 1


def test_staying_keeps_window_and_part(started: Bench, answers: list[CloseAnswer]) -> None:
    answers.append(CloseAnswer.STAY)
    started.capture()
    assert not started.window.close()
    assert started.window.isVisible()
    assert started.all.cycle.step is Step.RESULT


def test_closing_while_saving_loses_no_row(started: Bench) -> None:
    started.keeper.may_write.clear()
    started.capture()
    started.press(Qt.Key.Key_Return)
    assert not started.window.close()
    assert not started.window.close()
    started.keeper.may_write.set()
    started.until(lambda: not started.window.isVisible())
    assert len(started.keeper.rows) == 1


def test_stopping_in_the_middle_of_a_save_still_writes_the_row(started: Bench) -> None:
    started.capture()
    started.press(Qt.Key.Key_Return)
    started.stop()
    assert len(started.keeper.rows) == 1
    assert started.keeper.closed == 1
