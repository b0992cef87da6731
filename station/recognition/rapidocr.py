"""RapidOCR's recogniser (PP-OCRv4) as a Reader: an independent second opinion, and a yardstick.

It is none of the station's own requirements: those of requirements-peers.txt add it.
"""

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

import cv2
import numpy as np

from station.domain.errors import ModelError
from station.domain.frame import Image
from station.domain.reading import Character, Reading

NAME = "rapidocr"
PACKAGE = "rapidocr_onnxruntime"


def is_installed() -> bool:
    """Say whether the package is there, without importing it."""
    return find_spec(PACKAGE) is not None


class RapidOcrReader:
    """Reads single lines; finding lines is left to the recipe, as for the station's own reader."""

    name = NAME

    def __init__(self) -> None:
        self._engine: Any = None

    def open(self) -> None:
        if self._engine is not None:
            return
        if not is_installed():
            raise ModelError(
                f"RapidOCR is not installed. Add it with: {sys.executable} -m pip install "
                "-r requirements-peers.txt"
            )
        from rapidocr_onnxruntime import RapidOCR

        self._engine = RapidOCR(text_score=0.0)

    def read(self, images: Sequence[Image]) -> list[Reading]:
        if self._engine is None:
            raise ModelError("The reader rapidocr is not open. Open it before reading.")
        return [self._reading(image) for image in images]

    def close(self) -> None:
        self._engine = None

    def _reading(self, image: Image) -> Reading:
        found, _ = self._engine(_as_bgr(image), use_det=False, use_cls=False, use_rec=True)
        text, score = (str(found[0][0]), float(found[0][1])) if found else ("", 0.0)
        # It gives one score for the line: every character gets it.
        return Reading(tuple(Character(each, min(max(score, 0.0), 1.0)) for each in text), NAME)


def _as_bgr(image: Image) -> Image:
    if image.dtype == np.uint16:
        image = (image >> 8).astype(np.uint8)
    code = cv2.COLOR_GRAY2BGR if image.ndim == 2 else cv2.COLOR_RGB2BGR
    return cv2.cvtColor(image, code)
