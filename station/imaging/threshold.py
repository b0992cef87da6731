"""The threshold stage: pure black and white by a fixed level, Otsu's, or one per neighbourhood."""

import math
from typing import Annotated, ClassVar, Literal

import cv2
import numpy as np
from pydantic import Field

from station.domain.frame import Image
from station.imaging.stage import Odd, Stage, level_scale, white_level


class Threshold(Stage):
    """Makes pixels above the threshold white and others black; colours are made grey first.

    OpenCV has no 16-bit adaptive threshold; the same comparison is then made here.
    """

    title: ClassVar[str] = "Threshold"

    kind: Literal["threshold"] = "threshold"
    method: Annotated[
        Literal["otsu", "adaptive", "fixed"],
        Field(description="otsu: found from the picture; adaptive: local mean; fixed: level"),
    ] = "otsu"
    level: Annotated[
        int,
        Field(
            ge=0,
            le=255,
            description="Threshold of method fixed",
            json_schema_extra={"unit": "levels"},
        ),
    ] = 128
    window_px: Annotated[
        int,
        Field(
            ge=3,
            le=999,
            description="Side of the neighbourhood of method adaptive, odd",
            json_schema_extra={"unit": "px", "step": 2},
        ),
        Odd,
    ] = 51
    offset: Annotated[
        float,
        Field(
            ge=-255,
            le=255,
            description="Method adaptive: how far below the local mean the threshold lies",
            json_schema_extra={"unit": "levels"},
        ),
    ] = 5.0

    def apply(self, image: Image) -> Image:
        grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
        white = white_level(grey)
        if self.method == "adaptive":
            return self._adaptive(grey, white)
        if self.method == "otsu":
            return cv2.threshold(grey, 0, white, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1]
        level = self.level * level_scale(grey)
        return cv2.threshold(grey, level, white, cv2.THRESH_BINARY)[1]

    def _adaptive(self, grey: Image, white: int) -> Image:
        if grey.dtype == np.uint8:
            mean_c, binary = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY
            return cv2.adaptiveThreshold(grey, white, mean_c, binary, self.window_px, self.offset)
        side = (self.window_px, self.window_px)
        mean = cv2.boxFilter(grey, -1, side, borderType=cv2.BORDER_REPLICATE)
        offset = math.ceil(self.offset) * level_scale(grey)
        above = grey.astype(np.int64) > mean.astype(np.int64) - offset
        return np.where(above, white, 0).astype(grey.dtype)
