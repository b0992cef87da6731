"""Other looks at a line picture, for a second and third reading where the first is in doubt.

They differ from it as other crops of the same mark do: a real mark survives that, a guess
often does not.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from station.recognition.line_image import BUCKET_PX, MAX_WIDTH_PX

Lines = NDArray[np.uint8]

_RIM_PART = 1 / 16
_WIDER = 1.25
_NARROWER = 0.8


def other_looks(lines: Lines) -> tuple[Lines, Lines]:
    """Return a lower and a wider look at lines of one width, uint8 of shape (N, H, W)."""
    rim = round(_RIM_PART * lines.shape[1])
    width = other_width_px(lines.shape[2])
    return (
        np.stack([_lower(line, rim) for line in lines]),
        np.stack([_resized(line[rim:-rim], width, lines.shape[1]) for line in lines]),
    )


def other_width_px(width_px: int) -> int:
    """Return the width of the wider look: a quarter more; less where that is too wide."""
    wider = -(-round(_WIDER * width_px) // BUCKET_PX) * BUCKET_PX
    if wider <= MAX_WIDTH_PX:
        return wider
    return round(_NARROWER * width_px) // BUCKET_PX * BUCKET_PX


def _lower(line: Lines, rim: int) -> Lines:
    """Return the line in less height, as a looser crop shows it; its edges fill the rest."""
    inner = _resized(line, line.shape[1], line.shape[0] - 2 * rim)
    return np.pad(inner, ((rim, rim), (0, 0)), mode="edge")


def _resized(line: Lines, width: int, height: int) -> Lines:
    shrinks = width < line.shape[1] or height < line.shape[0]
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(line, (width, height), interpolation=how), np.uint8)
