"""What may be turned when a better recipe is looked for: the next values of each stage's fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from station.config.form_fields import FieldKind, FormField, form_fields
from station.imaging.stage import Stage

TURNED = (
    "contrast",
    "clahe",
    "sharpen",
    "threshold",
    "gaussian_blur",
    "median",
    "bilateral",
    "erode_dilate",
    "open_close",
    "invert",
    "grayscale",
)
"""Stages of tone and filter, those with the most effect first."""

NOT_SWITCHED = ("grayscale",)
FACTORS = (0.5, 0.75, 1.35, 2.0)
MARGINS = (-0.06, -0.03, 0.03, 0.06)
"""How far all four sides of the crop go out, as parts of its height."""
ANGLES_DEG = (-1.0, -0.5, 0.5, 1.0)
FIRST_MARGIN_PX = 2
BENDING = ("shift", "unwrap")
"""Stages whose places are drawn on the turned picture, so that it must not be turned anew."""


@dataclass(frozen=True, slots=True)
class Knob:
    """One stage of a recipe and the values that stand next to its present ones."""

    stage_index: int
    choices: tuple[dict[str, Any], ...]


def knobs_of(stages: tuple[Stage, ...]) -> tuple[Knob, ...]:
    """Return what may be turned, from the present values, what helps most often first.

    Values keep to the bounds of the fields, but not every one must be possible on a picture.
    """
    found = [*_tone(stages), *_switches(stages), *_crop(stages), *_turn(stages)]
    return tuple(knob for knob in found if knob.choices)


def _tone(stages: tuple[Stage, ...]) -> Iterator[Knob]:
    turned = [(index, s) for index, s in enumerate(stages) if s.enabled and s.kind in TURNED]
    for index, stage in sorted(turned, key=lambda each: TURNED.index(each[1].kind)):
        for field in form_fields(type(stage)):
            if field.name != "enabled" and _counts(stage, field.name):
                values = _values(field, getattr(stage, field.name))
                yield Knob(index, tuple({field.name: value} for value in values))


def _switches(stages: tuple[Stage, ...]) -> Iterator[Knob]:
    for index, stage in enumerate(stages):
        if stage.kind in TURNED and stage.kind not in NOT_SWITCHED:
            yield Knob(index, ({"enabled": not stage.enabled},))


def _crop(stages: tuple[Stage, ...]) -> Iterator[Knob]:
    """Yield the last crop, all of whose sides go in or out together."""
    crops = [(index, s) for index, s in enumerate(stages) if s.enabled and s.kind == "crop"]
    if crops:
        index, stage = crops[-1]
        margins = [_with_margin(stage, part) for part in MARGINS]
        yield Knob(index, tuple(values for values in margins if values))


def _with_margin(stage: Stage, part: float) -> dict[str, Any]:
    box = stage.model_dump(include={"left_px", "top_px", "right_px", "bottom_px"})
    height = (box["bottom_px"] or 0) - box["top_px"]
    out = round(part * height) if height > 0 else 0
    out = out or (FIRST_MARGIN_PX if part > 0 else -FIRST_MARGIN_PX)
    moved = {name: max(0, box[name] - out) for name in ("left_px", "top_px") if box[name]}
    return moved | {name: box[name] + out for name in ("right_px", "bottom_px") if box[name]}


def _turn(stages: tuple[Stage, ...]) -> Iterator[Knob]:
    """Yield the last rotation, where nothing behind it was drawn on the turned picture."""
    for index, stage in reversed(list(enumerate(stages))):
        if stage.enabled and stage.kind in BENDING:
            return
        if stage.enabled and stage.kind == "rotate":
            angle = stage.model_dump()["angle_deg"]
            yield Knob(index, tuple({"angle_deg": round(angle + turn, 2)} for turn in ANGLES_DEG))
            return


def _counts(stage: Stage, field: str) -> bool:
    """Return whether a field has an effect with the stage's other values."""
    values = stage.model_dump()
    if stage.kind == "threshold" and field in ("level", "window_px", "offset"):
        return bool(values["method"] == ("fixed" if field == "level" else "adaptive"))
    # A width of 0 means: from the kernel.
    return not (stage.kind == "gaussian_blur" and field == "sigma_px" and not values["sigma_px"])


def _values(field: FormField, now: Any) -> list[Any]:
    if field.kind is FieldKind.CHOICE:
        return [choice for choice in field.choices if choice != now]
    if field.kind is FieldKind.SWITCH:
        return [not now]
    if field.kind not in (FieldKind.NUMBER, FieldKind.WHOLE_NUMBER):
        return []
    tried = [_near(field, float(now), factor) for factor in FACTORS]
    return [value for value in dict.fromkeys(tried) if value != now and _is_within(field, value)]


def _near(field: FormField, now: float, factor: float) -> float | int:
    """Return the value times a factor, or one step on where that is the value itself."""
    if field.kind is FieldKind.NUMBER:
        return round(now * factor if now else factor - 1, 2)
    steps = round(now * (factor - 1) / field.step) or (1 if factor > 1 else -1)
    return int(now) + steps * field.step


def _is_within(field: FormField, value: float) -> bool:
    lowest, highest = field.minimum, field.maximum
    is_low = lowest is not None and (value <= lowest if field.is_above_minimum else value < lowest)
    return not is_low and (highest is None or value <= highest)
