"""Stages that remove noise and mend strokes: blurs and morphology."""

from typing import Annotated, ClassVar, Literal

import cv2
import numpy as np
from pydantic import Field

from station.domain.frame import Image
from station.imaging.stage import Odd, Stage

_PX = {"unit": "px"}
_ODD_PX = {"unit": "px", "step": 2}
_STRIP_VALUES = 4_000_000


class GaussianBlur(Stage):
    """Smooths evenly."""

    title: ClassVar[str] = "Gaussian blur"

    kind: Literal["gaussian_blur"] = "gaussian_blur"
    kernel_px: Annotated[
        int,
        Field(ge=1, le=255, description="Side of the kernel, odd", json_schema_extra=_ODD_PX),
        Odd,
    ] = 5
    sigma_px: Annotated[
        float,
        Field(
            ge=0,
            le=100,
            description="Standard deviation; 0: from the kernel",
            json_schema_extra=_PX,
        ),
    ] = 0.0

    def apply(self, image: Image) -> Image:
        return cv2.GaussianBlur(image, (self.kernel_px, self.kernel_px), self.sigma_px)


class Median(Stage):
    """Removes specks and keeps edges.

    OpenCV has no 16-bit median beyond 5 px; the same median is then computed here, slowly.
    """

    title: ClassVar[str] = "Median"

    kind: Literal["median"] = "median"
    kernel_px: Annotated[
        int,
        Field(ge=1, le=51, description="Side of the window, odd", json_schema_extra=_ODD_PX),
        Odd,
    ] = 3

    def apply(self, image: Image) -> Image:
        if image.dtype == np.uint8 or self.kernel_px <= 5:
            return cv2.medianBlur(np.ascontiguousarray(image), self.kernel_px)
        if image.ndim == 2:
            return _median_of_windows(image, self.kernel_px)
        planes = [_median_of_windows(image[:, :, c], self.kernel_px) for c in range(3)]
        return np.stack(planes, axis=2)


class Bilateral(Stage):
    """Smooths surfaces and keeps edges.

    OpenCV has no 16-bit bilateral filter; such pictures are filtered as float on a scale to 255.
    """

    title: ClassVar[str] = "Bilateral"

    kind: Literal["bilateral"] = "bilateral"
    diameter_px: Annotated[
        int,
        Field(
            ge=1,
            le=51,
            description="Diameter of the neighbourhood",
            json_schema_extra=_PX,
        ),
    ] = 9
    sigma_level: Annotated[
        float,
        Field(
            gt=0,
            le=255,
            description="Levels (of 255) that still count as the same surface",
            json_schema_extra={"unit": "levels"},
        ),
    ] = 75.0
    sigma_space_px: Annotated[
        float,
        Field(
            gt=0,
            le=255,
            description="How far the smoothing reaches",
            json_schema_extra=_PX,
        ),
    ] = 75.0

    def apply(self, image: Image) -> Image:
        sigmas = self.sigma_level, self.sigma_space_px
        if image.dtype == np.uint8:
            return cv2.bilateralFilter(image, self.diameter_px, *sigmas)
        scaled = image.astype(np.float32) / np.float32(257)
        smooth = cv2.bilateralFilter(scaled, self.diameter_px, *sigmas)
        return np.rint(np.clip(smooth, 0, 255) * 257).astype(np.uint16)


class ErodeDilate(Stage):
    """Thins light strokes, then thickens them again; specks vanish on the way."""

    title: ClassVar[str] = "Erode, dilate"

    kind: Literal["erode_dilate"] = "erode_dilate"
    kernel_px: Annotated[
        int,
        Field(ge=1, le=51, description="Side of the square kernel", json_schema_extra=_PX),
    ] = 3
    erode_iterations: Annotated[
        int, Field(ge=0, le=20, description="How often light areas shrink")
    ] = 1
    dilate_iterations: Annotated[
        int, Field(ge=0, le=20, description="How often light areas grow afterwards")
    ] = 1

    def apply(self, image: Image) -> Image:
        kernel = np.ones((self.kernel_px, self.kernel_px), np.uint8)
        eroded = cv2.erode(image, kernel, iterations=self.erode_iterations)
        return cv2.dilate(eroded, kernel, iterations=self.dilate_iterations)


class OpenClose(Stage):
    """Opening removes light specks, closing fills dark gaps; strokes keep their width."""

    title: ClassVar[str] = "Open, close"

    kind: Literal["open_close"] = "open_close"
    operation: Annotated[
        Literal["open", "close"],
        Field(description="open: remove light specks; close: fill dark gaps in light strokes"),
    ] = "open"
    kernel_px: Annotated[
        int,
        Field(ge=1, le=51, description="Side of the square kernel", json_schema_extra=_PX),
    ] = 3
    iterations: Annotated[int, Field(ge=1, le=20, description="How often")] = 1

    def apply(self, image: Image) -> Image:
        kernel = np.ones((self.kernel_px, self.kernel_px), np.uint8)
        operation = cv2.MORPH_OPEN if self.operation == "open" else cv2.MORPH_CLOSE
        return cv2.morphologyEx(image, operation, kernel, iterations=self.iterations)


def _median_of_windows(plane: Image, kernel_px: int) -> Image:
    """Return the median filter with repeated borders, as OpenCV's, in strips that fit memory."""
    reach = kernel_px // 2
    padded = np.pad(plane, reach, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kernel_px, kernel_px))
    rows = max(1, _STRIP_VALUES // (plane.shape[1] * kernel_px**2))
    middle = kernel_px**2 // 2
    strips = []
    for top in range(0, plane.shape[0], rows):
        values = windows[top : top + rows].reshape(-1, kernel_px**2)
        strips.append(np.partition(values, middle, axis=1)[:, middle])
    return np.concatenate(strips).reshape(plane.shape)
