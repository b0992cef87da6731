"""The delivery panel under the hands of a person: keys, questions, what is shown and asked for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from station.delivery.courier_state import CourierState, CourierStep
from station.delivery.device_console import Direction, Traffic
from station.domain.delivery import DEVICE, PLANT_SERVER, ManualChoice, QueueState
from station.ui.delivery.delivery_dialog import DeliveryDialog
from station.ui.delivery.delivery_panel import DeliveryPanel
from station.ui.delivery.delivery_shots import CHANNELS, delivery_dialog, sample_deliveries
from station.ui.theme import Sizes
from tests.ui.window_fakes import NOON, HandClock

F5, F6, F7 = Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7


@pytest.fixture
def dialog(qtbot: QtBot, sizes: Sizes) -> DeliveryDialog:
    made = delivery_dialog(sizes, HandClock())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.open_at(DEVICE)
    qtbot.waitUntil(made.isVisible)
    return made


@pytest.fixture
def panel(dialog: DeliveryDialog) -> DeliveryPanel:
    return dialog.panel


def show(panel: DeliveryPanel, channel: str = DEVICE, *, held: int = 2, waiting: int = 1) -> None:
    panel.show_deliveries(channel, sample_deliveries(channel, NOON, held=held, waiting=waiting))


def press(panel: DeliveryPanel, key: Qt.Key, modifier: object = None) -> None:
    target = panel.window().focusWidget() or panel
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def ids(*numbers: int, channel: str = DEVICE) -> tuple[str, ...]:
    return tuple(f"{channel}-{number}" for number in numbers)


def test_an_uncertain_result_is_sent_again_only_after_a_second_press(
    qtbot: QtBot, panel: DeliveryPanel
) -> None:
    asked: list[tuple[str, object]] = []
    panel.send_again_asked.connect(lambda *values: asked.append(values))
    show(panel)
    press(panel, F5)
    assert asked == []
    assert "may have arrived" in panel.queue.message()
    press(panel, F5)
    assert asked == [(DEVICE, ids(0))]
    assert panel.queue.message() == ""


def test_the_question_is_forgotten_when_other_lines_are_chosen(panel: DeliveryPanel) -> None:
    asked: list[object] = []
    panel.it_arrived_asked.connect(lambda *values: asked.append(values))
    show(panel)
    press(panel, F6)
    assert "never be sent" in panel.queue.message()
    press(panel, Qt.Key.Key_Down)
    assert panel.queue.message() == ""
    press(panel, F6)
    assert asked == []


def test_a_person_types_what_the_device_replied(panel: DeliveryPanel) -> None:
    asked: list[tuple[object, ...]] = []
    panel.it_arrived_asked.connect(lambda *values: asked.append(values))
    show(panel)
    panel.queue.reply.text.setText(" NEW-7 ")
    press(panel, F6)
    assert "the reply is NEW-7" in panel.queue.message()
    assert asked == []
    panel.queue.reply.text.setFocus()
    press(panel, Qt.Key.Key_Return)
    assert asked == [(DEVICE, ids(0), "NEW-7")]


def test_an_empty_reply_is_given_knowingly(panel: DeliveryPanel) -> None:
    asked: list[tuple[object, ...]] = []
    panel.it_arrived_asked.connect(lambda *values: asked.append(values))
    show(panel)
    press(panel, F6)
    assert "without a reply" in panel.queue.message()
    press(panel, F6)
    assert asked == [(DEVICE, ids(0), "")]


def test_another_reply_is_asked_about_anew(panel: DeliveryPanel) -> None:
    asked: list[object] = []
    panel.it_arrived_asked.connect(lambda *values: asked.append(values))
    show(panel)
    press(panel, F6)
    panel.queue.reply.text.setText("NEW-8")
    assert panel.queue.message() == ""
    press(panel, F6)
    assert asked == []


def test_a_reply_goes_with_the_part_it_was_typed_for(panel: DeliveryPanel) -> None:
    show(panel, held=3)
    panel.queue.reply.text.setText("NEW-7")
    show(panel, held=3)
    assert panel.queue.reply.value() == "NEW-7"  # the list came again
    panel.queue.table.setFocus()
    press(panel, Qt.Key.Key_Down)
    assert panel.queue.reply.value() == ""


def test_several_parts_and_those_of_servers_take_no_reply(panel: DeliveryPanel) -> None:
    show(panel, held=3)
    panel.queue.reply.text.setText("NEW-7")
    press(panel, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.queue.reply.isHidden()
    assert panel.queue.reply.value() == ""
    panel.choose_channel(PLANT_SERVER)
    show(panel, PLANT_SERVER)
    assert panel.queue.reply.isHidden()


def test_one_question_does_not_answer_the_other(panel: DeliveryPanel) -> None:
    asked: list[object] = []
    panel.it_arrived_asked.connect(lambda *values: asked.append(values))
    show(panel)
    press(panel, F5)
    press(panel, F6)
    assert asked == []


def test_what_was_set_aside_is_sent_again_without_a_question(panel: DeliveryPanel) -> None:
    asked: list[tuple[str, object]] = []
    panel.send_again_asked.connect(lambda *values: asked.append(values))
    panel.choose_channel(PLANT_SERVER)
    show(panel, PLANT_SERVER)
    press(panel, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(panel, F5)
    assert asked == [(PLANT_SERVER, ids(0, 1, channel=PLANT_SERVER))]  # not what only waits


def test_what_only_waits_cannot_be_decided_about(panel: DeliveryPanel) -> None:
    show(panel, held=0, waiting=3)
    keys = panel.queue.keys
    assert not any(k.isEnabled() for k in (keys.send_again, keys.it_arrived, keys.export))
    assert keys.test.isEnabled()


def test_what_holds_up_others_is_set_aside_after_a_second_press(panel: DeliveryPanel) -> None:
    asked: list[tuple[str, object]] = []
    panel.set_aside_asked.connect(lambda *values: asked.append(values))
    show(panel, held=1, waiting=2)
    press(panel, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(panel, F7)
    assert asked == []
    assert panel.queue.message() == (
        "2 results will wait until somebody presses SEND AGAIN. F7 again: yes."
    )
    press(panel, F7)
    assert asked == [(DEVICE, ids(1, 2))]  # not what is set aside already
    panel.show_choice_done(ManualChoice.SET_ASIDE, 2)
    assert panel.queue.message() == "2 results set aside."


def test_only_what_waits_can_be_set_aside(panel: DeliveryPanel) -> None:
    show(panel, held=2, waiting=0)
    assert not panel.queue.keys.set_aside.isEnabled()


def test_the_reason_of_the_chosen_line_stands_in_full(panel: DeliveryPanel) -> None:
    show(panel)
    assert "did not answer within the limit" in panel.queue.reason()


def test_a_list_that_comes_again_keeps_what_is_chosen(panel: DeliveryPanel) -> None:
    show(panel, held=3)
    press(panel, Qt.Key.Key_Down)
    assert [d.record_id for d in panel.queue.table.chosen()] == [*ids(1)]
    fresh = sample_deliveries(DEVICE, NOON, held=3, waiting=0)[1:]
    panel.show_deliveries(DEVICE, fresh)
    assert [d.record_id for d in panel.queue.table.chosen()] == [*ids(1)]


def test_the_list_of_another_channel_is_not_shown(panel: DeliveryPanel) -> None:
    show(panel, PLANT_SERVER)
    assert panel.queue.value() == ()


def test_choosing_a_channel_asks_for_its_list(qtbot: QtBot, panel: DeliveryPanel) -> None:
    with qtbot.waitSignal(panel.deliveries_wanted, timeout=5000) as wanted:
        press(panel, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [PLANT_SERVER]
    assert panel.queue.table.empty_words() == "Looking …"
    panel.show_deliveries(PLANT_SERVER, ())
    assert "every result has arrived" in panel.queue.table.empty_words()


def test_new_figures_ask_for_the_list_again_where_it_is_looked_into(panel: DeliveryPanel) -> None:
    wanted: list[str] = []
    panel.deliveries_wanted.connect(wanted.append)
    panel.show_queue(QueueState(PLANT_SERVER, 4))
    assert wanted == []
    panel.show_queue(QueueState(DEVICE, 4))
    assert wanted == [DEVICE]


def test_a_card_tells_how_its_channel_is(panel: DeliveryPanel) -> None:
    panel.show_queue(QueueState(DEVICE, 4))
    panel.show_state(CourierState(DEVICE, CourierStep.WAITING, "No connection.", NOON, False))
    card = panel.cards.card(DEVICE)
    assert card.property("state") == "warning"
    assert card.line() == "4 wait, next try now"
    assert card.accessibleName() == "Device: 4 wait, next try now. No connection."
    panel.show_warning(PLANT_SERVER, "It has lost results.")
    assert panel.cards.card(PLANT_SERVER).property("state") == "warning"


def test_a_longer_queue_says_how_much_of_it_is_listed(panel: DeliveryPanel) -> None:
    panel.show_queue(QueueState(DEVICE, 250, 2))
    show(panel, held=2, waiting=8)
    assert panel.queue.about() == "252 in all, the first 10 are listed"


def test_a_test_sends_the_text_that_was_typed(panel: DeliveryPanel) -> None:
    asked: list[tuple[str, str]] = []
    panel.test_asked.connect(lambda *values: asked.append(values))
    panel.test_text.setFocus()
    QTest.keyClicks(panel.test_text, r"STATUS\r\n")
    press(panel, Qt.Key.Key_Return)
    assert asked == [(DEVICE, r"STATUS\r\n")]


def test_an_export_is_asked_for_the_channel(panel: DeliveryPanel) -> None:
    asked: list[str] = []
    panel.export_asked.connect(asked.append)
    show(panel)
    press(panel, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked == [DEVICE]


def test_what_became_of_a_choice_is_told_with_its_problems(panel: DeliveryPanel) -> None:
    panel.show_choice_done(ManualChoice.SEND_AGAIN, 2, ("The disk is full.",))
    assert panel.queue.message() == "2 results queued again. The disk is full."
    panel.show_choice_done(ManualChoice.IT_ARRIVED, 1)
    assert panel.queue.message() == "1 result taken as arrived."


def test_a_reason_is_never_taken_for_markup(panel: DeliveryPanel) -> None:
    (line,) = sample_deliveries(DEVICE, NOON, held=1, waiting=0)
    panel.show_deliveries(DEVICE, (replace(line, reason="<b>bold</b>"),))
    assert panel.queue.reason() == "<b>bold</b>"
    table = panel.queue.table
    tip = table.model().index(0, 6).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>&lt;b&gt;bold&lt;/b&gt;</qt>"
    panel.show_state(CourierState(DEVICE, CourierStep.FAULT, "<img src='file:///x'>"))
    assert "<img" not in panel.cards.card(DEVICE).toolTip()


def test_everything_can_be_reached_and_is_named(panel: DeliveryPanel) -> None:
    for action in panel.queue.keys.all():
        assert action.shortcut().toString()
        assert action.toolTip()
    for channel in CHANNELS:
        assert panel.cards.card(channel).accessibleName()
        assert panel.cards.card(channel).shortcut().toString()


def test_the_console_shows_bytes_and_only_the_device_has_one(panel: DeliveryPanel) -> None:
    panel.show_traffic(Traffic(NOON, Direction.OUT, b"READ"))
    assert "52 45 41 44" in panel.console.value()
    assert panel.console.isVisible()
    panel.choose_channel(PLANT_SERVER)
    assert not panel.console.isVisible()


def test_the_console_goes_along_with_the_newest_bytes(panel: DeliveryPanel) -> None:
    for _ in range(200):
        panel.show_traffic(Traffic(NOON, Direction.IN, b"ACK"))
    bar = panel.console.findChild(QPlainTextEdit).verticalScrollBar()
    assert 0 < bar.value() == bar.maximum()
    bar.setValue(3)
    panel.show_traffic(Traffic(NOON, Direction.IN, b"ACK"))
    assert bar.value() == 3


def test_a_paused_console_shows_later_what_passed(panel: DeliveryPanel) -> None:
    console = panel.console
    press(panel, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    panel.show_traffic(Traffic(NOON, Direction.IN, b"ACK"))
    assert console.value() == ""
    assert console.state_words() == "paused, 1 new lines"
    press(panel, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert "41 43 4b" in console.value()
    assert console.state_words() == ""


def test_the_console_is_copied_as_it_stands(panel: DeliveryPanel) -> None:
    panel.show_traffic(Traffic(NOON, Direction.IN, b"ACK"))
    panel.console.on_copy()
    assert QApplication.clipboard().text() == panel.console.value()
    panel.console.on_clear()
    assert panel.console.value() == ""


def test_the_panel_fits_a_small_screen(panel: DeliveryPanel) -> None:
    show(panel)
    panel.queue.keys.send_again.trigger()
    assert panel.minimumSizeHint().width() <= 1024
    assert panel.minimumSizeHint().height() <= 700
