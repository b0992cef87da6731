"""Where the ring and its text lie in the picture, so that the recipe `ring-remark` finds them.

The recipe drops columns, turns the picture and straightens a band; here the same steps run
backwards. Pillow's convention: a positive angle turns the picture counter-clockwise.
"""

import math
from dataclasses import dataclass

FRAME_WIDTH = 5472
FRAME_HEIGHT = 3648
DROPPED_COLUMNS = 1100
TURN_DEG = -45.0

# A circle through the upper edge of the recipe's band, moved down to the middle of the flat crop.
TURNED_CENTRE = (2695.9, 6050.8)
TEXT_RADIUS = 3547.3
TEXT_START_DEG = -25.65
TEXT_END_DEG = 3.25
CHARACTER_HEIGHT = 196.0

OUTER_RADIUS = 4215.0
INNER_RADIUS = 2760.0


@dataclass(frozen=True, slots=True)
class RingGeometry:
    """The ring in a picture that is `scale` times the camera's size (1.0 = 5472 x 3648)."""

    scale: float = 1.0

    @property
    def shape(self) -> tuple[int, int]:
        return round(FRAME_HEIGHT * self.scale), round(FRAME_WIDTH * self.scale)

    @property
    def centre(self) -> tuple[float, float]:
        x, y = turned_to_frame(*TURNED_CENTRE)
        return x * self.scale, y * self.scale

    @property
    def text_radius(self) -> float:
        return TEXT_RADIUS * self.scale

    @property
    def text_start_rad(self) -> float:
        """Angle in the frame, from the x axis toward the y axis, where the text begins."""
        return math.radians(TEXT_START_DEG - 90.0 + TURN_DEG)

    @property
    def text_length(self) -> float:
        """Length of the text along its middle circle."""
        return math.radians(TEXT_END_DEG - TEXT_START_DEG) * self.text_radius

    def text_point(self, along: float, inward: float) -> tuple[float, float]:
        """Return the frame point `along` the text (0 to 1), `inward` of its middle (unscaled)."""
        angle = self.text_start_rad + along * self.text_length / self.text_radius
        radius = self.text_radius - inward * self.scale
        x, y = self.centre
        return x + radius * math.cos(angle), y + radius * math.sin(angle)


def turned_to_frame(x: float, y: float) -> tuple[float, float]:
    """Return the full-size frame point of a point in the turned picture."""
    kept_width = FRAME_WIDTH - DROPPED_COLUMNS
    cos, sin = abs(math.cos(math.radians(TURN_DEG))), abs(math.sin(math.radians(TURN_DEG)))
    turned_width = kept_width * cos + FRAME_HEIGHT * sin
    turned_height = kept_width * sin + FRAME_HEIGHT * cos
    dx, dy = x - turned_width / 2, y - turned_height / 2
    angle = math.radians(TURN_DEG)
    back_x = dx * math.cos(angle) - dy * math.sin(angle)
    back_y = dx * math.sin(angle) + dy * math.cos(angle)
    return back_x + kept_width / 2 + DROPPED_COLUMNS, back_y + FRAME_HEIGHT / 2
