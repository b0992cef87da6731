"""What the fields of a new stage begin with, so that it shows something sensible at once."""

from typing import Any

from station.imaging.stage import Size


def first_values(kind: str, size: Size) -> dict[str, Any]:
    """Return values that show something sensible on a picture of this size."""
    width, height = size
    across, down = width / 6, height / 3
    match kind:
        case "crop":
            return {
                "left_px": width // 4,
                "top_px": height // 4,
                "right_px": max(width * 3 // 4, width // 4 + 1),
                "bottom_px": max(height * 3 // 4, height // 4 + 1),
            }
        case "shift":
            xs = [across * place for place in range(1, 6)]
            return {
                "upper_edge": tuple((x, down) for x in xs),
                "lower_edge": tuple((x, 2 * down) for x in reversed(xs)),
            }
        case "unwrap":
            radius = min(width, height) / 2
            return {
                "centre_x_px": width / 2,
                "centre_y_px": height / 2,
                "inner_radius_px": radius * 0.5,
                "outer_radius_px": radius * 0.8,
            }
        case "resize":
            return {"height_px": min(height, 160)}
        case _:
            return {}
