"""Finds the text lines of a levelled crop, top to bottom. What no line holds is left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from station.domain.frame import Image
from station.imaging.line_extent import Extent, settled
from station.imaging.line_groups import grouped
from station.imaging.line_marks import EVERY_LOOK, Look, Marks, every_marks
from station.imaging.stage import level_scale

_MARGIN = 0.25
_SIDE_MARGIN = 0.6
_FURTHER_LOOKS = 2
_FURTHER_STRENGTH = 0.2
_LIKE_HEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class LineBox:
    """One line in pixels of the crop; right and bottom are the first not in it.

    `suspects` are columns (first, end) at its ends that may hold an emblem, outermost first.
    """

    left_px: int
    top_px: int
    right_px: int
    bottom_px: int
    suspects: tuple[tuple[int, int], ...] = ()

    def cut(self, image: Image) -> Image:
        """Return this part of the picture the box was found in."""
        return image[self.top_px : self.bottom_px, self.left_px : self.right_px]


def find_lines(image: Image, looks: Sequence[Look] = EVERY_LOOK) -> tuple[LineBox, ...]:
    """Return the lines of a crop whose text is level, top to bottom; none where no text is seen.

    Dark or light marks, solid or of dots. Specks, rules, frames and what the edge cuts are no
    lines; a line has at least two characters. `looks` saves time where the way to look is known.
    """
    grey = _grey(image)
    best, *others = every_marks(image, looks)
    lines = _kept([], _extents(grey, best))
    if lines:
        for marks in others[:_FURTHER_LOOKS]:
            if marks.strength > _FURTHER_STRENGTH * best.strength:
                lines = _kept(lines, [x for x in _extents(grey, marks) if _is_like(x, lines)])
    lines = sorted(lines, key=lambda line: line.top + line.bottom)
    return _framed(lines, (image.shape[1], image.shape[0]))


def _grey(image: Image) -> NDArray[np.float32]:
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    return np.asarray(grey / np.float32(level_scale(image)), np.float32)


def _extents(grey: NDArray[np.float32], marks: Marks) -> list[Extent]:
    """Return the lines these marks hint at, looked at again; the largest first."""
    seen = [_seen(line, grey.shape, marks.size) for line in grouped(marks.boxes)]
    is_dark, blur_px = marks.look.is_dark, marks.look.blur * grey.shape[0]
    every = [settled(grey, x, is_dark=is_dark, blur_px=blur_px, others=seen) for x in seen]
    found = [extent for extent in every if extent is not None]
    return sorted(found, key=lambda line: line.height * (line.right - line.left), reverse=True)


def _seen(line: NDArray[np.float64], shape: tuple[int, ...], looked_at: tuple[int, int]) -> Extent:
    """Return where marks of one line stand in the crop."""
    scale_x, scale_y = shape[1] / looked_at[0], shape[0] / looked_at[1]
    return Extent(
        left=float(line[:, 0].min()) * scale_x,
        top=float(np.percentile(line[:, 1], 20)) * scale_y,
        right=float(line[:, 2].max()) * scale_x,
        bottom=float(np.percentile(line[:, 3], 80)) * scale_y,
    )


def _kept(lines: list[Extent], more: list[Extent]) -> list[Extent]:
    """Return `lines` and those of `more` that stand in other rows."""
    kept = list(lines)
    for line in more:
        if all(_shared_rows(line, other) < 0.4 for other in kept):
            kept.append(line)
    return kept


def _is_like(line: Extent, others: list[Extent]) -> bool:
    return any(1 / _LIKE_HEIGHT < line.height / each.height < _LIKE_HEIGHT for each in others)


def _shared_rows(one: Extent, other: Extent) -> float:
    """Return how much of the lower of two lines lies in the other's rows, 0 to 1."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, shared) / min(one.height, other.height)


def _framed(lines: list[Extent], size: tuple[int, int]) -> tuple[LineBox, ...]:
    """Return boxes with a margin around the marks that stays clear of the neighbouring lines."""
    framed = []
    for number, line in enumerate(lines):
        above = line.top - lines[number - 1].bottom if number else 2 * line.height
        below = lines[number + 1].top - line.bottom if number + 1 < len(lines) else 2 * line.height
        top = line.top - min(_MARGIN * line.height, above / 2)
        bottom = line.bottom + min(_MARGIN * line.height, below / 2)
        side = _SIDE_MARGIN * line.height
        framed.append(
            _box(
                replace(
                    line, left=line.left - side, top=top, right=line.right + side, bottom=bottom
                ),
                size,
            )
        )
    return tuple(framed)


def _box(line: Extent, size: tuple[int, int]) -> LineBox:
    return LineBox(
        max(0, round(line.left)),
        max(0, round(line.top)),
        min(size[0], round(line.right)),
        min(size[1], round(line.bottom)),
        tuple((round(first), round(end)) for first, end in line.suspects),
    )
