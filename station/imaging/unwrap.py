"""The unwrap stage: unrolls a ring or an arc of text into a straight line, by polar coordinates."""

import math
from typing import Annotated, ClassVar, Literal, Self

import numpy as np
from pydantic import Field, model_validator

from station.domain.frame import Image
from station.imaging.sampling import Hidden, sampling_of
from station.imaging.stage import Points, Size, Stage, size_of

_PX = {"unit": "px"}
_DEG = {"unit": "°"}


class Unwrap(Stage):
    """Unrolls an arc. 0° points right, 90° up; text read clockwise goes from more to less."""

    title: ClassVar[str] = "Unwrap"
    is_geometry: ClassVar[bool] = True
    is_resampling: ClassVar[bool] = True

    kind: Literal["unwrap"] = "unwrap"
    centre_x_px: Annotated[
        float,
        Field(ge=-100_000, le=100_000, description="Centre, x", json_schema_extra=_PX),
    ]
    centre_y_px: Annotated[
        float,
        Field(ge=-100_000, le=100_000, description="Centre, y", json_schema_extra=_PX),
    ]
    inner_radius_px: Annotated[
        float, Field(ge=0, le=100_000, description="Inner radius", json_schema_extra=_PX)
    ]
    outer_radius_px: Annotated[
        float, Field(gt=0, le=100_000, description="Outer radius", json_schema_extra=_PX)
    ]
    start_deg: Annotated[
        float,
        Field(ge=-720, le=720, description="Angle of the left end", json_schema_extra=_DEG),
    ] = 180.0
    end_deg: Annotated[
        float,
        Field(ge=-720, le=720, description="Angle of the right end", json_schema_extra=_DEG),
    ] = 0.0
    top: Annotated[
        Literal["outer", "inner"],
        Field(description="Which radius becomes the top row; inner where text stands inwards"),
    ] = "outer"
    width_px: Annotated[
        int,
        Field(
            ge=0,
            le=10_000,
            description="Width of the result; 0: as long as the middle of the arc",
            json_schema_extra=_PX,
        ),
    ] = 0
    height_px: Annotated[
        int,
        Field(
            ge=0,
            le=2_000,
            description="Height of the result; 0: the distance of the radii",
            json_schema_extra=_PX,
        ),
    ] = 0

    @model_validator(mode="after")
    def _check_arc(self) -> Self:
        if self.outer_radius_px <= self.inner_radius_px:
            raise ValueError("outer_radius_px must be more than inner_radius_px")
        if not 0 < abs(self.end_deg - self.start_deg) <= 360:
            raise ValueError("start_deg and end_deg must differ, by a full turn at most")
        return self

    def apply(self, image: Image) -> Image:
        source = size_of(image)

        def come_from(points: Points) -> tuple[Points, Hidden]:
            return self.to_input(points, source), np.zeros(len(points), np.bool_)

        return sampling_of(come_from, self.output_size(source), source).apply(image)

    def output_size(self, input_size: Size) -> Size:
        del input_size
        middle = (self.inner_radius_px + self.outer_radius_px) / 2
        length = middle * math.radians(abs(self.end_deg - self.start_deg))
        depth = self.outer_radius_px - self.inner_radius_px
        return (
            self.width_px or min(10_000, max(1, round(length))),
            self.height_px or min(2_000, max(1, round(depth))),
        )

    def to_input(self, points: Points, input_size: Size) -> Points:
        width, height = self.output_size(input_size)
        angles = np.radians(self.start_deg + (self.end_deg - self.start_deg) * points[:, 0] / width)
        top, bottom = self._radii()
        radii = top + (bottom - top) * points[:, 1] / height
        return np.column_stack(
            [self.centre_x_px + radii * np.cos(angles), self.centre_y_px - radii * np.sin(angles)]
        )

    def to_output(self, points: Points, input_size: Size) -> Points:
        width, height = self.output_size(input_size)
        right, up = points[:, 0] - self.centre_x_px, self.centre_y_px - points[:, 1]
        sweep = self.end_deg - self.start_deg
        # Angles are counted from the middle of the arc, so that both ends stay on their side.
        middle = self.start_deg + sweep / 2
        turned = (np.degrees(np.arctan2(up, right)) - middle + 180) % 360 - 180
        top, bottom = self._radii()
        along = (turned / sweep + 0.5) * width
        return np.column_stack([along, (np.hypot(right, up) - top) / (bottom - top) * height])

    def _radii(self) -> tuple[float, float]:
        """Return the radius of the top edge and of the bottom edge."""
        radii = self.outer_radius_px, self.inner_radius_px
        return radii if self.top == "outer" else (radii[1], radii[0])
