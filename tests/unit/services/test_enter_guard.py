"""Which Enter counts."""

import pytest

from station.services.enter_guard import EnterGuard
from tests.ui.window_fakes import HandClock


@pytest.mark.parametrize(
    ("wait_s", "is_allowed"), [(0.0, False), (0.39, False), (0.41, True), (60.0, True)]
)
def test_an_enter_counts_400_ms_after_the_result(wait_s: float, is_allowed: bool) -> None:
    clock = HandClock()
    guard = EnterGuard(clock=clock)
    guard.note_result()
    clock.pass_s(wait_s)
    assert guard.allows() is is_allowed


@pytest.mark.parametrize(("wait_s", "is_allowed"), [(0.02, False), (0.2, True)])
def test_an_enter_right_behind_typing_is_a_scanners(wait_s: float, is_allowed: bool) -> None:
    clock = HandClock()
    guard = EnterGuard(clock=clock)
    guard.note_typing()
    clock.pass_s(wait_s)
    assert guard.allows() is is_allowed


def test_without_result_and_typing_every_enter_counts() -> None:
    assert EnterGuard(clock=HandClock()).allows()
