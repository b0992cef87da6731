"""Everything about one part, safe whatever it says, and wishes that ask back where they should."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from station.domain.delivery import DeliveryState, Receipt
from station.domain.difference import Difference
from station.domain.inspection import StageTime
from station.domain.reading import Alternative, Character, Reading
from station.domain.suggestion import Suggestion
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict
from station.records.audit_chain import AuditEntry
from station.records.history import HistoryDetail
from station.records.picture_files import encoded
from station.ui.colours import LIGHT
from station.ui.history.detail_panel import DetailPanel
from station.ui.history.detail_text import detail_html
from station.ui.theme import Sizes
from tests.ui.history.rows import NOW, detail
from tests.unit.imaging.pictures import landscape


@pytest.fixture
def panel(qtbot: QtBot, sizes: Sizes) -> DetailPanel:
    made = DetailPanel(sizes=sizes)
    qtbot.addWidget(made)
    return made


def told(found: HistoryDetail, panel: DetailPanel) -> str:
    """Return the text as people see it."""
    panel.set_value(found)
    return panel.text.toPlainText()


def changed(found: HistoryDetail, **values: object) -> HistoryDetail:
    inspection = replace(found.record.inspection, **values)  # type: ignore[arg-type]
    return replace(found, record=replace(found.record, inspection=inspection))


def test_all_that_is_known_is_told(panel: DetailPanel) -> None:
    weak = Character("8", 0.52, (Alternative("B", 0.41), Alternative("3", 0.02)))
    found = changed(
        detail(),
        reading=Reading((weak,), "compact", second_text="B", second_reader="rapid"),
        verdict=Verdict(Outcome.CHECK, (Reason(ReasonKind.WEAK_CHARACTER, "Only 52 % sure.", 0),)),
        times=(StageTime("rotate", 12.0), StageTime("read", 30.0)),
        suggestions=(Suggestion("ABCB", 0.4, "8 may be a B"),),
        differences=(Difference("8", "B", 0),),
        expected="ABC99",
    )
    typed = "taken as arrived by Lee, who typed the reply"
    receipt = Receipt("ACK 77", NOW, typed_by="Lee")
    delivery = replace(found.deliveries[0], receipt=receipt, reason=typed)
    entry = AuditEntry(12, "2026-11-23", "decision", "Kim", "{}", "cd" * 32)
    words = told(replace(found, deliveries=(delivery,), audit=(entry,)), panel)
    for expected in (
        "corrected by Kim",
        "ABC99",
        "Only 52 % sure.",
        "52.0 % !",
        "B 41.0 %",
        "ABCB 40.0 %: 8 may be a B",
        "(rapid)",
        "ACK 77 taken as arrived by Lee, who typed the reply",
        "rotate",
        "42 ms",
        "Entry 12, decision, Kim",
        "cdcdcdcd",
        "station-1",
        found.record.record_id,
    ):
        assert expected in words
    assert panel.title.text() == "ABC12325123456789"


def test_weak_is_what_the_parts_own_recipe_called_so(panel: DetailPanel) -> None:
    letters = (Character("A", 0.95), Character("BC", 0.97), Character("D", 0.99))
    reason = Reason(ReasonKind.WEAK_CHARACTER, "Character 4, D, is only 99% sure.", 3)
    strict = changed(
        detail(),
        reading=Reading(letters, "compact"),
        verdict=Verdict(Outcome.CHECK, (reason,)),
    )
    words = told(strict, panel)
    assert "99.0 % !" in words
    assert "95.0 % !" not in words
    lenient = changed(
        detail(), reading=Reading((Character("A", 0.3),), "compact"), verdict=Verdict(Outcome.OK)
    )
    assert "30.0 % !" not in told(lenient, panel)


def test_what_is_missing_has_no_heading(panel: DetailPanel) -> None:
    words = told(replace(detail(), deliveries=()), panel)
    assert "Suggestions" not in words
    assert "Deliveries" not in words
    assert "Second opinion" not in words


def test_texts_of_a_part_are_never_taken_for_tags(panel: DetailPanel) -> None:
    evil = "<img src='file:///x'><b>&amp;@faint"
    found = changed(detail(), source=evil, recipe=evil)
    html = detail_html(found, LIGHT)
    assert "<img" not in html
    assert evil in told(found, panel)


def test_a_choice_in_the_audit_says_what_was_chosen(panel: DetailPanel) -> None:
    details = '{"channel": "device", "choice": "it arrived"}'
    entry = AuditEntry(3, "now", "delivery choice", "Ann", details, "00" * 32)
    broken = AuditEntry(4, "now", "delivery choice", "Ann", "no json", "00" * 32)
    words = told(replace(detail(), audit=(entry, broken)), panel)
    assert "Device: it arrived" in words
    assert "Ann, now" in words
    assert "Entry 4" in words


def test_an_entry_of_the_audit_says_its_time_as_people_write_it(panel: DetailPanel) -> None:
    moment = datetime(2026, 11, 23, 11, 5, 9, tzinfo=UTC)
    entry = AuditEntry(3, moment.isoformat(), "decision", "Ann", "{}", "00" * 32)
    words = told(replace(detail(), audit=(entry,)), panel)
    assert f"{moment.astimezone():%Y-%m-%d %H:%M:%S}" in words
    assert entry.at not in words


def test_what_next_to_nothing_speaks_for_is_no_next_best(panel: DetailPanel) -> None:
    rivals = (Alternative("7", 0.02), Alternative("Z", 0.0001))
    reading = Reading((Character("1", 0.97, rivals, 0.5),), "compact")
    words = told(changed(detail(), reading=reading), panel)
    assert "7 2.0 %" in words
    assert "Z" not in words.split("Characters")[1].split("Stages")[0]


def test_a_picture_is_shown_where_there_is_one(panel: DetailPanel) -> None:
    panel.set_value(replace(detail(), picture=b"no picture at all"))
    assert panel._picture.isHidden()
    panel.set_value(replace(detail(), picture=_jpeg()))
    assert not panel._picture.isHidden()
    panel.set_value(detail(2))
    assert panel._picture.isHidden()


def _jpeg() -> bytes:
    return encoded(landscape("grey8", 60, 20), "jpeg")


def test_what_is_delivered_cannot_be_sent_again(panel: DetailPanel) -> None:
    panel.set_value(detail())
    assert not panel.send_again.isEnabled()


def test_what_is_set_aside_is_sent_again_at_once(panel: DetailPanel) -> None:
    asked: list[str] = []
    panel.send_again_asked.connect(asked.append)
    found = detail(state=DeliveryState.SET_ASIDE)
    panel.set_value(found)
    panel.send_again.trigger()
    assert asked == [found.record.record_id]


def test_what_may_have_arrived_is_asked_about_first(panel: DetailPanel) -> None:
    asked: list[str] = []
    panel.send_again_asked.connect(asked.append)
    found = detail(state=DeliveryState.UNCERTAIN)
    panel.set_value(found)
    panel.send_again.trigger()
    assert asked == []
    assert "may have arrived" in panel.message()
    panel.send_again.trigger()
    assert asked == [found.record.record_id]
    assert panel.message() == ""


def test_the_question_is_forgotten_when_another_part_is_chosen(panel: DetailPanel) -> None:
    asked: list[str] = []
    panel.send_again_asked.connect(asked.append)
    panel.set_value(detail(1, DeliveryState.UNCERTAIN))
    panel.send_again.trigger()
    panel.set_value(detail(2, DeliveryState.UNCERTAIN))
    assert panel.message() == ""
    panel.send_again.trigger()
    assert asked == []


def test_keys_are_shown_for_what_somebody_carries_out(panel: DetailPanel) -> None:
    asked: list[str] = []
    panel.replay_asked.connect(asked.append)
    panel.label_asked.connect(asked.append)
    assert not panel.replay.isVisible()
    panel.offer(replay=True, label=True)
    panel.set_value(detail())
    panel.replay.trigger()
    panel.label.trigger()
    assert asked == [detail().record.record_id] * 2


def test_without_a_part_nothing_can_be_done(panel: DetailPanel) -> None:
    panel.offer(replay=True, label=True)
    panel.set_value(detail())
    panel.set_value(None)
    assert panel.text.toPlainText() == ""
    assert not any(a.isEnabled() for a in (panel.send_again, panel.replay, panel.label))
