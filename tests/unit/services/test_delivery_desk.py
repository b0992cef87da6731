"""Choices, lists, exports and tests, asked for by a person and done in the background."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.domain.delivery import DeliveryState, ManualChoice, Refused
from station.domain.errors import ChannelError
from station.services.delivery_jobs import ChoicesDone, Trial
from tests.unit.delivery.courier_fakes import PreparedChannel
from tests.unit.delivery.parcels import record
from tests.unit.services.delivery_bench import WAIT_MS, Bench

ID_1 = record(1).record_id


class TryableChannel(PreparedChannel):
    """A channel with a test, as devices and servers have."""

    def send_test(self, text: str) -> str:
        if text == "fail":
            raise ChannelError("The device does not answer.")
        return f"{text}: ACK"


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[Bench]:
    channel = TryableChannel(lambda p: Refused("Answered 422."))
    bench = Bench(qtbot, channel, records=2)
    yield bench
    bench.close()


def set_aside(made: Bench) -> None:
    made.service.start()
    made.until(lambda: made.outbox.states() == ["quarantined"] * 2)


def test_the_queue_is_listed_with_what_needs_a_person_first(made: Bench) -> None:
    set_aside(made)
    made.channel.is_repeatable = True
    with made.qtbot.waitSignal(made.desk.deliveries_listed, timeout=WAIT_MS) as listed:
        made.desk.list_deliveries("plant-server")
    channel, deliveries = listed.args
    assert channel == "plant-server"
    assert [d.sequence for d in deliveries] == [1, 2]
    assert {d.state for d in deliveries} == {DeliveryState.SET_ASIDE}
    assert deliveries[0].reason == "Answered 422."


def test_a_record_that_is_sent_again_goes_out_at_once(made: Bench) -> None:
    set_aside(made)
    made.channel.answer = PreparedChannel().answer
    with made.qtbot.waitSignal(made.desk.choice_done, timeout=WAIT_MS) as done:
        made.desk.send_again("plant-server", [ID_1], "Ann")
    assert done.args == [ChoicesDone("plant-server", ManualChoice.SEND_AGAIN, 1)]
    made.until(lambda: made.outbox.states() == ["delivered", "quarantined"])


def test_a_record_that_arrived_is_not_sent(made: Bench) -> None:
    set_aside(made)
    sent = list(made.channel.sent)
    with made.qtbot.waitSignal(made.desk.choice_done, timeout=WAIT_MS):
        made.desk.it_arrived("plant-server", [ID_1, record(2).record_id], "Ann")
    assert made.outbox.states() == ["delivered", "delivered"]
    assert made.channel.sent == sent


def test_a_choice_that_cannot_be_saved_is_told(made: Bench) -> None:
    set_aside(made)
    made.service.close()
    made.outbox.is_full = True
    with made.qtbot.waitSignal(made.desk.choice_done, timeout=WAIT_MS) as done:
        made.desk.send_again("plant-server", [ID_1, record(2).record_id], "Ann")
    assert done.args[0].count == 0
    assert done.args[0].problems == ("The disk is full: free some space.",)


def test_what_was_set_aside_is_exported_as_json_lines(made: Bench, tmp_path: Path) -> None:
    set_aside(made)
    path = tmp_path / "held.jsonl"
    with made.qtbot.waitSignal(made.desk.exported, timeout=WAIT_MS) as exported:
        made.desk.export_held("plant-server", path)
    assert exported.args == [str(path), 2]
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [line["sequence"] for line in lines] == [1, 2]
    assert lines[0]["reason"] == "Answered 422."
    assert lines[0]["payload"]["code"] == record(1).inspection.code.text
    assert list(tmp_path.iterdir()) == [path]


def test_an_export_that_cannot_be_written_is_told(made: Bench, tmp_path: Path) -> None:
    with made.qtbot.waitSignal(made.desk.failed, timeout=WAIT_MS) as failed:
        made.desk.export_held("plant-server", tmp_path / "nowhere" / "file.jsonl")
    assert "may be written" in failed.args[0]


@pytest.mark.parametrize(
    ("text", "trial"),
    [
        ("READ X", Trial("plant-server", True, "READ X: ACK")),
        ("fail", Trial("plant-server", False, "The device does not answer.")),
    ],
)
def test_a_test_is_answered_in_words(made: Bench, text: str, trial: Trial) -> None:
    with made.qtbot.waitSignal(made.desk.test_done, timeout=WAIT_MS) as done:
        made.desk.send_test("plant-server", text)
    assert done.args == [trial]


def test_a_channel_without_a_test_says_so(qtbot: QtBot) -> None:
    made = Bench(qtbot)
    with qtbot.waitSignal(made.desk.test_done, timeout=WAIT_MS) as done:
        made.desk.send_test("plant-server")
    made.close()
    assert not done.args[0].is_good
