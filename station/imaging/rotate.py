"""The rotate stage: any angle, with the signs, the centre and the grown size of Pillow."""

import math
from typing import Annotated, ClassVar, Literal

import cv2
import numpy as np
import numpy.typing as npt
from pydantic import Field

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.sampling import MAX_REMAP_PX
from station.imaging.stage import Points, Size, Stage, size_of

Matrix = npt.NDArray[np.float64]


class Rotate(Stage):
    """Turns the picture about its centre. What comes into view from outside is black."""

    title: ClassVar[str] = "Rotate"
    is_geometry: ClassVar[bool] = True
    is_resampling: ClassVar[bool] = True

    kind: Literal["rotate"] = "rotate"
    angle_deg: Annotated[
        float,
        Field(
            ge=-360,
            le=360,
            allow_inf_nan=False,
            description="Angle; positive turns counter-clockwise",
            json_schema_extra={"unit": "°"},
        ),
    ] = 0.0
    canvas: Annotated[
        Literal["grow", "keep"],
        Field(description="grow: large enough for the whole turned picture; keep: the same size"),
    ] = "grow"

    def apply(self, image: Image) -> Image:
        size = size_of(image)
        quarters = self._quarter_turns(size)
        if quarters is not None:
            return np.ascontiguousarray(np.rot90(image, quarters))
        matrix, (width, height) = self._inverse(size)
        _check_side(max(*size, width, height))
        # The matrix is for pixel edges, OpenCV counts from pixel centres.
        matrix[:, 2] += matrix[:, :2] @ np.array([0.5, 0.5]) - 0.5
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return cv2.warpAffine(image, matrix, (width, height), flags=flags)

    def output_size(self, input_size: Size) -> Size:
        return self._inverse(input_size)[1]

    def to_input(self, points: Points, input_size: Size) -> Points:
        matrix, _ = self._inverse(input_size)
        return _turned(points, matrix[:, :2]) + matrix[:, 2]

    def to_output(self, points: Points, input_size: Size) -> Points:
        matrix, _ = self._inverse(input_size)
        return _turned(points - matrix[:, 2], matrix[:, :2].T)  # a rotation's inverse: transpose

    def _quarter_turns(self, size: Size) -> int | None:
        quarters, rest = divmod(self.angle_deg % 360, 90)
        if rest:
            return None
        fits = self.canvas == "grow" or size[0] == size[1] or quarters % 2 == 0
        return int(quarters) if fits else None

    def _inverse(self, size: Size) -> tuple[Matrix, Size]:
        """Return the 2x3 matrix from output to input, and the output size.

        The arithmetic is that of Pillow's Image.rotate, in its order, so that sizes agree exactly.
        """
        angle = -math.radians(self.angle_deg % 360)
        cosine, sine = round(math.cos(angle), 15), round(math.sin(angle), 15)
        x, y = size[0] / 2, size[1] / 2
        right = cosine * -x + sine * -y + x
        down = -sine * -x + cosine * -y + y
        width, height = self._canvas_size(
            np.array([[cosine, sine, right], [-sine, cosine, down]]), size
        )
        dx, dy = -(width - size[0]) / 2, -(height - size[1]) / 2
        right, down = cosine * dx + sine * dy + right, -sine * dx + cosine * dy + down
        return np.array([[cosine, sine, right], [-sine, cosine, down]]), (width, height)

    def _canvas_size(self, about_centre: Matrix, size: Size) -> Size:
        quarters = self._quarter_turns(size)
        if quarters is not None:
            return size if quarters % 2 == 0 else size[::-1]
        if self.canvas == "keep":
            return size
        width, height = size
        corners = ((0, 0), (width, 0), (width, height), (0, height))
        xs, ys = ([a * x + b * y + c for x, y in corners] for a, b, c in about_centre.tolist())
        return math.ceil(max(xs)) - math.floor(min(xs)), math.ceil(max(ys)) - math.floor(min(ys))


def _turned(points: Points, turn: Matrix) -> Points:
    # Written out: a matrix product of a million pairs costs ten times as much.
    x, y = points[:, 0], points[:, 1]
    return np.column_stack([turn[0, 0] * x + turn[0, 1] * y, turn[1, 0] * x + turn[1, 1] * y])


def _check_side(side_px: int) -> None:
    if side_px > MAX_REMAP_PX:
        raise StageError(
            f"Rotating needs a picture {side_px} px long; {MAX_REMAP_PX} px is the limit. "
            "Put a crop before it."
        )
