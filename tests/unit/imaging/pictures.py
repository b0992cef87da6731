"""Pictures and stages that the tests of this folder share."""

import cv2
import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as numpy_st

from station.domain.frame import Image
from station.imaging.cleanup import Bilateral, ErodeDilate, GaussianBlur, Median, OpenClose
from station.imaging.geometry import Crop, Flip
from station.imaging.resize import Resize
from station.imaging.rotate import Rotate
from station.imaging.shift import Shift
from station.imaging.stage import Stage
from station.imaging.threshold import Threshold
from station.imaging.tone import Clahe, Contrast, Grayscale, Invert, Sharpen
from station.imaging.unwrap import Unwrap

KINDS = ("grey8", "grey16", "rgb8", "rgb16")


def noise(kind: str = "grey8", width: int = 64, height: int = 48, seed: int = 0) -> Image:
    """Return independent random levels."""
    shape = (height, width, 3) if kind.startswith("rgb") else (height, width)
    dtype = np.uint16 if kind.endswith("16") else np.uint8
    top = np.iinfo(dtype).max
    return np.random.default_rng(seed).integers(0, top, shape, dtype, endpoint=True)


def landscape(kind: str = "grey8", width: int = 300, height: int = 200, seed: int = 0) -> Image:
    """Return soft hills over the whole range of levels, as sharp as a lens draws them."""
    soft = cv2.GaussianBlur(noise(kind, width, height, seed).astype(np.float32), (0, 0), 2.5)
    top = np.iinfo(noise(kind, 1, 1).dtype).max
    scaled = cv2.normalize(soft, None, 0, float(top), cv2.NORM_MINMAX)
    return scaled.astype(np.uint16 if kind.endswith("16") else np.uint8)


@st.composite
def pictures(draw: st.DrawFn) -> Image:
    """Draw pictures of every kind from 1x1 on, blank ones included."""
    dtype = draw(st.sampled_from([np.uint8, np.uint16]))
    shape = (draw(st.integers(1, 40)), draw(st.integers(1, 40)))
    if draw(st.booleans()):
        shape = (*shape, 3)
    if draw(st.booleans()):
        level = draw(st.sampled_from([0, 1, 128, int(np.iinfo(dtype).max)]))
        return np.full(shape, level, dtype)
    return draw(numpy_st.arrays(dtype, shape))


def odd(low: int, high: int) -> st.SearchStrategy[int]:
    return st.integers(low // 2, high // 2).map(lambda half: 2 * half + 1)


def _points(xs: list[int], ys: list[float]) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in zip(sorted(xs), ys, strict=False))


SHIFTS = st.builds(
    lambda left, xs, ys: Shift(upper_edge=_points([left, *xs], ys)),
    st.integers(-20, 0),
    st.lists(st.integers(1, 60), min_size=1, max_size=4, unique=True),
    st.lists(st.floats(-10, 40), min_size=5, max_size=5),
)

UNWRAPS = st.builds(
    lambda x, y, inner, depth, start, sweep, top, width: Unwrap(
        centre_x_px=x,
        centre_y_px=y,
        inner_radius_px=inner,
        outer_radius_px=inner + depth,
        start_deg=start,
        end_deg=start + sweep,
        top=top,
        width_px=width,
    ),
    st.floats(-5, 40),
    st.floats(-5, 40),
    st.floats(1, 20),
    st.floats(1, 20),
    st.floats(-180, 180),
    st.floats(10, 300) | st.floats(-300, -10),
    st.sampled_from(["outer", "inner"]),
    st.sampled_from([0, 20]),
)

GEOMETRY: st.SearchStrategy[Stage] = st.one_of(
    st.builds(
        Rotate,
        angle_deg=st.floats(-360, 360) | st.sampled_from([0, 90, 180, 270, -45]),
        canvas=st.sampled_from(["grow", "keep"]),
    ),
    SHIFTS,
    UNWRAPS,
    st.builds(Crop, left_px=st.integers(0, 5), top_px=st.integers(0, 5)),
    st.builds(Flip, axis=st.sampled_from(["horizontal", "vertical", "both"])),
    st.builds(
        Resize,
        height_px=st.integers(1, 50),
        width_px=st.integers(1, 50) | st.none(),
        method=st.sampled_from(["area", "linear", "cubic", "nearest"]),
    ),
    st.builds(
        Resize,
        height_px=st.integers(1, 50),
        width_px=st.integers(1, 50),
        fit=st.just("pad"),
        padding_level=st.integers(0, 255),
    ),
)

TONES: st.SearchStrategy[Stage] = st.one_of(
    st.builds(Grayscale, channel=st.sampled_from(["luminance", "red", "green", "blue"])),
    st.builds(Contrast, factor=st.floats(0, 20)),
    st.builds(Clahe, clip_limit=st.floats(0.1, 100), tiles=st.integers(1, 64)),
    st.builds(GaussianBlur, kernel_px=odd(1, 255), sigma_px=st.floats(0, 100)),
    st.builds(Median, kernel_px=odd(1, 15)),
    st.builds(
        Bilateral,
        diameter_px=st.integers(1, 15),
        sigma_level=st.floats(0.1, 255),
        sigma_space_px=st.floats(0.1, 255),
    ),
    st.builds(
        ErodeDilate,
        kernel_px=st.integers(1, 51),
        erode_iterations=st.integers(0, 3),
        dilate_iterations=st.integers(0, 3),
    ),
    st.builds(
        OpenClose,
        operation=st.sampled_from(["open", "close"]),
        kernel_px=st.integers(1, 51),
        iterations=st.integers(1, 3),
    ),
    st.builds(
        Threshold,
        method=st.sampled_from(["otsu", "adaptive", "fixed"]),
        level=st.integers(0, 255),
        window_px=odd(3, 99),
        offset=st.floats(-255, 255),
    ),
    st.builds(Invert),
    st.builds(Sharpen, amount=st.floats(0, 10), sigma_px=st.floats(0.3, 50)),
)

STAGES: st.SearchStrategy[Stage] = GEOMETRY | TONES
