"""When heartbeats go out, and when a line is dead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.heartbeat import Beat, Heartbeat


def beats(heartbeat: Heartbeat, times: list[float]) -> list[Beat]:
    return [heartbeat.due(time) for time in times]


def test_a_busy_line_needs_no_heartbeat() -> None:
    heartbeat = Heartbeat(interval_s=1)
    for second in range(10):
        heartbeat.heard(second)
        assert heartbeat.due(second + 0.5) is Beat.NOTHING


def test_three_heartbeats_go_out_before_the_line_is_dead() -> None:
    heartbeat = Heartbeat(interval_s=1)
    heartbeat.heard(0)
    assert beats(heartbeat, [1, 2, 3, 4]) == [Beat.SEND, Beat.SEND, Beat.SEND, Beat.DEAD]


def test_a_sign_of_life_begins_the_count_anew() -> None:
    heartbeat = Heartbeat(interval_s=1)
    heartbeat.heard(0)
    assert beats(heartbeat, [1, 2, 3]) == [Beat.SEND] * 3
    heartbeat.heard(3.5)
    assert beats(heartbeat, [4, 5, 6]) == [Beat.NOTHING, Beat.SEND, Beat.SEND]


def test_asked_often_it_sends_no_more_than_it_should() -> None:
    heartbeat = Heartbeat(interval_s=2)
    heartbeat.heard(0)
    found = beats(heartbeat, [second / 10 for second in range(50)])
    assert found.count(Beat.SEND) == 2


@given(st.floats(0, 1), st.floats(0.95, 1.15))
def test_a_dead_line_is_found_within_six_seconds(last_life_s: float, turn_s: float) -> None:
    """Whenever between two turns the other side falls silent, and with turns not quite even."""
    heartbeat = Heartbeat(interval_s=1)
    heartbeat.heard(turn_s)  # what came before the first turn is heard with it
    for turn in range(1, 20):
        if heartbeat.due(turn * turn_s) is Beat.DEAD:
            assert turn * turn_s - last_life_s * turn_s <= 6
            return
    pytest.fail("never found")
