"""What every preprocessing stage is: frozen settings that make one picture of another.

A point is in pixels with the origin at the picture's top left corner, so pixel i spans i to i + 1.
"""

from typing import Annotated, ClassVar

import numpy as np
import numpy.typing as npt
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from station.domain.frame import Image

Points = npt.NDArray[np.float64]
"""Shape (N, 2): x, y in pixels of a picture."""

Size = tuple[int, int]
"""Width and height in pixels."""


class Stage(BaseModel):
    """One preprocessing step. Same input, same output; the input is never written to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: ClassVar[str]
    is_geometry: ClassVar[bool] = False
    """True where the stage only moves pixels, so that neighbours can share one resampling."""
    is_resampling: ClassVar[bool] = False
    """True where moved pixels fall between the pixels of the input."""

    kind: str
    enabled: Annotated[bool, Field(description="Off: the picture passes unchanged")] = True

    def apply(self, image: Image) -> Image:
        """Return the new picture. StageError says what to change if the settings cannot fit."""
        raise NotImplementedError

    def output_size(self, input_size: Size) -> Size:
        """Return width and height of the result for an input of `input_size`."""
        return input_size

    def to_input(self, points: Points, input_size: Size) -> Points:
        """Return where points of the output come from in the input."""
        del input_size
        return points

    def to_output(self, points: Points, input_size: Size) -> Points:
        """Return where points of the input go to in the output."""
        del input_size
        return points

    def within_mark(self, points: Points) -> Points:
        """Return points of the output moved to where this stage says the mark is, if it says so."""
        return points


def size_of(image: Image) -> Size:
    """Return width and height of a picture."""
    return int(image.shape[1]), int(image.shape[0])


def white_level(image: Image) -> int:
    """Return the brightest level of the picture's type: 255 or 65535."""
    return int(np.iinfo(image.dtype).max)


def level_scale(image: Image) -> int:
    """Return the factor from levels of 0 to 255, as settings state them, to the picture's own."""
    return white_level(image) // 255


def _check_odd(value: int) -> int:
    if value % 2 == 0:
        raise ValueError("must be odd, so that the kernel has a middle pixel")
    return value


Odd = AfterValidator(_check_odd)
"""Marks a field as odd; its schema says step 2."""
