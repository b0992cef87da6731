"""The widgets of the Review view, each for itself: slots, candidates, pad, list, reasons."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.domain.inspection import DecisionKind
from station.domain.reading import Alternative
from station.domain.suggestion import Suggestion
from station.records.picture_files import encoded
from station.records.postponed import Answer, LinePictures, PostponedPart
from station.ui.qimage import to_pixmap
from station.ui.review.alternatives import AlternativesBar, Ranked, ranked_for
from station.ui.review.character_pad import CharacterPad
from station.ui.review.line_editor import LineEditor
from station.ui.review.offers import OfferRows, offered_of
from station.ui.review.postponed_list import PostponedList
from station.ui.review.review_view import ReviewView
from station.ui.run.slots import slots_of
from station.ui.theme import Sizes
from tests.ui.window_fakes import CODE, NOON, inspection_of, no_read_inspection, weak_inspection

Key = Qt.Key
MIN_TARGET_PX = 46
"""12 mm at 3.78 pixels per mm."""


def part(name: str = "a", **changes: object) -> PostponedPart:
    inspection = replace(weak_inspection(), inspection_id=name)
    made = PostponedPart(inspection, "Ann", NOON - timedelta(minutes=5), "dirty", places())
    return replace(made, **changes)  # type: ignore[arg-type]


def places() -> tuple[float | None, ...]:
    return tuple((i + 0.5) / len(CODE) for i in range(len(CODE)))


@pytest.fixture
def editor(qtbot: QtBot, sizes: Sizes) -> LineEditor:
    made = LineEditor(code_px=sizes.code_px, small_px=sizes.text_px)
    qtbot.addWidget(made)
    made.resize(860, 260)
    made.set_picture(to_pixmap(np.full((100, 600), 128, np.uint8)))
    made.set_value(slots_of(weak_inspection(), places()))
    made.show()
    return made


@pytest.fixture
def view(qtbot: QtBot, sizes: Sizes) -> ReviewView:
    made = ReviewView(sizes=sizes)
    qtbot.addWidget(made)
    made.resize(1150, 750)
    made.show()
    return made


def test_slots_stand_right_under_their_characters(editor: LineEditor) -> None:
    picture = editor.picture_place()
    for slot, box in zip(editor.shown(), editor.slot_places(), strict=True):
        assert slot.place is not None
        x = picture.left() + slot.place * picture.width()
        assert box.left() <= x <= box.right()
        assert box.top() > picture.bottom()


def test_the_cursor_begins_at_the_weak_slot(editor: LineEditor) -> None:
    assert editor.current == 9


def test_a_tap_on_the_picture_chooses_the_character_there(editor: LineEditor) -> None:
    picture = editor.picture_place()
    x = picture.left() + (3 + 0.5) / len(CODE) * picture.width()
    QTest.mouseClick(
        editor, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(picture.center().y()))
    )
    assert editor.current == 3


def test_tab_goes_from_weak_to_weak_and_then_on(editor: LineEditor) -> None:
    editor.go_to(0)
    assert editor.focusNextPrevChild(True)
    assert editor.current == 9
    assert not editor.go_to_weak(1)


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Z", "Z" + CODE[1:]),
        ("ZZ", "ZZ" + CODE[2:]),
    ],
)
def test_typing_overwrites(editor: LineEditor, keys: str, text: str) -> None:
    editor.go_to(0)
    QTest.keyClicks(editor, keys)
    assert editor.value() == text
    assert editor.is_modified
    editor.reset()
    assert editor.value() == CODE


def test_a_digit_takes_a_candidate_where_no_digit_may_stand(
    editor: LineEditor, qtbot: QtBot
) -> None:
    editor.digits_choose = True
    with qtbot.waitSignal(editor.rank_wanted) as wanted:
        QTest.keyClick(editor, Key.Key_2)
    assert wanted.args == [1]
    assert editor.value() == CODE


def test_candidates_come_best_first_and_once() -> None:
    inspection = weak_inspection()
    letters = list(inspection.reading.characters)
    rivals = tuple(Alternative(t, p) for t, p in (("1", 0.4), ("", 0.2), ("7", 0.1), ("1", 0.05)))
    letters[9] = replace(letters[9], probability=0.5, alternatives=rivals)
    inspection = replace(inspection, reading=replace(inspection.reading, characters=tuple(letters)))
    found = ranked_for(inspection, 9)
    assert found == (Ranked(CODE[9], 0.5, is_read=True), Ranked("1", 0.4))
    assert ranked_for(inspection, None) == ()
    assert ranked_for(inspection, 99) == ()


def test_a_candidate_the_format_forbids_is_seen_and_not_taken(qtbot: QtBot) -> None:
    bar = AlternativesBar(height_px=48)
    qtbot.addWidget(bar)
    bar.set_value((Ranked("8", 0.6), Ranked("B", 0.3)), present="8", allowed="0123456789")
    assert [button.isEnabled() for button in bar.buttons] == [True, False, False, False, False]
    assert "does not allow B" in bar.buttons[1].toolTip()
    taken: list[str] = []
    bar.chosen.connect(taken.append)
    bar.press(1)
    bar.step(1)
    assert taken == []
    bar.press(0)
    assert taken == ["8"]


def test_the_pad_has_only_what_may_stand_there(qtbot: QtBot) -> None:
    pad = CharacterPad(key_px=48)
    qtbot.addWidget(pad)
    pad.resize(860, 200)
    pad.set_value("0123456789")
    pad.set_value("25")
    assert [key.text() for key in pad.shown_keys()] == ["2", "5"]
    taken: list[str] = []
    pad.chosen.connect(taken.append)
    pad.shown_keys()[1].click()
    assert taken == ["5"]


def test_everything_to_tap_is_12_mm_and_more(view: ReviewView) -> None:
    view.desk.allowed_at = lambda _recipe, _text, _place: "0123456789"
    view.show_parts((part(),), NOON)
    desk = view.desk
    for button in (*desk.buttons.values(), *desk.alternatives.buttons, *desk.pad.shown_keys()):
        assert button.height() >= MIN_TARGET_PX, button.text()
        assert button.width() >= MIN_TARGET_PX, button.text()
        assert button.accessibleName()


def test_the_list_tells_reading_reason_and_age(qtbot: QtBot) -> None:
    parts = PostponedList(text_px=15)
    qtbot.addWidget(parts)
    parts.set_value((part("a"), part("b", answered_by=("Ann",))), NOON)
    words = parts.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert CODE in words
    assert "dirty" in words
    assert "5 min, Ann" in words
    assert "waits for a second person" in words


def test_edits_stay_when_another_part_is_put_aside_meanwhile(view: ReviewView) -> None:
    view.show_parts((part("a"),), NOON)
    view.desk.editor.put("Z")
    edited = view.desk.value()
    view.show_parts((part("a"), part("b")), NOON)
    assert view.desk.value() == edited
    view.show_parts((part("b"),), NOON)
    assert view.desk.value() == CODE


def test_a_line_that_comes_late_is_not_shown_for_another_part(view: ReviewView) -> None:
    view.show_parts((part("a"), part("b")), NOON)
    view.list.step(1)
    view.show_line("a", pictures(50, 60))
    assert view.desk.editor.picture_place().isEmpty()


def pictures(line_height: int, final_height: int) -> LinePictures:
    heights = (line_height, final_height)
    return LinePictures(*(encoded(np.full((h, 600), 128, np.uint8), "jpeg") for h in heights))


def shape(view: ReviewView) -> float:
    place = view.desk.editor.picture_place()
    return place.height() / place.width()


def test_a_key_shows_the_line_as_the_reader_got_it_and_back(view: ReviewView) -> None:
    view.show_parts((part("a"),), NOON)
    assert not view.actions_.final.isEnabled()
    view.show_line("a", pictures(50, 90))
    assert shape(view) == pytest.approx(50 / 600)
    view.desk.editor.put("Z")
    edited = view.desk.value()
    QTest.keyClick(view.desk.editor, Key.Key_F7)
    assert shape(view) == pytest.approx(90 / 600)
    assert view.desk.value() == edited
    QTest.keyClick(view.desk.editor, Key.Key_F7)
    assert shape(view) == pytest.approx(50 / 600)


def test_the_characters_lie_where_the_chosen_picture_has_them(view: ReviewView) -> None:
    along = tuple(c.position for c in weak_inspection().reading.characters)
    shifted = tuple(None if p is None else p / 2 for p in along)
    view.show_parts((part("a", places=shifted),), NOON)
    view.show_line("a", pictures(50, 90))
    assert [slot.place for slot in view.desk.editor.shown()] == list(shifted)
    view.actions_.final.trigger()
    assert [slot.place for slot in view.desk.editor.shown()] == list(along)


def test_the_chosen_picture_is_remembered_for_the_next_part(view: ReviewView) -> None:
    view.show_parts((part("a"), part("b"), part("c")), NOON)
    view.show_line("a", pictures(50, 90))
    view.actions_.final.trigger()
    view.list.step(1)
    view.show_line("b", pictures(50, 80))
    assert shape(view) == pytest.approx(80 / 600)
    view.list.step(1)
    view.show_line("c", LinePictures(pictures(70, 1).line))
    assert shape(view) == pytest.approx(70 / 600), "an older part has only one"
    assert not view.actions_.final.isEnabled()


def test_a_reading_without_a_code_can_be_typed(view: ReviewView) -> None:
    view.show_parts((replace(part(), inspection=no_read_inspection(), places=()),), NOON)
    assert view.desk.value() == "F4K7"
    view.desk.editor.go_to(4)
    QTest.keyClicks(view.desk.editor, "P2")
    assert view.desk.value() == "F4K7P2"


def test_the_pad_has_digits_first_whatever_the_format_says(qtbot: QtBot) -> None:
    pad = CharacterPad(key_px=46)
    qtbot.addWidget(pad)
    pad.set_value("BA-a21/")
    assert pad.value() == "12ABa-/"


def test_suggestions_come_with_their_evidence_and_a_tap_takes_one(qtbot: QtBot) -> None:
    suggested = replace(
        weak_inspection(), suggestions=(Suggestion("F4K7P225073100483", 0.4, "check digit holds"),)
    )
    rows = OfferRows(height_px=48)
    qtbot.addWidget(rows)
    rows.set_value(offered_of(suggested, ()))
    assert "check digit holds" in rows.buttons[0].accessibleName()
    with qtbot.waitSignal(rows.chosen) as taken:
        rows.buttons[0].click()
    assert taken.args == ["F4K7P225073100483"]


def test_two_answers_stand_in_place_of_suggestions() -> None:
    answers = (
        Answer("Ann", NOON, DecisionKind.CONFIRMED, CODE),
        Answer("Ben", NOON, DecisionKind.REJECTED, "", "damaged"),
    )
    words = [offered.words for offered in offered_of(inspection_of(), answers)]
    assert words == [f"Ann read {CODE}", "Ben rejected it: Damaged"]
