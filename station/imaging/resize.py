"""The resize stage: to an exact size, or to a height with the aspect kept and padding beside it."""

from typing import Annotated, ClassVar, Literal, Self

import cv2
import numpy as np
from pydantic import Field, model_validator

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.stage import Points, Size, Stage, level_scale, size_of

_METHODS = {
    "area": cv2.INTER_AREA,
    "linear": cv2.INTER_LINEAR,
    "cubic": cv2.INTER_CUBIC,
    "nearest": cv2.INTER_NEAREST,
}


class Resize(Stage):
    """Scales the picture."""

    title: ClassVar[str] = "Resize"

    kind: Literal["resize"] = "resize"
    height_px: Annotated[
        int, Field(ge=1, le=20_000, description="Height", json_schema_extra={"unit": "px"})
    ]
    width_px: Annotated[
        int | None,
        Field(
            ge=1,
            le=20_000,
            description="Width; none: whatever keeps the aspect",
            json_schema_extra={"unit": "px"},
        ),
    ] = None
    fit: Annotated[
        Literal["stretch", "pad"],
        Field(description="stretch: exactly this size; pad: aspect kept, the rest filled"),
    ] = "stretch"
    padding_level: Annotated[
        int, Field(ge=0, le=255, description="Grey of the padding, 0 black to 255 white")
    ] = 0
    method: Annotated[
        Literal["area", "linear", "cubic", "nearest"],
        Field(description="Interpolation of OpenCV; area is best for shrinking"),
    ] = "area"

    @model_validator(mode="after")
    def _check_padding(self) -> Self:
        if self.fit == "pad" and self.width_px is None:
            raise ValueError("fit = pad needs width_px")
        return self

    def apply(self, image: Image) -> Image:
        size = size_of(image)
        scaled = cv2.resize(image, self._scaled(size), interpolation=_METHODS[self.method])
        width, height = self.output_size(size)
        if size_of(scaled) == (width, height):
            return scaled
        level = self.padding_level * level_scale(image)
        padded = np.full((height, width, *image.shape[2:]), level, image.dtype)
        padded[: scaled.shape[0], : scaled.shape[1]] = scaled
        return padded

    def output_size(self, input_size: Size) -> Size:
        if self.fit == "pad" and self.width_px is not None:
            return self.width_px, self.height_px
        return self._scaled(input_size)

    def to_input(self, points: Points, input_size: Size) -> Points:
        return points * (np.array(input_size, np.float64) / self._scaled(input_size))

    def to_output(self, points: Points, input_size: Size) -> Points:
        return points * (np.array(self._scaled(input_size), np.float64) / input_size)

    def _scaled(self, input_size: Size) -> Size:
        """Return the size of the picture itself, without padding."""
        width, height = input_size
        if self.fit == "stretch" and self.width_px is not None:
            return self.width_px, self.height_px
        natural = max(1, round(width * self.height_px / height))
        if self.width_px is None and natural > 20_000:
            raise StageError(
                f"Resizing {width} x {height} px to height {self.height_px} would make it "
                f"{natural} px wide. Give a smaller height_px, or a width_px."
            )
        if self.width_px is None or natural <= self.width_px:
            return natural, self.height_px
        return self.width_px, max(1, round(height * self.width_px / width))
