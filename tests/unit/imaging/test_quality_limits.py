"""Each limit has its reason, and the defaults let ordinary pictures pass."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from station.domain.verdict import ReasonKind
from station.imaging.picture_quality import Quality, measure_quality
from station.imaging.quality_limits import QualityLimits, quality_reasons
from tests.unit.imaging.line_pictures import crop_of

GOOD = Quality(focus=0.4, brightness=120, clipped_dark=0.01, clipped_bright=0.01)
LIMITS = QualityLimits(
    min_focus=0.3,
    min_brightness=60,
    max_brightness=180,
    max_clipped_dark=0.1,
    max_clipped_bright=0.05,
)
AT_THE_LIMITS = Quality(focus=0.3, brightness=180, clipped_dark=0.1, clipped_bright=0.05)


@pytest.mark.parametrize(
    ("change", "kind", "word"),
    [
        pytest.param({"focus": 0.29}, ReasonKind.OUT_OF_FOCUS, "0.29", id="focus"),
        pytest.param({"brightness": 59}, ReasonKind.TOO_DARK, "59", id="dark"),
        pytest.param({"brightness": 181}, ReasonKind.TOO_BRIGHT, "181", id="bright"),
        pytest.param({"clipped_dark": 0.3}, ReasonKind.CLIPPED, "black", id="black"),
        pytest.param({"clipped_bright": 0.3}, ReasonKind.CLIPPED, "white", id="white"),
    ],
)
def test_what_is_outside_is_named(change: dict[str, float], kind: ReasonKind, word: str) -> None:
    (reason,) = quality_reasons(replace(GOOD, **change), LIMITS)
    assert reason.kind is kind
    assert word in reason.message
    assert reason.read_index is None


def test_what_is_within_or_at_the_limits_passes() -> None:
    assert quality_reasons(GOOD, LIMITS) == ()
    assert quality_reasons(AT_THE_LIMITS, LIMITS) == ()


def test_every_fault_is_named() -> None:
    worst = Quality(focus=0, brightness=0, clipped_dark=1, clipped_bright=1)
    assert len(quality_reasons(worst, LIMITS)) == 4


@pytest.mark.parametrize(("ink", "ground"), [(0, 255), (255, 0), (60, 75), (240, 220)])
def test_the_defaults_let_readable_text_pass(ink: int, ground: int) -> None:
    image = crop_of(("LOT 4711",), ink=ink, ground=ground, margin_px=20)
    assert quality_reasons(measure_quality(image), QualityLimits()) == ()


def test_limits_that_nothing_could_pass_are_refused() -> None:
    with pytest.raises(ValidationError, match="no picture could pass"):
        QualityLimits(min_brightness=100, max_brightness=50)
