"""From a finished board to the picture: light, shadows, the camera's place, focus and lens."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from station.scenes.board import OVERSAMPLING, PICTURE_HEIGHT, PICTURE_WIDTH, TEXT_BOX, Board
from station.scenes.fields import Field, blurred
from station.scenes.lens import Lens, photograph
from station.scenes.light import Lamp, Lighting, shade
from station.scenes.shadow import cast_shadow, open_sky
from station.scenes.surface import Surface, slopes


@dataclass(frozen=True, slots=True)
class View:
    """How the camera looks at the board. `keystone` is the relative size of the far edge."""

    tilt_deg: float = 0.0
    keystone: float = 0.0
    far_blur_px: float = 0.0
    low_blur_px: float = 0.0
    brightness: float = 0.5
    shadow: float = 0.8
    grain_along: float | None = None
    """Roughness along a horizontal grain; None for a surface without grain."""


def take(
    board: Board, lighting: Lighting, view: View, lens: Lens, rng: Generator
) -> NDArray[np.uint8]:
    """Return the photograph of a board."""
    light = shade(_surface(board, lighting, view), _in_board_pixels(lighting, board.unit))
    if view.low_blur_px:
        light = _low_parts_blurred(light, board, view.low_blur_px * board.unit)
    picture = _seen(light, view)
    if view.far_blur_px:
        picture = _far_rows_blurred(picture, view.far_blur_px * board.unit / OVERSAMPLING)
    picture *= np.float32(view.brightness / _text_level(picture))
    scale = board.unit / OVERSAMPLING
    scaled = replace(lens, defocus_px=lens.defocus_px * scale, glow_px=lens.glow_px * scale)
    return photograph(picture, scaled, rng)


def _in_board_pixels(lighting: Lighting, unit: float) -> Lighting:
    lamps = tuple(
        replace(lamp, x=lamp.x * unit, y=lamp.y * unit, height=lamp.height * unit)
        for lamp in lighting.lamps
    )
    return replace(lighting, lamps=lamps, camera_height=lighting.camera_height * unit)


def _surface(board: Board, lighting: Lighting, view: View) -> Surface:
    slope_x, slope_y = slopes(board.height)
    return Surface(
        slope_x=slope_x,
        slope_y=slope_y,
        diffuse=board.colour,
        specular=board.gloss,
        rough_along=board.rough if view.grain_along is None else view.grain_along,
        rough_across=board.rough,
        open_sky=open_sky(board.height, 14.0 * board.unit, 5.0),
        lit=_lit(board, lighting.lamps[0], view.shadow),
    )


def _lit(board: Board, key: Lamp, strength: float) -> Field:
    """Return the shadow of the first lamp, weakened by the others' light."""
    toward = (key.x - PICTURE_WIDTH / 2, key.y - PICTURE_HEIGHT / 2)
    rise = key.height / max(1.0, float(np.hypot(*toward)))
    seen = cast_shadow(board.height, toward, rise, 5.0 * board.unit)
    return np.asarray(1.0 - strength * (1.0 - seen), dtype=np.float32)


def _low_parts_blurred(light: Field, board: Board, blur_px: float) -> Field:
    """Return the light with what lies far below the highest plane out of focus."""
    top = float(np.percentile(board.height, 97))
    below = np.clip((top - board.height) / (60.0 * board.unit), 0.0, 1.0)
    weight = blurred(np.asarray(below, dtype=np.float32), blur_px)[..., None]
    return np.asarray(light + weight * (blurred(light, blur_px) - light), dtype=np.float32)


def _seen(light: Field, view: View) -> Field:
    """Return the board turned, narrowed toward the far edge and shrunk to picture size."""
    height, width = light.shape[:2]
    matrix = np.vstack(
        [cv2.getRotationMatrix2D((width / 2, height / 2), view.tilt_deg, 1.015), [0, 0, 1]]
    )
    inset = view.keystone * width / 2
    before = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    after = before + np.array([[inset, 0], [-inset, 0], [inset, 0], [-inset, 0]], dtype=np.float32)
    warp = cv2.getPerspectiveTransform(before, after) @ matrix
    turned = cv2.warpPerspective(
        light, warp, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101
    )
    size = (round(width / OVERSAMPLING), round(height / OVERSAMPLING))
    small = cv2.resize(turned, size, interpolation=cv2.INTER_AREA)
    return np.asarray(np.clip(small, 0.0, None), dtype=np.float32)


def _far_rows_blurred(picture: Field, blur_px: float) -> Field:
    """Return the picture with its upper and lower rows slightly out of focus."""
    rows = np.linspace(-1.0, 1.0, picture.shape[0], dtype=np.float32)
    weight = np.clip(rows**2 * 1.3 - 0.15, 0.0, 1.0)[:, None, None]
    return np.asarray(picture + weight * (blurred(picture, blur_px) - picture), np.float32)


def _text_level(picture: Field) -> float:
    """Return the usual brightness of the surface around the code."""
    scale = picture.shape[1] / PICTURE_WIDTH
    left, top, right, bottom = (round(edge * scale) for edge in TEXT_BOX)
    return max(1e-4, float(np.percentile(picture[top:bottom, left:right], 70)))
