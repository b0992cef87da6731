"""The shift stage: makes curved text flat by moving every column up to one straight line."""

from itertools import pairwise
from typing import Annotated, ClassVar, Literal, Self

import cv2
import numpy as np
import numpy.typing as npt
from pydantic import Field, model_validator

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.sampling import MAX_REMAP_PX
from station.imaging.stage import Points, Size, Stage, size_of

Edge = tuple[tuple[float, float], ...]

_STRIP_ROWS = 256
_POINTS = {"unit": "px", "control": "points"}


class Shift(Stage):
    """Straightens a band drawn around curved text.

    Each column moves up by its upper edge minus the highest upper edge, in fractions of a pixel.
    Columns beside the band stay. What comes into view from below the picture is black.
    """

    title: ClassVar[str] = "Shift"
    is_geometry: ClassVar[bool] = True
    is_resampling: ClassVar[bool] = True

    kind: Literal["shift"] = "shift"
    upper_edge: Annotated[
        Edge,
        Field(
            min_length=2,
            max_length=200,
            description="Points x, y along the top of the text, from left to right",
            json_schema_extra=_POINTS,
        ),
    ]
    lower_edge: Annotated[
        Edge,
        Field(
            max_length=200,
            description="Points x, y along the bottom of the text; they close the drawn band",
            json_schema_extra=_POINTS,
        ),
    ] = ()

    @model_validator(mode="after")
    def _check_edges(self) -> Self:
        if not np.isfinite([*self.upper_edge, *self.lower_edge]).all():
            raise ValueError("edge points must be finite numbers")
        xs = [x for x, _ in self.upper_edge]
        if any(right <= left for left, right in pairwise(xs)):
            raise ValueError("upper_edge must run from left to right: each x more than the last")
        return self

    @property
    def polygon(self) -> Edge:
        """Return the band's outline, clockwise from its top left corner."""
        return self.upper_edge + tuple(sorted(self.lower_edge, reverse=True))

    def apply(self, image: Image) -> Image:
        first, last = self._columns(size_of(image))
        columns = np.arange(first, last, dtype=np.float64)
        shifts = self._shifts(columns + 0.5)
        shifted = image.copy()
        band = np.ascontiguousarray(image[:, first:last])
        _check_sides(band)
        for top in range(0, image.shape[0], _STRIP_ROWS):
            rows = np.arange(top, min(top + _STRIP_ROWS, image.shape[0]), dtype=np.float64)
            map_y = (rows[:, None] + shifts).astype(np.float32)
            map_x = np.broadcast_to((columns - first).astype(np.float32), map_y.shape)
            strip = cv2.remap(band, np.ascontiguousarray(map_x), map_y, cv2.INTER_LINEAR)
            shifted[top : top + len(rows), first:last] = strip
        return shifted

    def to_input(self, points: Points, input_size: Size) -> Points:
        self._columns(input_size)
        moved = points.copy()
        moved[:, 1] += self._shifts(points[:, 0])
        return moved

    def to_output(self, points: Points, input_size: Size) -> Points:
        self._columns(input_size)
        moved = points.copy()
        moved[:, 1] -= self._shifts(points[:, 0])
        return moved

    def within_mark(self, points: Points) -> Points:
        """The band is drawn around the text: a crop that reaches beyond it shows no more of it."""
        moved = points.copy()
        moved[:, 0] = np.clip(points[:, 0], self.upper_edge[0][0], self.upper_edge[-1][0])
        return moved

    def _shifts(self, xs: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return how far the picture moves up at each x."""
        edge = np.array(self.upper_edge, np.float64)
        shifts = np.interp(xs, edge[:, 0], edge[:, 1]) - edge[:, 1].min()
        return np.where((xs >= edge[0, 0]) & (xs <= edge[-1, 0]), shifts, 0.0)

    def _columns(self, input_size: Size) -> tuple[int, int]:
        """Return the first column of the band and the one after its last."""
        left, right = self.upper_edge[0][0], self.upper_edge[-1][0]
        first = max(0, int(np.ceil(left - 0.5)))
        last = min(input_size[0], int(np.floor(right - 0.5)) + 1)
        if first >= last:
            raise StageError(
                f"The shift's band runs from x = {left:g} to {right:g}, but the picture is "
                f"{input_size[0]} px wide. Draw the band again inside the picture."
            )
        return first, last


def _check_sides(band: Image) -> None:
    if max(size_of(band)) > MAX_REMAP_PX:
        raise StageError(
            f"The shift's band needs a picture of at most {MAX_REMAP_PX} px a side, this one has "
            f"{band.shape[1]} x {band.shape[0]}. Put a crop before it."
        )
