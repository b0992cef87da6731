"""Finds the quality limits of a recipe from pictures of good parts."""

from collections.abc import Sequence

import numpy as np

from station.domain.errors import UsageError
from station.imaging.picture_quality import Quality
from station.imaging.quality_limits import QualityLimits

FEWEST_PICTURES = 5
DEVIATIONS = 6.0
"""How many standard deviations from the median a picture may be."""
_NORMAL_MAD = 1.4826
_FOCUS_MARGIN = 0.25
_BRIGHTNESS_MARGIN = 15.0
_SHARE_MARGIN = 0.02


def learned_limits(qualities: Sequence[Quality]) -> QualityLimits:
    """Return limits around what good pictures have; a few bad ones among them do no harm.

    Median and median absolute deviation, with a margin for what a handful of pictures cannot
    show. UsageError where there are fewer than 5.
    """
    if len(qualities) < FEWEST_PICTURES:
        raise UsageError(
            f"{len(qualities)} pictures are too few to learn limits from. Give at least "
            f"{FEWEST_PICTURES} of good parts as they come, not only the best."
        )
    focus, focus_spread = _spread([quality.focus for quality in qualities])
    level, level_room = _spread([quality.brightness for quality in qualities])
    dark, dark_room = _spread([quality.clipped_dark for quality in qualities])
    bright, bright_room = _spread([quality.clipped_bright for quality in qualities])
    focus_room = max(focus_spread, _FOCUS_MARGIN * focus)
    level_room = max(level_room, _BRIGHTNESS_MARGIN)
    return QualityLimits(
        min_focus=_within(max(focus - focus_room, _least_focus(focus)), 0, 1),
        min_brightness=_within(level - level_room, 0, 255),
        max_brightness=_within(level + level_room, 0, 255),
        max_clipped_dark=_within(dark + max(dark_room, _SHARE_MARGIN), 0, 1),
        max_clipped_bright=_within(bright + max(bright_room, _SHARE_MARGIN), 0, 1),
    )


def _least_focus(usual: float) -> float:
    """Return what the limit may not fall below, however much the pictures differ."""
    return min(QualityLimits().min_focus, usual / 2)


def _spread(values: Sequence[float]) -> tuple[float, float]:
    """Return the median and how far from it a value may be."""
    median = float(np.median(values))
    deviation = float(np.median(np.abs(np.asarray(values) - median))) * _NORMAL_MAD
    return median, DEVIATIONS * deviation


def _within(value: float, low: float, high: float) -> float:
    return round(min(max(value, low), high), 3)
