"""A channel in plain words: what a person has to do comes first, then what waits."""

from datetime import UTC, datetime, timedelta

import pytest

from station.delivery.courier_state import CourierState, CourierStep
from station.domain.delivery import QueueState
from station.ui.delivery.ages import age_words, span_words, until_words
from station.ui.delivery.channel_words import ChannelView, words_of_channel

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
SOON = NOW + timedelta(seconds=40)
IDLE = CourierState("device", CourierStep.IDLE)
DOWN = CourierState("device", CourierStep.WAITING, "No connection.", SOON, False)
FULL = CourierState("device", CourierStep.FAULT, "The disk is full.")


def queue(waiting: int = 0, uncertain: int = 0, set_aside: int = 0, error: str = "") -> QueueState:
    return QueueState("device", waiting, uncertain, set_aside, error)


@pytest.mark.parametrize(
    ("figures", "state", "expected"),
    [
        (queue(), CourierState("device"), ("busy", "starting", "")),
        (queue(), IDLE, ("ok", "all sent", "")),
        (
            queue(),
            CourierState("device", CourierStep.IDLE, is_connected=True),
            ("ok", "connected, all sent", ""),
        ),
        (queue(3), CourierState("device", CourierStep.SENDING), ("ok", "sending, 3 wait", "")),
        (
            queue(),
            CourierState("device", CourierStep.IDLE, is_connected=False),
            ("warning", "not connected", ""),
        ),
        (queue(1), DOWN, ("warning", "1 waits, next try in 40 s", "No connection.")),
        (
            queue(2, error="Answered 500."),
            CourierState("device", CourierStep.WAITING, "", SOON),
            ("warning", "2 wait, next try in 40 s", "Answered 500."),
        ),
        (queue(2, 1, 4), DOWN, ("warning", "1 uncertain, 4 set aside, 2 wait", "No connection.")),
        (queue(0, 1, error="No reply."), IDLE, ("warning", "1 uncertain", "No reply.")),
        (queue(2, 1), FULL, ("fault", "cannot save, 2 wait", "The disk is full.")),
    ],
)
def test_a_channel_is_told_in_words(
    figures: QueueState, state: CourierState, expected: tuple[str, str, str]
) -> None:
    words = words_of_channel(ChannelView("device", figures, state), NOW)
    assert (words.state, words.line, words.detail) == expected


def test_results_that_wait_for_the_device_are_not_told_as_being_sent() -> None:
    waiting = QueueState("plant-server", 2)
    state = CourierState("plant-server", CourierStep.IDLE)
    words = words_of_channel(ChannelView("plant-server", waiting, state), NOW)
    assert (words.state, words.line) == ("ok", "2 wait for the device")


def test_a_server_that_lost_results_is_no_longer_well() -> None:
    view = ChannelView("line-server", queue(), IDLE, warning="It has lost results.")
    words = words_of_channel(view, NOW)
    assert (words.state, words.detail) == ("warning", "It has lost results.")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "0 s"), (59.9, "59 s"), (60, "1 min"), (7199, "1 h"), (86_400, "1 d"), (1e6, "11 d")],
)
def test_spans_are_told_in_their_largest_unit(seconds: float, words: str) -> None:
    assert span_words(seconds) == words
    assert age_words(NOW - timedelta(seconds=seconds), NOW) == words


def test_what_is_due_is_told() -> None:
    assert until_words(None, NOW) == ""
    assert until_words(NOW, NOW) == "now"
    assert until_words(SOON, NOW) == "in 40 s"
