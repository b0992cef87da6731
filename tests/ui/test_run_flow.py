"""One part after the other, as the operator lives it: keys in, rows and words out."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from station.domain.inspection import DecisionKind
from station.services.step import Step
from tests.ui.conftest import Bench
from tests.ui.window_fakes import (
    CODE,
    LineOfParts,
    PreparedReader,
    inspection_of,
    misfit_inspection,
    no_read_inspection,
    weak_inspection,
)

Key = Qt.Key


def test_a_good_part_is_read_confirmed_and_saved(started: Bench) -> None:
    started.capture()
    assert started.banner.state() == "ok"
    assert started.panel.slots.value() == CODE
    started.press(Key.Key_Return)
    started.until_state("saved")
    (row,) = started.keeper.rows
    assert (row.decision.kind, row.decision.text) == (DecisionKind.CONFIRMED, CODE)
    assert row.decision.operator == "Ann"
    assert CODE in started.banner.reason()
    assert started.panel.counts.figure("parts") == "1"


def test_nothing_is_called_saved_before_the_log_says_so(started: Bench) -> None:
    started.keeper.may_write.clear()
    started.capture()
    started.press(Key.Key_Return)
    started.until_state("saving")
    QApplication.processEvents()
    assert started.banner.state() == "saving"
    assert started.panel.counts.value().parts == 0
    started.keeper.may_write.set()
    started.until_state("saved")


def test_an_enter_within_400_ms_of_the_result_is_ignored(started: Bench) -> None:
    started.press(Key.Key_Space)
    started.until(lambda: started.all.cycle.step is Step.RESULT)
    started.clock.pass_s(0.39)
    started.press(Key.Key_Return)
    assert started.all.cycle.step is Step.RESULT
    started.clock.pass_s(0.02)
    started.press(Key.Key_Return)
    started.until_state("saved")


def test_the_enter_of_a_barcode_scanner_confirms_nothing(started: Bench) -> None:
    started.capture()
    started.type("4006381333931")
    started.press(Key.Key_Return)
    assert started.all.cycle.step is Step.RESULT
    assert started.panel.slots.value() == CODE


def test_a_space_within_a_scanned_code_takes_no_picture(started: Bench) -> None:
    started.type("AB CL")
    assert started.all.cycle.step is Step.READY
    assert started.window.run.actions_.live.isChecked()
    started.clock.pass_s(0.2)
    started.press(Key.Key_Space)
    started.until(lambda: started.all.cycle.step is Step.RESULT)


def test_a_press_while_busy_is_counted_and_shown(started: Bench) -> None:
    started.reader.may_read.clear()
    started.press(Key.Key_Space)
    started.until(started.reader.has_begun.is_set)
    started.press(Key.Key_Space, Key.Key_Space)
    assert "2 too early" in started.panel.buttons["capture"].text()
    assert started.panel.hint.text()
    started.reader.may_read.set()
    started.until_state("ok")
    assert len(started.reader.asked) == 1


def test_space_does_not_throw_an_undecided_part_away(started: Bench) -> None:
    started.capture()
    started.press(Key.Key_Space)
    assert started.all.cycle.step is Step.RESULT
    assert "Enter confirms" in started.panel.hint.text()


def test_escape_reads_the_same_part_again_and_records_nothing(started: Bench) -> None:
    started.reader.answers = [no_read_inspection(), inspection_of()]
    started.capture()
    assert started.banner.state() == "no_read"
    started.press(Key.Key_Escape)
    started.until_state("ok")
    first, second = (frame for frame, _ in started.reader.asked)
    assert first is second
    assert started.keeper.rows == []


def test_the_next_part_comes_after_the_decision(started: Bench) -> None:
    for _ in range(2):
        started.capture()
        started.press(Key.Key_Return)
        started.until_state("saved")
    sources = [frame.source for frame, _ in started.reader.asked]
    assert sources == ["part-1.png", "part-2.png"]


@pytest.mark.parametrize(
    "inspection", [no_read_inspection(), misfit_inspection()], ids=["none", "misfit"]
)
def test_a_reading_that_is_no_code_cannot_be_confirmed(started: Bench, inspection) -> None:
    started.reader.answers = [inspection]
    started.capture()
    started.press(Key.Key_Return)
    assert started.all.cycle.step is Step.RESULT
    assert "F2 corrects" in started.panel.hint.text()
    assert started.keeper.rows == []


def test_the_cursor_waits_on_the_weak_character(started: Bench) -> None:
    started.reader.answers = [weak_inspection(9)]
    started.capture()
    assert started.banner.state() == "check"
    assert started.panel.slots.current == 9
    assert started.panel.slots.hasFocus()
    assert "97 % sure" in started.panel.detail.text()


def test_a_correction_is_typed_into_the_slots_and_the_reading_is_kept(started: Bench) -> None:
    started.reader.answers = [weak_inspection(9)]
    started.capture()
    started.press(Key.Key_F2)
    started.type("8")
    started.press(Key.Key_Return)
    started.until_state("saved")
    (row,) = started.keeper.rows
    assert row.decision.kind is DecisionKind.CORRECTED
    assert row.decision.text == CODE[:9] + "8" + CODE[10:]
    assert row.reading.text == CODE
    assert row.code.text == CODE


def test_small_letters_become_capitals_where_the_format_has_no_small_ones(started: Bench) -> None:
    started.reader.answers = [weak_inspection(0)]
    started.capture()
    started.press(Key.Key_F2)
    started.type("b")
    assert started.panel.slots.value()[0] in "bB"
    assert started.panel.slots.value()[1:] == CODE[1:]


def test_leaving_the_editor_brings_the_machines_code_back(started: Bench) -> None:
    started.capture()
    started.press(Key.Key_F2)
    started.type("99")
    started.press(Key.Key_Escape)
    assert started.panel.slots.value() == CODE
    assert started.banner.state() == "ok"
    assert started.all.cycle.step is Step.RESULT


def test_space_in_the_editor_takes_no_picture(started: Bench) -> None:
    started.capture()
    started.press(Key.Key_F2, Key.Key_Space)
    assert started.panel.slots.value() == CODE
    assert "too early" not in started.panel.buttons["capture"].text()


def test_a_typed_text_that_fits_no_format_is_saved_only_after_a_second_enter(
    started: Bench,
) -> None:
    started.capture()
    started.press(Key.Key_F2, Key.Key_End)
    started.type("Q")
    started.press(Key.Key_Return)
    assert started.banner.word() == "SAVE IT?"
    started.press(Key.Key_Return)  # the same finger, bouncing
    assert started.keeper.rows == []
    assert started.all.cycle.step is Step.RESULT
    started.clock.pass_s(0.5)
    started.press(Key.Key_Return)
    started.until_state("saved")
    decision = started.keeper.rows[0].decision
    assert decision.text == CODE + "Q"
    assert "not in format" in decision.reason


def test_typing_on_after_the_question_takes_it_back(started: Bench) -> None:
    started.capture()
    started.press(Key.Key_F2, Key.Key_End)
    started.type("Q")
    started.press(Key.Key_Return)
    started.clock.pass_s(0.5)
    started.press(Key.Key_Backspace)
    assert started.banner.state() == "correcting"
    started.press(Key.Key_Return)
    started.until_state("saved")
    assert started.keeper.rows[0].decision.text == CODE


def test_a_rejected_part_is_recorded_without_a_code(started: Bench) -> None:
    started.reader.answers = [no_read_inspection()]
    started.capture()
    started.reject("damaged")
    started.until_state("saved")
    decision = started.keeper.rows[0].decision
    assert (decision.kind, decision.reason) == (DecisionKind.REJECTED, "damaged")
    assert "rejected" in started.banner.reason()


def test_the_reading_never_runs_on_the_thread_of_the_window(started: Bench) -> None:
    started.capture()
    assert "MainThread" not in started.reader.threads


def test_counts_tell_the_shift(started: Bench) -> None:
    started.reader.answers = [inspection_of(), weak_inspection(), no_read_inspection()]
    confirm = partial(started.press, Key.Key_Return)
    for decide in (confirm, confirm, started.reject):
        started.capture()
        decide()
        started.until_state("saved")
    figures = {k: started.panel.counts.figure(k) for k in ("parts", "ok", "check", "no_read")}
    assert figures == {"parts": "3", "ok": "33 %", "check": "1", "no_read": "1"}
    assert started.window.run.pictures.recent.count() == 3


def test_live_pictures_go_on_until_f7_freezes_them(bench: Bench) -> None:
    bench.is_stream = True
    bench.start()
    bench.until(lambda: bench.source.grabbed > 2)
    assert bench.window.run.pictures.frame.tag() == "LIVE"
    bench.press(Key.Key_F7)
    assert bench.window.run.pictures.frame.tag() == "FROZEN"
    bench.press(Key.Key_F7)
    bench.until(lambda: bench.window.run.pictures.frame.tag() == "LIVE")


def test_a_stage_is_seen_large_by_page_down(started: Bench) -> None:
    started.capture()
    strip = started.window.run.pictures.strip
    started.until(lambda: strip.count() == 3)
    started.press(Key.Key_PageDown)
    assert started.window.run.pictures.frame.tag().startswith("1/2  Crop")
    started.press(Key.Key_Home)
    assert started.window.run.pictures.frame.tag() == "FROZEN"


def test_two_windows_in_turn_use_fresh_services(bench: Bench) -> None:
    bench.start().capture()
    bench.stop()
    assert (bench.reader.closed, bench.keeper.closed, bench.source.closed) == (1, 1, 1)
    bench.reader, bench.source = PreparedReader(), LineOfParts()
    bench.start().capture()
    assert bench.banner.state() == "ok"


def test_the_line_points_at_the_character_under_the_cursor(started: Bench) -> None:
    started.reader.answers = [weak_inspection(9)]
    started.capture()
    assert started.panel.line.mark() == pytest.approx(9.5 / 17)
    started.press(Key.Key_Right)
    assert started.panel.line.mark() == pytest.approx(10.5 / 17)
    started.press(Key.Key_F2)
    started.type("4")
    assert started.panel.line.mark() == pytest.approx(11.5 / 17)
