"""Stages that change brightness and colour pixel by pixel, or by small neighbourhoods."""

from typing import Annotated, ClassVar, Literal

import cv2
import numpy as np
from PIL import Image as PillowImage
from PIL import ImageEnhance
from pydantic import Field

from station.domain.frame import Image
from station.imaging.stage import Stage, white_level

_CHANNELS = {"red": 0, "green": 1, "blue": 2}


class Grayscale(Stage):
    """Makes a grey picture of a coloured one; a grey picture stays as it is."""

    title: ClassVar[str] = "Greyscale"

    kind: Literal["grayscale"] = "grayscale"
    channel: Annotated[
        Literal["luminance", "red", "green", "blue"],
        Field(description="luminance as the eye sees it, or one colour alone"),
    ] = "luminance"

    def apply(self, image: Image) -> Image:
        if image.ndim == 2:
            return image
        if self.channel == "luminance":
            return cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
        return np.ascontiguousarray(image[:, :, _CHANNELS[self.channel]])


class Contrast(Stage):
    """Spreads levels about the picture's mean grey, as Pillow's ImageEnhance.Contrast.

    16-bit pictures, which Pillow does not take, are computed by the same formula.
    """

    title: ClassVar[str] = "Contrast"

    kind: Literal["contrast"] = "contrast"
    factor: Annotated[
        float,
        Field(ge=0, le=20, description="0: plain grey, 1: unchanged, more: stronger"),
    ] = 1.5

    def apply(self, image: Image) -> Image:
        if image.dtype == np.uint8:
            picture = PillowImage.fromarray(image)
            return np.array(ImageEnhance.Contrast(picture).enhance(self.factor))
        grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
        mean = int(grey.mean(dtype=np.float64) + 0.5)
        levels: Image = np.float32(mean) + np.float32(self.factor) * (
            image.astype(np.float32) - mean
        )
        spread: Image = np.clip(levels, 0, white_level(image)).astype(image.dtype)
        return spread


class Clahe(Stage):
    """Evens out light and contrast tile by tile; a coloured picture keeps its colours."""

    title: ClassVar[str] = "CLAHE"

    kind: Literal["clahe"] = "clahe"
    clip_limit: Annotated[
        float, Field(gt=0, le=100, description="Limit of the local contrast; more is stronger")
    ] = 2.0
    tiles: Annotated[
        int, Field(ge=1, le=64, description="Tiles in each direction; more is more local")
    ] = 8

    def apply(self, image: Image) -> Image:
        clahe = cv2.createCLAHE(self.clip_limit, (self.tiles, self.tiles))
        if image.ndim == 2:
            return clahe.apply(image)
        parts = cv2.cvtColor(image, cv2.COLOR_RGB2YCrCb)
        parts[:, :, 0] = clahe.apply(np.ascontiguousarray(parts[:, :, 0]))
        return cv2.cvtColor(parts, cv2.COLOR_YCrCb2RGB)


class Invert(Stage):
    """Swaps dark and light."""

    title: ClassVar[str] = "Invert"

    kind: Literal["invert"] = "invert"

    def apply(self, image: Image) -> Image:
        return cv2.bitwise_not(image)


class Sharpen(Stage):
    """Unsharp mask: adds `amount` times the difference to a blurred copy."""

    title: ClassVar[str] = "Sharpen"

    kind: Literal["sharpen"] = "sharpen"
    amount: Annotated[float, Field(ge=0, le=10, description="Strength; 0: unchanged")] = 1.0
    sigma_px: Annotated[
        float,
        Field(
            ge=0.3,
            le=50,
            description="Width of the blur taken off",
            json_schema_extra={"unit": "px"},
        ),
    ] = 2.0

    def apply(self, image: Image) -> Image:
        blurred = cv2.GaussianBlur(image, (0, 0), self.sigma_px)
        return cv2.addWeighted(image, 1 + self.amount, blurred, -self.amount, 0)
