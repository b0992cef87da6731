"""The code that the next part must have: typed, scanned, left, and never a decision."""

import pytest
from PySide6.QtCore import Qt

from station.domain.inspection import DecisionKind
from station.services.step import Step
from station.ui.run.expect_field import ExpectField
from tests.ui.conftest import Bench

CODE = "F4K7P225073100482"


def field_of(bench: Bench) -> ExpectField:
    field = bench.window.run.findChild(ExpectField)
    assert field is not None
    return field


def test_a_typed_code_is_expected_of_the_next_part(started: Bench) -> None:
    started.press(Qt.Key.Key_F6)
    assert field_of(started).isVisible()
    started.type(CODE)
    started.press(Qt.Key.Key_Return)
    assert started.all.cycle.expected == CODE
    assert not field_of(started).isVisible()
    assert CODE in started.window.strip.expected.text()
    started.capture()
    assert started.reader.expected == [CODE]


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_scan_over_a_waiting_result_confirms_nothing_and_loses_nothing(
    started: Bench, end: Qt.Key
) -> None:
    started.capture()
    started.press(Qt.Key.Key_F6)
    started.type(CODE)
    started.press(end)
    started.press(end)  # some scanners send two
    assert started.all.cycle.step is Step.RESULT
    assert started.keeper.rows == []
    assert started.all.cycle.expected == CODE


def test_a_person_confirms_after_the_scan(started: Bench) -> None:
    started.capture()
    started.press(Qt.Key.Key_F6)
    started.type(CODE)
    started.press(Qt.Key.Key_Return)
    started.clock.pass_s(1.0)
    started.press(Qt.Key.Key_Return)
    started.until(lambda: bool(started.keeper.rows))
    assert started.keeper.rows[0].decision.kind is DecisionKind.CONFIRMED


def test_a_code_scanned_while_a_result_waits_is_for_the_next_part(started: Bench) -> None:
    started.capture()
    started.press(Qt.Key.Key_F6)
    started.type(CODE)
    started.press(Qt.Key.Key_Return)
    started.clock.pass_s(1.0)
    started.press(Qt.Key.Key_Return)
    started.until_state("saved")
    assert started.all.cycle.expected == CODE
    started.capture()
    assert started.reader.expected == ["", CODE]
    started.press(Qt.Key.Key_Return)
    started.until_state("saved")
    assert started.all.cycle.expected == ""


def test_a_blank_in_a_scan_takes_no_picture(started: Bench) -> None:
    started.press(Qt.Key.Key_F6)
    started.type("AB 12")
    assert started.all.cycle.step is Step.READY
    started.press(Qt.Key.Key_Return)
    assert started.all.cycle.expected == "AB 12"


def test_escape_leaves_without_expecting_or_reading_again(started: Bench) -> None:
    started.capture()
    started.press(Qt.Key.Key_F6)
    started.type("ABC")
    started.press(Qt.Key.Key_Escape)
    assert not field_of(started).isVisible()
    assert started.all.cycle.expected == ""
    assert started.all.cycle.step is Step.RESULT
    assert len(started.reader.asked) == 1


def test_an_empty_line_expects_nothing_any_more(started: Bench) -> None:
    started.all.cycle.expect(CODE)
    started.press(Qt.Key.Key_F6, Qt.Key.Key_Return)
    assert started.all.cycle.expected == ""
    assert not started.window.strip.expected.isVisible()
