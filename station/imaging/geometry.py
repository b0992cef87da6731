"""Stages that move pixels without changing any: crop and flip."""

from typing import Annotated, ClassVar, Literal, Self

import numpy as np
from pydantic import Field, model_validator

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.stage import Points, Size, Stage, size_of

MAX_SIDE_PX = 100_000
_PX = {"unit": "px"}


class Crop(Stage):
    """Cuts out an upright box."""

    title: ClassVar[str] = "Crop"
    is_geometry: ClassVar[bool] = True

    kind: Literal["crop"] = "crop"
    left_px: Annotated[
        int,
        Field(ge=0, le=MAX_SIDE_PX, description="First column kept", json_schema_extra=_PX),
    ] = 0
    top_px: Annotated[
        int, Field(ge=0, le=MAX_SIDE_PX, description="First row kept", json_schema_extra=_PX)
    ] = 0
    right_px: Annotated[
        int | None,
        Field(
            ge=1,
            le=MAX_SIDE_PX,
            description="Column after the last one kept; none: the picture's right edge",
            json_schema_extra=_PX,
        ),
    ] = None
    bottom_px: Annotated[
        int | None,
        Field(
            ge=1,
            le=MAX_SIDE_PX,
            description="Row after the last one kept; none: the picture's bottom edge",
            json_schema_extra=_PX,
        ),
    ] = None

    @model_validator(mode="after")
    def _check_box(self) -> Self:
        if self.right_px is not None and self.right_px <= self.left_px:
            raise ValueError(f"right_px {self.right_px} is not right of left_px {self.left_px}")
        if self.bottom_px is not None and self.bottom_px <= self.top_px:
            raise ValueError(f"bottom_px {self.bottom_px} is not below top_px {self.top_px}")
        return self

    def apply(self, image: Image) -> Image:
        left, top, right, bottom = self._box(size_of(image))
        return image[top:bottom, left:right]

    def output_size(self, input_size: Size) -> Size:
        left, top, right, bottom = self._box(input_size)
        return right - left, bottom - top

    def to_input(self, points: Points, input_size: Size) -> Points:
        del input_size
        return points + np.array([self.left_px, self.top_px], np.float64)

    def to_output(self, points: Points, input_size: Size) -> Points:
        del input_size
        return points - np.array([self.left_px, self.top_px], np.float64)

    def _box(self, input_size: Size) -> tuple[int, int, int, int]:
        width, height = input_size
        right = width if self.right_px is None else self.right_px
        bottom = height if self.bottom_px is None else self.bottom_px
        if right > width or bottom > height or self.left_px >= right or self.top_px >= bottom:
            raise StageError(
                f"The crop keeps columns {self.left_px} to {right} and rows {self.top_px} to "
                f"{bottom}, but the picture has {width} x {height} px. "
                "Draw the crop again inside the picture."
            )
        return self.left_px, self.top_px, right, bottom


class Flip(Stage):
    """Mirrors the picture."""

    title: ClassVar[str] = "Flip"
    is_geometry: ClassVar[bool] = True

    kind: Literal["flip"] = "flip"
    axis: Annotated[
        Literal["horizontal", "vertical", "both"],
        Field(description="horizontal swaps left and right, vertical swaps top and bottom"),
    ] = "horizontal"

    def apply(self, image: Image) -> Image:
        columns = -1 if self.axis in ("horizontal", "both") else 1
        rows = -1 if self.axis in ("vertical", "both") else 1
        return np.ascontiguousarray(image[::rows, ::columns])

    def to_input(self, points: Points, input_size: Size) -> Points:
        flipped = points.copy()
        if self.axis in ("horizontal", "both"):
            flipped[:, 0] = input_size[0] - flipped[:, 0]
        if self.axis in ("vertical", "both"):
            flipped[:, 1] = input_size[1] - flipped[:, 1]
        return flipped

    def to_output(self, points: Points, input_size: Size) -> Points:
        return self.to_input(points, input_size)
