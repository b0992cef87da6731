"""Cuts a line image into the pictures that are read, and remembers where each came from."""

from dataclasses import dataclass, replace

import numpy as np

from station.domain.frame import Image
from station.imaging.line_marks import find_marks, looks_like
from station.imaging.lines import LineBox, find_lines
from station.imaging.stage import Size, size_of
from station.imaging.tilt import before_levelling, levelled, tilt_deg_of

MOST_PIECES = 2
"""More lines than these are no pieces of a single one."""
_LINE_ASPECT = 1.5


@dataclass(frozen=True, slots=True, eq=False)
class LineCut:
    """One line as it is read: a box of the line image after levelling."""

    image: Image
    box: LineBox
    tilt_deg: float
    source_size: Size

    @property
    def suspects(self) -> tuple[tuple[float, float], ...]:
        """Return where along the cut (0 to 1) its ends may hold an emblem."""
        left, width = self.box.left_px, self.box.right_px - self.box.left_px
        return tuple(((a - left) / width, (b - left) / width) for a, b in self.box.suspects)

    def part(self, start: float, end: float) -> "LineCut":
        """Return the cut from one place along it to another (0 to 1), with nothing suspect."""
        width = self.image.shape[1]
        first, last = round(start * width), max(round(start * width) + 1, round(end * width))
        left = self.box.left_px
        box = replace(self.box, left_px=left + first, right_px=left + last, suspects=())
        return replace(self, image=self.image[:, first:last], box=box)

    def in_source(self, position: float) -> float:
        """Return where a place along the cut (0 to 1) lies along the line image (0 to 1)."""
        if self.tilt_deg == 0 and self.box == _whole(self.source_size):
            return position
        x = self.box.left_px + position * (self.box.right_px - self.box.left_px)
        point = np.array([[x, (self.box.top_px + self.box.bottom_px) / 2]])
        point = before_levelling(self.source_size, self.tilt_deg, point)
        return min(max(float(point[0, 0]) / self.source_size[0], 0.0), 1.0)

    def outline(self, *, is_turned: bool = False) -> tuple[tuple[float, float], ...]:
        """Return the corners in the line image, clockwise from the start of the text.

        Places are parts of its width and height. `is_turned`: the text stands upside down.
        """
        box = self.box
        columns, rows = (box.left_px, box.right_px), (box.top_px, box.bottom_px)
        corners = [(columns[0], rows[0]), (columns[1], rows[0]), (columns[1], rows[1])]
        corners.append((columns[0], rows[1]))
        points = np.array(corners[2:] + corners[:2] if is_turned else corners, np.float64)
        points = before_levelling(self.source_size, self.tilt_deg, points)
        places = np.clip(points / self.source_size, 0.0, 1.0)
        return tuple((float(x), float(y)) for x, y in places)


@dataclass(frozen=True, slots=True, eq=False)
class LineCuts:
    """The lines of a picture from top to bottom, and other ways to see it as a single line."""

    lines: tuple[LineCut, ...]
    others: tuple[LineCut, ...] = ()


def cut_lines(image: Image, *, is_several: bool, is_levelled: bool) -> LineCuts:
    """Return the lines from top to bottom; the whole picture where one is wanted or none found."""
    size = size_of(image)
    if not is_several and not is_levelled:
        return LineCuts((LineCut(image, _whole(size), 0.0, size),))
    marks = find_marks(image)
    tilt_deg = tilt_deg_of(marks) if is_levelled else 0.0
    level = levelled(image, tilt_deg)
    boxes = find_lines(level, looks=looks_like(marks.look)) if is_several else ()
    whole = LineCut(level, _whole(size), tilt_deg, size)
    # Few marks may show a tilt that is none.
    as_it_is = (LineCut(image, _whole(size), 0.0, size),) if tilt_deg else ()
    if not boxes:
        return LineCuts((whole,), as_it_is)
    lines = tuple(LineCut(box.cut(level), box, tilt_deg, size) for box in boxes)
    is_one = len(lines) <= MOST_PIECES and size[0] >= _LINE_ASPECT * size[1]
    return LineCuts(lines, (whole, *as_it_is) if is_one else ())


def _whole(size: Size) -> LineBox:
    return LineBox(0, 0, *size)
