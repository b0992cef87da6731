"""Makes of a cropped text line exactly the picture that the embedded model sees.

Training, evaluation and the reader all call `line_image`, so the model never
meets a kind of scaling or padding that it was not trained on.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from station.recognition.main_row import main_row

Image = NDArray[np.uint8]
Box = tuple[int, int, int, int]
"""Left, top, right and bottom of a part of a picture."""

HEIGHT_PX = 32
BUCKET_PX = 32
MIN_WIDTH_PX = 64
MAX_WIDTH_PX = 384
_LOOK_HEIGHT_PX = 64
_FAIR_PART = 0.2
_MOST_STRETCHED = 1.5


def line_image(
    image: Image,
    *,
    height_px: int = HEIGHT_PX,
    min_width_px: int = MIN_WIDTH_PX,
    max_width_px: int = MAX_WIDTH_PX,
    trim: bool = True,
) -> Image:
    """Return the line as grey picture of shape (height_px, multiple of 32).

    `image` is uint8, grey (H, W) or RGB (H, W, 3). Blank borders are cut off, a crop nearly
    as high as wide is cut to its main row, the contrast is stretched, the aspect is kept
    and the rest is filled on the right with the background. Only a line longer than
    `max_width_px` is squeezed, and one shorter than 96 pixels is widened by up to a half.
    """
    return placed_line_image(
        image,
        height_px=height_px,
        min_width_px=min_width_px,
        max_width_px=max_width_px,
        trim=trim,
    ).pixels


@dataclass(frozen=True, slots=True, eq=False)
class PlacedLine:
    """A line as the model sees it, and which part of the crop its width stands for.

    `start` is the place of its left edge and `span` its width, both as parts of the crop's width;
    padding reaches beyond the crop, so `start + span` may be more than 1.
    """

    pixels: Image
    start: float
    span: float

    def in_crop(self, position: float) -> float:
        """Return where a place of the line (0 to 1) lies in the crop (0 to 1)."""
        return min(max(self.start + position * self.span, 0.0), 1.0)


def placed_line_image(
    image: Image,
    *,
    height_px: int = HEIGHT_PX,
    min_width_px: int = MIN_WIDTH_PX,
    max_width_px: int = MAX_WIDTH_PX,
    trim: bool = True,
    box: Box | None = None,
) -> PlacedLine:
    """Return what `line_image` returns, with its place in `image`.

    `box` is the picture's `marked_box`, where it is known already.
    """
    grey = to_grey(image)
    full_width = grey.shape[1]
    left, right = 0, full_width
    if trim:
        left, top, right, bottom = box or marked_box(grey)
        grey = grey[top:bottom, left:right]
        first, end = main_row(grey)
        grey = grey[first:end]
    scaled = _scaled(grey, height_px, max_width_px)
    pixels = _padded(_stretched(scaled), min_width_px)
    span = (right - left) / full_width * pixels.shape[1] / scaled.shape[1]
    return PlacedLine(pixels, left / full_width, span)


def to_grey(image: Image) -> Image:
    """Return a grey picture of a grey, RGB or RGBA one."""
    if image.ndim == 2:
        return image
    if image.shape[2] == 1:
        return np.ascontiguousarray(image[:, :, 0])
    return np.asarray(cv2.cvtColor(image[:, :, :3], cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def marked_box(grey: Image) -> Box:
    """Return left, top, right, bottom of what is left when blank borders are cut off.

    A row or column is blank when its grey values span less than a small part of the
    whole picture's. Rows also go that have next to no upright edges, such as brushed
    metal above and below a code. In noise or under uneven light nothing counts as blank.
    """
    height, width = grey.shape
    factor = min(1.0, _LOOK_HEIGHT_PX / height)
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    look = grey
    if factor < 1:
        look = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)
    if min(look.shape) < 8:
        return 0, 0, width, height
    look = np.asarray(cv2.blur(look, (3, 3)), np.uint8)
    low, high = _span(_middle(look))
    limit = max(6.0, 0.08 * (high - low))
    rows = (np.ptp(look, axis=1) > limit) & _rows_with_upright_edges(look, high - low)
    top, bottom = _marked_range(rows, margin=0.14)
    columns = np.ptp(look[top:bottom], axis=0) > limit
    left, right = _marked_range(columns, around=round(0.25 * (bottom - top)))
    scale_x, scale_y = width / look.shape[1], height / look.shape[0]
    box = left * scale_x, top * scale_y, right * scale_x, bottom * scale_y
    return int(box[0]), int(box[1]), int(np.ceil(box[2])), int(np.ceil(box[3]))


def content_width_px(image: Image, *, height_px: int = HEIGHT_PX) -> int:
    """Return how wide a line becomes before padding and without a limit on its width."""
    return max(1, round(int(image.shape[1]) * height_px / int(image.shape[0])))


def _rows_with_upright_edges(look: Image, span: float) -> NDArray[np.bool_]:
    """Return which rows carry a fair part of the edges that the row with the most of them has."""
    steps = np.abs(cv2.Sobel(look, cv2.CV_32F, 1, 0, ksize=3)) / 4
    # One strong edge, as of a frame, must not count for more than a stroke.
    edges = np.minimum(steps, 0.25 * span).mean(axis=1)
    floor = _percentile(edges, 5)
    return np.asarray(edges > floor + _FAIR_PART * (float(edges.max()) - floor))


def _percentile(values: NDArray[np.float32], percent: float) -> float:
    """Return what `np.percentile` does, which takes longer than all else for so few values."""
    place = percent / 100 * (len(values) - 1)
    before = int(place)
    ordered = np.sort(values)
    low, high = float(ordered[before]), float(ordered[min(before + 1, len(values) - 1)])
    return low + (place - before) * (high - low)


def _marked_range(
    marked: NDArray[np.bool_], *, margin: float = 0.0, around: int = 0
) -> tuple[int, int]:
    """Return first and end index of what is marked, and `margin` of its length around it."""
    places = np.flatnonzero(marked)
    if len(places) == 0:
        return 0, len(marked)
    first, end = int(places[0]), int(places[-1]) + 1
    around = max(1, around, round(margin * (end - first)))
    return max(0, first - around), min(len(marked), end + around)


def _scaled(grey: Image, height_px: int, max_width_px: int) -> Image:
    width = min(max_width_px, content_width_px(grey, height_px=height_px))
    # Few characters, as of a whole plate, would stand too close for the model's columns.
    width = max(width, min(3 * height_px, round(_MOST_STRETCHED * width)))
    shrinks = grey.shape[0] > height_px or grey.shape[1] > width
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, (width, height_px), interpolation=how), dtype=np.uint8)


def _middle(grey: Image) -> Image:
    """Return the picture without its rim, where edges of labels and windows stand."""
    rows, columns = round(0.12 * grey.shape[0]), round(0.04 * grey.shape[1])
    return grey[rows : grey.shape[0] - rows, columns : grey.shape[1] - columns]


def _span(grey: Image) -> tuple[float, float]:
    """Return the 1st and the 99th percentile from the histogram, which is faster than sorting."""
    counts = np.cumsum(np.bincount(grey.ravel(), minlength=256))
    low = int(np.searchsorted(counts, 0.01 * counts[-1]))
    high = int(np.searchsorted(counts, 0.99 * counts[-1]))
    return float(low), float(high)


def _stretched(grey: Image) -> Image:
    low, high = _span(_middle(grey))
    # A blank line must stay blank: noise of a few grey levels is not blown up to a mark.
    span = max(high - low, 12.0)
    middle = (low + high) / 2
    table = (np.arange(256) - middle) * (255.0 / span) + 127.5
    return np.asarray(np.clip(table, 0, 255).astype(np.uint8)[grey], np.uint8)


def _padded(grey: Image, min_width_px: int) -> Image:
    height, width = grey.shape
    wanted = max(min_width_px, -(-width // BUCKET_PX) * BUCKET_PX)
    if wanted == width:
        return np.ascontiguousarray(grey)
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    out = np.full((height, wanted), np.uint8(np.median(border)), dtype=np.uint8)
    out[:, :width] = grey
    return out
