"""Limits are learned from good pictures; a few bad ones among them do not widen them."""

import pytest

from station.domain.errors import UsageError
from station.imaging.learned_limits import learned_limits
from station.imaging.picture_quality import Quality
from station.imaging.quality_limits import quality_reasons

GOOD = tuple(
    Quality(0.40 + 0.005 * n, 120 + 2 * n, 0.002 * n, 0.01 + 0.001 * n) for n in range(-3, 4)
)
BLURRED = Quality(0.06, 118, 0, 0)
GLARING = Quality(0.4, 240, 0, 0.6)


def test_the_pictures_they_were_learned_from_pass() -> None:
    limits = learned_limits(GOOD)
    assert [quality_reasons(each, limits) for each in GOOD] == [()] * len(GOOD)


@pytest.mark.parametrize("bad", [BLURRED, GLARING])
def test_bad_pictures_do_not_pass_even_if_one_was_learned_from(bad: Quality) -> None:
    assert quality_reasons(bad, learned_limits(GOOD))
    assert quality_reasons(bad, learned_limits((*GOOD, bad)))


def test_equal_pictures_leave_room_for_the_next() -> None:
    limits = learned_limits([GOOD[0]] * 5)
    near = Quality(0.35, 110, 0.01, 0.015)
    assert quality_reasons(near, limits) == ()


@pytest.mark.parametrize("level", [0.0, 255.0])
def test_limits_stay_on_their_scale(level: float) -> None:
    extreme = [Quality(0.0, level, level / 255, level / 255)] * 5
    limits = learned_limits(extreme)
    assert limits.min_focus == 0
    assert 0 <= limits.min_brightness <= limits.max_brightness <= 255
    assert quality_reasons(extreme[0], limits) == ()


def test_pictures_of_many_kinds_do_not_take_the_limit_of_focus_away() -> None:
    mixed = [Quality(focus, 120, 0, 0) for focus in (0.1, 0.15, 0.2, 0.3, 0.4, 0.5)]
    assert learned_limits(mixed).min_focus == 0.05
    soft = [Quality(focus, 120, 0, 0) for focus in (0.01, 0.02, 0.04, 0.06, 0.08)]
    assert learned_limits(soft).min_focus == 0.02


def test_a_handful_is_asked_for() -> None:
    with pytest.raises(UsageError, match="at least 5"):
        learned_limits(GOOD[:4])
