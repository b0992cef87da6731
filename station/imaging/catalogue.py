"""All stages there are, as one type that a file or a form can hold."""

from typing import Annotated

from pydantic import Field

from station.imaging.cleanup import Bilateral, ErodeDilate, GaussianBlur, Median, OpenClose
from station.imaging.geometry import Crop, Flip
from station.imaging.resize import Resize
from station.imaging.rotate import Rotate
from station.imaging.shift import Shift
from station.imaging.stage import Stage
from station.imaging.threshold import Threshold
from station.imaging.tone import Clahe, Contrast, Grayscale, Invert, Sharpen
from station.imaging.unwrap import Unwrap

AnyStage = Annotated[
    Rotate
    | Shift
    | Unwrap
    | Crop
    | Flip
    | Grayscale
    | Contrast
    | Clahe
    | GaussianBlur
    | Median
    | Bilateral
    | ErodeDilate
    | OpenClose
    | Threshold
    | Invert
    | Sharpen
    | Resize,
    Field(discriminator="kind"),
]

STAGE_TYPES: tuple[type[Stage], ...] = (
    Rotate,
    Shift,
    Unwrap,
    Crop,
    Flip,
    Grayscale,
    Contrast,
    Clahe,
    GaussianBlur,
    Median,
    Bilateral,
    ErodeDilate,
    OpenClose,
    Threshold,
    Invert,
    Sharpen,
    Resize,
)
"""The same, in the order in which they are offered and documented."""
