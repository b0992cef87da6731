"""The picture stages of the original cell, done the way it did them, to compare against.

Whole-frame Pillow rotation, a Python loop that shifts column by column, then the filters: the
same numbers as the recipe `ring-remark`.
"""

from pathlib import Path

import cv2
import numpy as np
from PIL import Image as PillowImage
from PIL import ImageEnhance

from station.domain.frame import Image

LEFT = 1100
ANGLE_DEG = -45
UPPER = ((1080, 2663), (1387, 2513), (1725, 2400), (2078, 2325), (2453, 2280), (2820, 2273))
UPPER_END = (3256, 2310)
CROP = (1075, 2309, 2943, 2707)
LINE_SIZE = (575, 160)


def original_line(path: Path) -> Image:
    """Return the grey line image, 160 x 575, that the original cell gave to its reader."""
    with PillowImage.open(path) as picture:
        grey = picture.convert("L")
    part = grey.crop((LEFT, 0, *grey.size))
    rotated = part.rotate(ANGLE_DEG, expand=True)
    return filtered(shifted(np.array(rotated)).crop(CROP))


def shifted(rotated: Image) -> PillowImage.Image:
    """Return the picture with every column of the band shifted up to a straight upper edge."""
    xs, ys = zip(*UPPER, UPPER_END, strict=True)
    straight = rotated.copy()
    for x in range(xs[0], xs[-1] + 1):
        shift = round(float(np.interp(x, xs, ys))) - min(ys)
        straight[:, x] = np.roll(rotated[:, x], -shift)
    return PillowImage.fromarray(straight)


def filtered(line: PillowImage.Image) -> Image:
    """Return the crop after contrast, blur, bilateral, erosion, dilation and resize."""
    image = np.array(ImageEnhance.Contrast(line).enhance(3))
    image = np.asarray(cv2.GaussianBlur(image, (15, 15), 0))
    image = np.asarray(cv2.bilateralFilter(image, 15, 75, 75))
    kernel = np.ones((5, 5), np.uint8)
    image = np.asarray(cv2.erode(image, kernel, iterations=2))
    image = np.asarray(cv2.dilate(image, kernel, iterations=2))
    return np.asarray(cv2.resize(image, LINE_SIZE))
