"""Parts put aside in Run and gone through in Review, by keys and taps, onto a real disk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.domain.inspection import DecisionKind
from station.domain.record import Record
from station.services.step import Step
from station.ui.review.reject_reasons import REASONS, RejectReasons
from station.ui.review.review_view import ReviewView
from tests.ui.conftest import Bench
from tests.ui.window_fakes import CODE, inspection_of, weak_inspection
from tests.unit.records.inspections import id_number

Key = Qt.Key


@pytest.fixture
def durable(bench: Bench) -> Bench:
    bench.is_durable = True
    bench.reader.answers = [
        inspection_of(text, inspection_id=id_number(n))
        for n, text in enumerate((CODE, CODE[:-1] + "3", CODE[:-1] + "4"), 1)
    ]
    bench.start()
    bench.until(lambda: bench.window.strip.csv.state() == "ok")
    return bench


def postpone(bench: Bench) -> None:
    bench.capture()
    bench.press(Key.Key_F4)
    bench.until_state("postponed")


def review(bench: Bench, waiting: int) -> ReviewView:
    """Open Review and wait until the parts and the line of the first are there."""
    next(a for a in bench.window.rail_actions() if a.data() == "review").trigger()
    view = bench.window.review
    bench.until(lambda: view.list.count() == waiting)
    bench.clock.pass_s(1)
    return view


def records(bench: Bench) -> tuple[Record, ...]:
    return bench.all.review.glyphs._records.records()


def rail(bench: Bench) -> str:
    return next(a for a in bench.window.rail_actions() if a.data() == "review").text()


def test_f4_puts_the_part_aside_and_frees_the_place(durable: Bench) -> None:
    postpone(durable)
    assert durable.all.cycle.step is Step.READY
    assert durable.banner.word() == "POSTPONED"
    durable.until(lambda: rail(durable) == "Review (1)")
    postpone(durable)
    durable.until(lambda: rail(durable) == "Review (2)")
    assert records(durable) == ()


def test_f4_without_a_part_does_nothing(durable: Bench) -> None:
    durable.press(Key.Key_F4)
    assert durable.all.cycle.step is Step.READY
    assert durable.banner.state() == "ready"


def test_a_part_that_cannot_be_put_aside_stays_on_the_screen(bench: Bench) -> None:
    bench.reader.answers = [inspection_of(inspection_id=id_number(1))]
    bench.start()  # its ledger was never opened
    bench.capture()
    bench.press(Key.Key_F4)
    bench.until(lambda: bench.all.cycle.step is Step.RESULT)
    assert bench.banner.state() == "ok"
    assert bench.panel.slots.value() == CODE
    assert "not open" in bench.panel.hint.text()
    bench.clock.pass_s(1)
    bench.press(Key.Key_Return)
    bench.until_state("saved")


def test_enter_confirms_and_goes_on_to_the_next(durable: Bench) -> None:
    postpone(durable)
    postpone(durable)
    view = review(durable, 2)
    assert view.desk.value() == CODE
    durable.press(Key.Key_Return)
    durable.until(lambda: view.list.count() == 1)
    assert view.desk.value() == CODE[:-1] + "3"
    assert "Saved as No. 1" in view.desk.hint.text()
    (record,) = records(durable)
    assert record.record_id == id_number(1)
    durable.until(lambda: rail(durable) == "Review (1)")


def test_typing_corrects_and_the_csv_gets_it(durable: Bench) -> None:
    postpone(durable)
    view = review(durable, 1)
    durable.press(Key.Key_End, Key.Key_Left)
    durable.type("9")
    assert view.desk.value() == CODE[:-1] + "9"
    durable.clock.pass_s(1)
    durable.press(Key.Key_Return)
    durable.until(lambda: view.list.count() == 0)
    decision = records(durable)[0].inspection.decision
    assert decision is not None
    assert (decision.kind, decision.text) == (DecisionKind.CORRECTED, CODE[:-1] + "9")
    csv = durable.tmp_path / "ocr_data.csv"
    durable.until(lambda: csv.exists() and CODE[:-1] + "9" in csv.read_text())


def test_a_scan_into_review_saves_nothing_and_says_how_to_go_on(durable: Bench) -> None:
    postpone(durable)
    view = review(durable, 1)
    read = view.desk.value()
    durable.type("Q7")
    durable.press(Key.Key_Return)
    assert "scan" in view.desk.hint.text()
    assert view.list.count() == 1
    view.actions_.reset.trigger()
    assert view.desk.value() == read
    assert records(durable) == ()


def test_a_code_that_does_not_fit_needs_a_second_enter(durable: Bench) -> None:
    postpone(durable)
    view = review(durable, 1)
    durable.press(Key.Key_End)
    durable.press(Key.Key_Backspace)
    durable.press(Key.Key_Return)
    assert "Enter again" in view.desk.hint.text()
    assert records(durable) == ()
    durable.clock.pass_s(1)
    durable.press(Key.Key_Return)
    durable.until(lambda: len(records(durable)) == 1)


def test_a_tap_on_the_pad_and_an_alternative_fill_the_slot(durable: Bench) -> None:
    postpone(durable)
    view = review(durable, 1)
    view.desk.editor.go_to(16)
    assert view.desk.pad.value() == "0123456789"
    next(key for key in view.desk.pad.shown_keys() if key.text() == "5").click()
    assert view.desk.value() == CODE[:-1] + "5"
    view.desk.editor.go_to(16)
    view.desk.alternatives.buttons[0].click()
    assert view.desk.value() == CODE
    durable.press(Key.Key_Down)
    assert view.desk.value() == CODE[:-1] + "8"


def test_f8_rejects_with_a_reason(durable: Bench) -> None:
    postpone(durable)
    view = review(durable, 1)
    durable.press(Key.Key_F8)
    (dialog,) = view.findChildren(RejectReasons)
    dialog.buttons[REASONS.index("unreadable")].click()
    durable.until(lambda: view.list.count() == 0)
    decision = records(durable)[0].inspection.decision
    assert decision is not None
    assert (decision.kind, decision.reason) == (DecisionKind.REJECTED, "unreadable")


def test_a_late_enter_in_the_reasons_rejects_nothing(durable: Bench) -> None:
    durable.capture()
    durable.press(Key.Key_F8)
    (dialog,) = durable.window.findChildren(RejectReasons)
    QTest.keyClick(dialog, Key.Key_Return)
    assert durable.all.cycle.step is Step.RESULT
    assert records(durable) == ()


def test_esc_leaves_and_the_part_goes_on_waiting(durable: Bench) -> None:
    postpone(durable)
    review(durable, 1)
    durable.press(Key.Key_Escape)
    assert durable.window.view() is durable.window.run
    assert records(durable) == ()


def test_space_in_review_takes_no_picture(durable: Bench) -> None:
    postpone(durable)
    review(durable, 1)
    durable.press(Key.Key_Space)
    assert durable.all.cycle.step is Step.READY
    assert durable.window.review.desk.value() == CODE


def test_deciding_in_review_leaves_the_part_in_run_alone(durable: Bench) -> None:
    postpone(durable)
    durable.capture()
    view = review(durable, 1)
    durable.press(Key.Key_Return)
    durable.until(lambda: view.list.count() == 0)
    assert durable.all.cycle.step is Step.RESULT
    assert durable.all.cycle.undecided is not None
    assert durable.all.cycle.undecided.inspection_id == id_number(2)


def test_what_waits_survives_a_restart(durable: Bench) -> None:
    postpone(durable)
    durable.stop()
    durable.reader.may_open.set()
    durable.start()
    durable.until(lambda: rail(durable) == "Review (1)")
    assert review(durable, 1).desk.value() == CODE


def test_a_carpet_shows_the_character_of_saved_parts(durable: Bench) -> None:
    durable.capture()
    durable.press(Key.Key_Return)
    durable.until_state("saved")
    folder = durable.tmp_path / "pictures"
    durable.until(lambda: any(folder.rglob("*.line.*")))
    view = review(durable, 0)
    view.show_page(1)
    view.controls.character.setCurrentText("0")
    view.controls.start.click()
    grid = view.carpet.grid
    durable.until(lambda: grid.glyphs.rowCount() == CODE.count("0"))
    grid.setCurrentIndex(grid.glyphs.index(0))
    assert "No. 1: read as 0" in view.carpet.words.text()
    assert not view.carpet.line.is_empty()
    assert view.carpet.line.mark() == pytest.approx((CODE.index("0") + 0.5) / len(CODE))


def test_the_machines_reading_stays_to_be_seen(durable: Bench) -> None:
    durable.reader.answers = [weak_inspection()]
    view = durable.window.review
    postpone_weak(durable)
    review(durable, 1)
    durable.type("X")
    assert CODE in view.desk.raw.text()
    assert view.desk.value() != CODE
    view.actions_.reset.trigger()
    assert view.desk.value() == CODE


def postpone_weak(bench: Bench) -> None:
    bench.capture()
    bench.press(Key.Key_F4)
    bench.until(lambda: bench.all.cycle.step is not Step.SAVING)
