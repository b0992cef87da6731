"""Cuts a line image into the pictures that are read, and remembers where each came from."""

from dataclasses import dataclass

import numpy as np

from station.domain.frame import Image
from station.imaging.line_marks import find_marks, looks_like
from station.imaging.lines import LineBox, find_lines
from station.imaging.stage import Size, size_of
from station.imaging.tilt import before_levelling, levelled, tilt_deg_of


@dataclass(frozen=True, slots=True, eq=False)
class LineCut:
    """One line as it is read: a box of the line image after levelling."""

    image: Image
    box: LineBox
    tilt_deg: float
    source_size: Size

    def in_source(self, position: float) -> float:
        """Return where a place along the cut (0 to 1) lies along the line image (0 to 1)."""
        if self.tilt_deg == 0 and self.box == _whole(self.source_size):
            return position
        x = self.box.left_px + position * (self.box.right_px - self.box.left_px)
        point = np.array([[x, (self.box.top_px + self.box.bottom_px) / 2]])
        point = before_levelling(self.source_size, self.tilt_deg, point)
        return min(max(float(point[0, 0]) / self.source_size[0], 0.0), 1.0)


def cut_lines(image: Image, *, is_several: bool, is_levelled: bool) -> tuple[LineCut, ...]:
    """Return the lines from top to bottom; the whole picture where one is wanted or none found."""
    size = size_of(image)
    if not is_several and not is_levelled:
        return (LineCut(image, _whole(size), 0.0, size),)
    marks = find_marks(image)
    tilt_deg = tilt_deg_of(marks) if is_levelled else 0.0
    level = levelled(image, tilt_deg)
    boxes = find_lines(level, looks=looks_like(marks.look)) if is_several else ()
    if not boxes:
        return (LineCut(level, _whole(size), tilt_deg, size),)
    return tuple(LineCut(box.cut(level), box, tilt_deg, size) for box in boxes)


def _whole(size: Size) -> LineBox:
    return LineBox(0, 0, *size)
