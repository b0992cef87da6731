"""What of a stage can be drawn on the picture before it: points to drag and lines to see. Pure."""

import math
from dataclasses import dataclass
from typing import Any

from station.imaging.geometry import Crop
from station.imaging.rotate import Rotate
from station.imaging.shift import Shift
from station.imaging.stage import Size, Stage
from station.imaging.unwrap import Unwrap

Point = tuple[float, float]
Fields = dict[str, Any]

_ARC_STEPS = 48


@dataclass(frozen=True, slots=True)
class Shape:
    """Points that can be dragged, by index, and lines through the picture, in its pixels."""

    points: tuple[Point, ...] = ()
    lines: tuple[tuple[Point, ...], ...] = ()


def shape_of(stage: Stage, size: Size) -> Shape:
    """Return the shape of a stage on its input of `size`; nothing for stages without place."""
    match stage:
        case Crop():
            return _crop_shape(stage, size)
        case Rotate():
            return _rotate_shape(stage, size)
        case Shift():
            return _shift_shape(stage)
        case Unwrap():
            return _unwrap_shape(stage)
        case _:
            return Shape()


def dragged(stage: Stage, size: Size, index: int, to: Point) -> Fields:
    """Return the fields that change when a point of the shape is dragged to another place."""
    match stage:
        case Crop():
            return _crop_dragged(stage, size, index, to)
        case Rotate():
            return _rotate_dragged(size, to)
        case Shift():
            return _shift_dragged(stage, size, index, to)
        case Unwrap():
            return _unwrap_dragged(stage, index, to)
        case _:
            return {}


def with_point(stage: Stage, at: Point) -> Fields:
    """Return the fields with one more point on the nearer edge of a band; nothing for others."""
    if not isinstance(stage, Shift):
        return {}
    x, y = at
    is_upper = not stage.lower_edge or y < _middle_height(stage)
    edge = stage.upper_edge if is_upper else stage.lower_edge
    if any(abs(x - other) < 1 for other, _ in edge):
        return {}
    more = tuple(sorted((*edge, at), reverse=_runs_back(edge)))
    return {"upper_edge" if is_upper else "lower_edge": more}


def without_point(stage: Stage, index: int) -> Fields:
    """Return the fields without one point of a band; an edge keeps two at least."""
    if not isinstance(stage, Shift):
        return {}
    upper = len(stage.upper_edge)
    name, at = ("upper_edge", index) if index < upper else ("lower_edge", index - upper)
    edge: tuple[Point, ...] = getattr(stage, name)
    return {name: edge[:at] + edge[at + 1 :]} if len(edge) > 2 else {}


# --- crop: four corners, then the middle of it all


def _crop_shape(stage: Crop, size: Size) -> Shape:
    left, top, right, bottom = _box(stage, size)
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    middle = ((left + right) / 2, (top + bottom) / 2)
    return Shape((*corners, middle), ((*corners, corners[0]),))


def _box(stage: Crop, size: Size) -> tuple[float, float, float, float]:
    right = size[0] if stage.right_px is None else stage.right_px
    bottom = size[1] if stage.bottom_px is None else stage.bottom_px
    return stage.left_px, stage.top_px, right, bottom


def _crop_dragged(stage: Crop, size: Size, index: int, to: Point) -> Fields:
    left, top, right, bottom = (round(edge) for edge in _box(stage, size))
    width, height = size
    x, y = round(min(max(to[0], 0), width)), round(min(max(to[1], 0), height))
    if index == 4:
        wide, high = right - left, bottom - top
        left = min(max(0, left + x - (left + right) // 2), width - wide)
        top = min(max(0, top + y - (top + bottom) // 2), height - high)
        right, bottom = left + wide, top + high
    else:
        if index in (0, 3):
            left = min(x, right - 1)
        else:
            right = max(x, left + 1)
        if index in (0, 1):
            top = min(y, bottom - 1)
        else:
            bottom = max(y, top + 1)
    return {"left_px": left, "top_px": top, "right_px": right, "bottom_px": bottom}


# --- rotate: the end of the line that will lie level


def _rotate_shape(stage: Rotate, size: Size) -> Shape:
    centre, end = _level_line(stage.angle_deg, size)
    opposite = (2 * centre[0] - end[0], 2 * centre[1] - end[1])
    return Shape((end,), ((opposite, end),))


def _level_line(angle_deg: float, size: Size) -> tuple[Point, Point]:
    centre = size[0] / 2, size[1] / 2
    radius, angle = min(size) * 0.4, math.radians(angle_deg)
    return centre, (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))


def _rotate_dragged(size: Size, to: Point) -> Fields:
    angle = math.degrees(math.atan2(to[1] - size[1] / 2, to[0] - size[0] / 2))
    return {"angle_deg": round(angle, 1)}


# --- shift: the points of the upper edge, then those of the lower


def _shift_shape(stage: Shift) -> Shape:
    points = (*stage.upper_edge, *stage.lower_edge)
    outline = (*stage.polygon, stage.polygon[0]) if stage.lower_edge else stage.upper_edge
    return Shape(points, (outline,))


def _shift_dragged(stage: Shift, size: Size, index: int, to: Point) -> Fields:
    upper = len(stage.upper_edge)
    name, at = ("upper_edge", index) if index < upper else ("lower_edge", index - upper)
    edge: list[Point] = list(getattr(stage, name))
    left, right = _neighbours(edge, at, size[0])
    x = round(min(max(to[0], left), right), 1)
    edge[at] = x, round(min(max(to[1], 0), size[1]), 1)
    return {name: tuple(edge)}


def _neighbours(edge: list[Point], at: int, width: int) -> tuple[float, float]:
    """Return between which x a point may stand, so that the order along the edge stays."""
    before = edge[at - 1][0] if at > 0 else None
    after = edge[at + 1][0] if at + 1 < len(edge) else None
    if _runs_back(tuple(edge)):
        before, after = after, before
    return (0 if before is None else before + 1), (width if after is None else after - 1)


def _runs_back(edge: tuple[Point, ...]) -> bool:
    return len(edge) > 1 and edge[0][0] > edge[-1][0]


def _middle_height(stage: Shift) -> float:
    """Return the y halfway between the two edges, by their mean heights."""
    upper = sum(y for _, y in stage.upper_edge) / len(stage.upper_edge)
    lower = sum(y for _, y in stage.lower_edge) / len(stage.lower_edge)
    return (upper + lower) / 2


# --- unwrap: centre, inner and outer radius, start and end


def _unwrap_shape(stage: Unwrap) -> Shape:
    middle = (stage.start_deg + stage.end_deg) / 2
    points = (
        (stage.centre_x_px, stage.centre_y_px),
        _polar(stage, stage.inner_radius_px, middle),
        _polar(stage, stage.outer_radius_px, middle),
        _polar(stage, stage.outer_radius_px, stage.start_deg),
        _polar(stage, stage.outer_radius_px, stage.end_deg),
    )
    span = stage.end_deg - stage.start_deg
    angles = [stage.start_deg + span * i / _ARC_STEPS for i in range(_ARC_STEPS + 1)]
    outer = [_polar(stage, stage.outer_radius_px, angle) for angle in angles]
    inner = [_polar(stage, stage.inner_radius_px, angle) for angle in reversed(angles)]
    return Shape(points, ((*outer, *inner, outer[0]),))


def _polar(stage: Unwrap, radius_px: float, angle_deg: float) -> Point:
    angle = math.radians(angle_deg)
    x = stage.centre_x_px + radius_px * math.cos(angle)
    return x, stage.centre_y_px - radius_px * math.sin(angle)


def _unwrap_dragged(stage: Unwrap, index: int, to: Point) -> Fields:
    x, y = to[0] - stage.centre_x_px, stage.centre_y_px - to[1]
    radius = round(math.hypot(x, y), 1)
    match index:
        case 0:
            return {"centre_x_px": round(to[0], 1), "centre_y_px": round(to[1], 1)}
        case 1:
            return {"inner_radius_px": min(radius, stage.outer_radius_px - 1)}
        case 2:
            return {"outer_radius_px": max(radius, stage.inner_radius_px + 1)}
        case _:
            name = "start_deg" if index == 3 else "end_deg"
            return {name: _nearest_turn(math.degrees(math.atan2(y, x)), getattr(stage, name))}


def _nearest_turn(angle_deg: float, near_deg: float) -> float:
    """Return the angle, full turns added so that it lies closest to `near_deg`."""
    return round(angle_deg + 360 * round((near_deg - angle_deg) / 360), 1)
