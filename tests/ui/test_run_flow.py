"""One part after the other, as the operator lives it: keys in, rows and words out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from station.domain.errors import ModelError, RecordError, SourceError, StageError
from station.domain.inspection import DecisionKind
from station.imaging.screen_copy import screen_copy
from station.services.part_cycle import Step
from tests.ui.conftest import Bench
from tests.ui.window_fakes import (
    CODE,
    LineOfParts,
    PreparedReader,
    frame_numbered,
    inspection_of,
    misfit_inspection,
    no_read_inspection,
    part_of,
    weak_inspection,
)

Key = Qt.Key


def test_a_good_part_is_read_confirmed_and_saved(started: Bench) -> None:
    started.capture()
    assert started.banner.state() == "ok"
    assert started.panel.slots.value() == CODE
    started.press(Key.Key_Return)
    started.until_state("saved")
    (row,) = started.log.rows
    assert (row.decision.kind, row.decision.text) == (DecisionKind.CONFIRMED, CODE)
    assert row.decision.operator == "Ann"
    assert CODE in started.banner.reason()
    assert started.panel.counts.figure("parts") == "1"


def test_nothing_is_called_saved_before_the_log_says_so(started: Bench) -> None:
    started.log.may_write.clear()
    started.capture()
    started.press(Key.Key_Return)
    started.until_state("saving")
    QApplication.processEvents()
    assert started.banner.state() == "saving"
    assert started.panel.counts.value().parts == 0
    started.log.may_write.set()
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
    assert started.log.rows == []


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
    assert started.log.rows == []


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
    (row,) = started.log.rows
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
    assert started.log.rows == []
    assert started.all.cycle.step is Step.RESULT
    started.clock.pass_s(0.5)
    started.press(Key.Key_Return)
    started.until_state("saved")
    decision = started.log.rows[0].decision
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
    assert started.log.rows[0].decision.text == CODE


def test_a_rejected_part_is_recorded_without_a_code(started: Bench) -> None:
    started.reader.answers = [no_read_inspection()]
    started.capture()
    started.press(Key.Key_F8)
    started.until_state("saved")
    assert started.log.rows[0].decision.kind is DecisionKind.REJECTED
    assert "rejected" in started.banner.reason()


def test_a_log_that_fails_loses_nothing_and_confirm_tries_again(started: Bench) -> None:
    started.log.faults = [RecordError("The disk is full: free some space.")]
    started.capture()
    started.press(Key.Key_Return)
    started.until_state("fault")
    assert "disk is full" in started.banner.reason()
    assert started.window.strip.disk.state() == "fault"
    started.press(Key.Key_Escape)  # must not throw the decided part away
    assert started.all.cycle.is_unsaved
    started.clock.pass_s(1.0)
    started.press(Key.Key_Return)
    started.until_state("saved")
    assert [row.inspection_id for row in started.log.rows] == ["id-1"]
    assert started.window.strip.disk.state() != "fault"


def test_a_press_while_the_reader_loads_is_kept_and_read_later(bench: Bench) -> None:
    bench.reader.may_open.clear()
    bench.waits_for_reader = False
    bench.start()
    assert bench.banner.state() == "loading"
    bench.press(Key.Key_Space)
    bench.until_state("reading")
    assert "still loading" in bench.banner.reason()
    bench.reader.may_open.set()
    bench.until_state("ok")


def test_a_missing_model_is_told_and_the_next_press_tries_again(bench: Bench) -> None:
    bench.reader.open_faults = [ModelError("model.safetensors is missing. Run fetch-model.")]
    bench.waits_for_reader = False
    bench.start()
    bench.until_state("fault")
    assert "model.safetensors is missing" in bench.banner.reason()
    assert bench.window.strip.reader.state() == "fault"
    bench.press(Key.Key_Space)
    bench.until_state("ok")
    assert bench.window.strip.reader.state() == "ok"


def test_a_press_on_a_reader_that_stays_broken_ends_in_words_again(bench: Bench) -> None:
    fault = ModelError("model.safetensors is missing.")
    bench.reader.open_faults = [fault, fault]
    bench.waits_for_reader = False
    bench.start()
    bench.until_state("fault")
    bench.press(Key.Key_Space)
    bench.until(lambda: not bench.reader.open_faults)
    bench.until_state("fault")
    assert bench.all.cycle.step is Step.READY
    assert bench.log.rows == []


def test_a_recipe_that_does_not_fit_the_picture_is_a_fault_and_the_window_goes_on(
    started: Bench,
) -> None:
    started.reader.answers = [StageError("The crop lies outside the picture."), inspection_of()]
    started.press(Key.Key_Space)
    started.until_state("fault")
    started.capture()
    assert started.banner.state() == "ok"


def test_a_camera_that_fails_at_the_press_is_told(bench: Bench) -> None:
    bench.is_stream = True
    bench.start()
    bench.source.faults = [SourceError("The camera gave no picture.")] * 50
    bench.press(Key.Key_Space)
    bench.until_state("fault")
    assert "no picture" in bench.banner.reason()
    bench.source.faults = []
    bench.capture()
    assert bench.banner.state() == "ok"


def test_the_reading_never_runs_on_the_thread_of_the_window(started: Bench) -> None:
    started.capture()
    assert "MainThread" not in started.reader.threads


def test_counts_tell_the_shift(started: Bench) -> None:
    started.reader.answers = [inspection_of(), weak_inspection(), no_read_inspection()]
    for key in (Key.Key_Return, Key.Key_Return, Key.Key_F8):
        started.capture()
        started.press(key)
        started.until_state("saved")
    figures = {k: started.panel.counts.figure(k) for k in ("parts", "ok", "check", "no_read")}
    assert figures == {"parts": "3", "ok": "33 %", "check": "1", "no_read": "1"}
    assert started.window.run.pictures.recent.count() == 3


def test_live_pictures_go_on_until_l_freezes_them(bench: Bench) -> None:
    bench.is_stream = True
    bench.start()
    bench.until(lambda: bench.source.grabbed > 2)
    assert bench.window.run.pictures.frame.tag() == "LIVE"
    bench.press(Key.Key_L)
    assert bench.window.run.pictures.frame.tag() == "FROZEN"
    bench.press(Key.Key_L)
    bench.until(lambda: bench.window.run.pictures.frame.tag() == "LIVE")


def test_a_stage_is_seen_large_by_page_down(started: Bench) -> None:
    started.capture()
    strip = started.window.run.pictures.strip
    started.until(lambda: strip.count() == 3)
    started.press(Key.Key_PageDown)
    assert started.window.run.pictures.frame.tag().startswith("1/2  Crop")
    started.press(Key.Key_Home)
    assert started.window.run.pictures.frame.tag() == "FROZEN"


def test_a_source_that_cannot_be_opened_leaves_the_present_one(started: Bench, tmp_path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    started.window.picture_dropped.emit(broken)
    started.until(lambda: "broken.png" in started.panel.hint.text())
    assert started.window.strip.camera.words() == "Test line"
    started.capture()
    assert started.banner.state() == "ok"


def test_two_windows_in_turn_use_fresh_services(bench: Bench) -> None:
    bench.start().capture()
    bench.stop()
    assert (bench.reader.closed, bench.log.closed, bench.source.closed) == (1, 1, 1)
    bench.reader, bench.source = PreparedReader(), LineOfParts()
    bench.start().capture()
    assert bench.banner.state() == "ok"


def test_a_correction_that_could_not_be_saved_stays_on_the_screen_until_it_is(
    started: Bench,
) -> None:
    started.log.faults = [RecordError("The disk is full.")]
    started.reader.answers = [weak_inspection(9)]
    started.capture()
    started.press(Key.Key_F2)
    started.type("8")
    corrected = started.panel.slots.value()
    started.press(Key.Key_Return)
    started.until_state("fault")
    started.press(Key.Key_Escape)
    assert started.panel.slots.value() == corrected
    assert not started.panel.slots.is_editing
    started.clock.pass_s(1.0)
    started.press(Key.Key_Return)
    started.until_state("saved")
    assert started.log.rows[0].decision.text == corrected


def test_what_belongs_to_a_cancelled_part_changes_nothing(started: Bench) -> None:
    cycle = started.all.cycle
    started.reader.may_read.clear()
    started.press(Key.Key_Space)
    started.until(started.reader.has_begun.is_set)
    started.press(Key.Key_Escape)
    assert started.banner.state() == "ready"
    for late in (1, 2):
        cycle.on_captured(late, frame_numbered(1), screen_copy(frame_numbered(1).pixels), "")
        cycle.on_part_read(late, part_of(inspection_of()))
        cycle.on_step_failed(late, "too late")
    assert cycle.step is Step.READY
    assert started.banner.state() == "ready"


def test_an_old_result_is_not_taken_for_the_new_part(started: Bench) -> None:
    started.reader.may_read.clear()
    started.press(Key.Key_Space)
    started.until(started.reader.has_begun.is_set)
    started.all.cycle.on_part_read(0, part_of(no_read_inspection()))
    assert started.all.cycle.step is Step.READING
    started.reader.may_read.set()
    started.until_state("ok")


def test_a_part_that_is_not_saved_yet_cannot_be_read_again(started: Bench) -> None:
    started.log.faults = [RecordError("The disk is full.")]
    started.capture()
    started.press(Key.Key_Return)
    started.until_state("fault")
    started.all.cycle.on_re_read()
    assert started.all.cycle.is_unsaved
    assert "not saved yet" in started.panel.hint.text()
