"""Looks at one line a second time, at its own scale: how high it is, where it begins and ends.

What the crop's edge cuts and specks are left outside. What may be an emblem or
a dot of the case stays, but is named.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from station.imaging.line_ink import CAP_PX, LineInk, ink_of, marks_in

Columns = tuple[float, float]

_PIECE_GAP_PX = 1
_WORD_GAP_PX = 0.8 * CAP_PX
_MAX_GAP_PX = 2.5 * CAP_PX
_TALL_PX = 0.6 * CAP_PX
_EMBLEM_WIDTH = 0.9
_EMBLEM_HEIGHT = 1.1
_LARGEST_HEIGHT = 1.45
_LARGEST_WIDTH = 1.5
_APART = 1.0
_APART_GAPS = 2.0
_FEW_MARKS = 3
_MOST_SUSPECT = 0.6
_SPECK_HEIGHT = 0.35
_SPECK_GAP_PX = 0.5 * CAP_PX


@dataclass(frozen=True, slots=True)
class Extent:
    """Where the characters of a line stand, in pixels of the crop.

    `suspects` are columns at its ends that may hold no characters, outermost first: marks too large
    for one, and a few marks that stand apart.
    """

    left: float
    top: float
    right: float
    bottom: float
    suspects: tuple[Columns, ...] = ()

    @property
    def height(self) -> float:
        return self.bottom - self.top


def settled(
    grey: NDArray[np.float32],
    seen: Extent,
    *,
    is_dark: bool,
    blur_px: float,
    others: Sequence[Extent] = (),
) -> Extent | None:
    """Return the line's true extent, or None where there is no line of text.

    `grey` is the levelled crop, `seen` the extent of some of its characters, `others` those of
    other lines; `blur_px` joins the dots of one character.
    """
    above = max((x.bottom for x in others if x.bottom <= seen.top), default=0.0)
    below = min((x.top for x in others if x.top >= seen.bottom), default=float(len(grey)))
    ink = ink_of(grey, seen, is_dark=is_dark, blur_px=blur_px, room=(above, below))
    marks, is_cut = marks_in(ink)
    core = seen.left * ink.scale_x, seen.right * ink.scale_x
    run = _main_run(_pieced_together(marks), core)
    tall = run[_heights(run) > _TALL_PX]
    if len(tall) == 0:
        return None
    top, bottom = float(np.median(tall[:, 1])), float(np.median(tall[:, 3]))
    run = _without_specks(_without_cut_words(run, is_cut), bottom - top)
    return _extent(run, (top, bottom), ink)


def _extent(run: NDArray[np.float64], rows: Columns, ink: LineInk) -> Extent:
    cap = rows[1] - rows[0]
    found = [*_suspects(run, cap), *_suspects(run[::-1], cap)]
    if sum(last - first for first, last in found) > _MOST_SUSPECT * _ink_width(run):
        found = []  # nothing stands out from the rest
    return Extent(
        left=float(run[0, 0]) / ink.scale_x,
        top=rows[0] / ink.scale_y + ink.first_row,
        right=float(run[-1, 2]) / ink.scale_x,
        bottom=rows[1] / ink.scale_y + ink.first_row,
        suspects=tuple((a / ink.scale_x, b / ink.scale_x) for a, b in found),
    )


def _heights(boxes: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(boxes[:, 3] - boxes[:, 1])


def _pieced_together(marks: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return one box for marks that stand above one another, from left to right."""
    found: list[NDArray[np.float64]] = []
    for box in marks[np.argsort(marks[:, 0])]:
        if found and box[0] <= found[-1][2] + _PIECE_GAP_PX:
            found[-1][:2] = np.minimum(found[-1][:2], box[:2])
            found[-1][2:] = np.maximum(found[-1][2:], box[2:])
        else:
            found.append(box.copy())
    return np.array(found).reshape(-1, 4)


def _main_run(boxes: NDArray[np.float64], core: Columns) -> NDArray[np.float64]:
    """Return the run without wide gaps that holds most of what was seen of the line."""
    breaks = np.flatnonzero(boxes[1:, 0] - boxes[:-1, 2] > _MAX_GAP_PX) + 1

    def shared(run: NDArray[np.float64]) -> float:
        widths = np.minimum(run[:, 2], core[1]) - np.maximum(run[:, 0], core[0])
        return float(np.maximum(widths, 0).sum())

    return max(np.split(boxes, breaks), key=shared)


def _without_cut_words(run: NDArray[np.float64], is_cut: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Leave out words at the ends that go on in what the edge cuts.

    Where that would be most of the line, the crop is tight and the line stays.
    """
    words = np.split(run, np.flatnonzero(run[1:, 0] - run[:-1, 2] > _WORD_GAP_PX) + 1)
    first, last, reach = int(run[0, 0]), int(run[-1, 2]), round(_WORD_GAP_PX)
    goes_on_left = bool(is_cut[max(0, first - reach) : first].any())
    goes_on_right = bool(is_cut[last : last + reach].any())
    kept = words[goes_on_left : len(words) - goes_on_right]
    if not kept or _ink_width(np.vstack(kept)) < 0.5 * _ink_width(run):
        return run
    return np.vstack(kept)


def _ink_width(run: NDArray[np.float64]) -> float:
    return float((run[:, 2] - run[:, 0]).sum())


def _without_specks(run: NDArray[np.float64], cap: float) -> NDArray[np.float64]:
    """Leave out low marks that stand apart from the line's ends."""

    def is_speck(box: NDArray[np.float64], gap: float) -> bool:
        return float(box[3] - box[1]) < _SPECK_HEIGHT * cap and gap > _SPECK_GAP_PX

    while len(run) > 1 and is_speck(run[0], run[1, 0] - run[0, 2]):
        run = run[1:]
    while len(run) > 1 and is_speck(run[-1], run[-1, 0] - run[-2, 2]):
        run = run[:-1]
    return run


def _suspects(run: NDArray[np.float64], cap: float) -> list[Columns]:
    """Return the columns of what may be no text at the beginning of a run, outermost first."""
    gaps = np.maximum(run[1:, 0] - run[:-1, 2], run[:-1, 0] - run[1:, 2])
    apart = max(_APART * cap, _APART_GAPS * float(np.median(gaps))) if len(gaps) else 0.0
    found: list[Columns] = []
    first = 0
    while first < len(gaps):
        end = first + 1
        if not _is_large(run[first], cap):
            while end <= len(gaps) and gaps[end - 1] <= apart:
                end += 1
            if end > len(gaps) or end - first > _FEW_MARKS:
                break
        word = run[first:end]
        found.append((float(word[:, 0].min()), float(word[:, 2].max())))
        first = end
    return found


def _is_large(box: NDArray[np.float64], cap: float) -> bool:
    width, height = (box[2] - box[0]) / cap, (box[3] - box[1]) / cap
    is_emblem = height > _EMBLEM_HEIGHT and width > _EMBLEM_WIDTH
    return bool(is_emblem or height > _LARGEST_HEIGHT or width > _LARGEST_WIDTH)
