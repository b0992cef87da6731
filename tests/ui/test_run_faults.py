"""What breaks while parts are read: told in words, nothing lost, the window goes on."""

import threading
from functools import partial

from PIL import Image
from PySide6.QtCore import Qt

from station.domain.errors import ModelError, RecordError, SourceError, StageError
from station.imaging.screen_copy import screen_copy
from station.services.step import Step
from tests.ui.conftest import Bench
from tests.ui.window_fakes import (
    WAIT_S,
    frame_numbered,
    inspection_of,
    no_read_inspection,
    part_of,
    weak_inspection,
)

Key = Qt.Key


def test_a_log_that_fails_loses_nothing_and_confirm_tries_again(started: Bench) -> None:
    started.keeper.faults = [RecordError("The disk is full: free some space.")]
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
    assert [row.inspection_id for row in started.keeper.rows] == ["id-1"]
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
    assert bench.keeper.rows == []


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


def test_a_source_that_cannot_be_opened_leaves_the_present_one(started: Bench, tmp_path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    started.window.picture_dropped.emit(broken)
    started.until(lambda: "Opening" not in started.panel.hint.text())
    assert "broken.png" in started.panel.hint.text()
    assert started.window.strip.camera.words() == "Test line"
    started.capture()
    assert started.banner.state() == "ok"


def test_a_source_that_takes_long_to_open_says_so_meanwhile(started: Bench, tmp_path) -> None:
    may_open = threading.Event()
    slow = tmp_path / "slow.png"
    Image.new("L", (60, 40)).save(slow)
    started.all.capture._loop.post(partial(may_open.wait, WAIT_S))  # the thread is busy
    started.window.picture_dropped.emit(slow)
    assert started.window.strip.camera.state() == "busy"
    assert "Opening slow.png" in started.panel.hint.text()
    may_open.set()
    started.until(lambda: started.window.strip.camera.words() == "slow.png")
    assert started.panel.hint.text() == ""


def test_a_broken_picture_does_not_hide_that_the_camera_is_at_fault(bench: Bench, tmp_path) -> None:
    bench.is_stream = True
    bench.start()
    bench.source.faults = [SourceError("The cable is loose.")] * 1000
    chip = bench.window.strip.camera
    bench.until(lambda: "cable" in chip.words())
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"nothing")
    bench.window.picture_dropped.emit(broken)
    bench.until(lambda: "not a picture" in bench.panel.hint.text())
    assert "cable" in chip.words()


def test_a_correction_that_could_not_be_saved_stays_on_the_screen_until_it_is(
    started: Bench,
) -> None:
    started.keeper.faults = [RecordError("The disk is full.")]
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
    assert started.keeper.rows[0].decision.text == corrected


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
    started.keeper.faults = [RecordError("The disk is full.")]
    started.capture()
    started.press(Key.Key_Return)
    started.until_state("fault")
    started.all.cycle.on_re_read()
    assert started.all.cycle.is_unsaved
    assert "not saved yet" in started.panel.hint.text()


def test_a_log_that_cannot_be_opened_at_start_is_told_before_the_first_part(bench: Bench) -> None:
    bench.keeper.open_faults = [RecordError("The folder may not be written. Allow writing there.")]
    bench.start()
    bench.until_state("fault")
    assert "may not be written" in bench.banner.reason()
    bench.press(Key.Key_Space)  # what could not be saved is not read
    assert bench.reader.asked == []
    bench.all.inspections.on_again_due()  # the station tries again by itself
    bench.until_state("ready")
    bench.capture()
    bench.press(Key.Key_Return)
    bench.until_state("saved")


def test_a_full_disk_blocks_at_once_and_the_station_goes_on_by_itself(started: Bench) -> None:
    disk = started.all.disk
    disk.disk_changed.emit("fault", "full: 3 MB free")
    assert started.banner.state() == "fault"
    assert "full: 3 MB free" in started.banner.reason()
    started.press(Key.Key_Space)
    assert started.reader.asked == []
    disk.disk_changed.emit("ok", "12 GB free")
    assert started.banner.state() == "ready"
    started.capture()


def test_a_part_that_met_a_full_disk_is_saved_when_there_is_room_again(started: Bench) -> None:
    started.keeper.faults = [RecordError("The disk is full: free some space.")]
    started.capture()
    started.all.disk.disk_changed.emit("fault", "full: 3 MB free")
    started.press(Key.Key_Return)
    started.until_state("fault")
    started.all.disk.disk_changed.emit("ok", "12 GB free")
    started.until_state("saved")
    assert [row.inspection_id for row in started.keeper.rows] == ["id-1"]


def test_a_source_that_is_missing_at_start_stays_told_when_the_reader_is_ready(
    bench: Bench,
) -> None:
    bench.source.open_fault = SourceError("Camera 0 is not there. Check the cable.")
    bench.start()
    bench.until_state("ready")
    assert "Check the cable" in bench.panel.hint.text()
    assert bench.window.strip.camera.state() == "fault"
