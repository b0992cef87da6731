"""A photograph of a turned steel ring under a ring light, the code along an arc of its face."""

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from station.scenes import ring_marks
from station.scenes.backdrop import machine_backdrop
from station.scenes.fields import Field, blurred, smooth_step
from station.scenes.lens import Lens, photograph
from station.scenes.light import Lamp, Lighting, ring_lamps, shade
from station.scenes.ring_face import Polar, face_of, polar_of
from station.scenes.ring_geometry import INNER_RADIUS, OUTER_RADIUS, RingGeometry
from station.scenes.ring_scene import Marking, RingScene

_MARKERS = {
    Marking.LASER: ring_marks.laser_marks,
    Marking.ENGRAVED: ring_marks.engraved_marks,
    Marking.PEENED: ring_marks.peened_marks,
}


def render_ring(scene: RingScene, scale: float = 1.0) -> NDArray[np.uint8]:
    """Return the grey picture, 5472 x 3648 at scale 1."""
    rng = np.random.default_rng(scene.seed)
    geometry = RingGeometry(scale)
    polar = polar_of(geometry)
    ink, relief = _marks_in_frame(scene, geometry, polar, rng)
    surface = face_of(scene, scale, polar, ink, relief, rng)
    light = shade(surface, _lighting(scene, geometry, rng))
    del surface
    light *= np.float32(scene.brightness / _level(light, polar, geometry))
    body = _body(polar, scale)
    backdrop = machine_backdrop(geometry, rng)
    shadow = 1.0 - 0.65 * blurred(body, 90.0 * scale)
    picture = np.asarray(body * light + (1.0 - body) * backdrop * shadow, dtype=np.float32)
    return photograph(picture, _scaled(scene.lens, scale), rng)


def _scaled(lens: Lens, scale: float) -> Lens:
    return Lens(
        defocus_px=lens.defocus_px * scale,
        glow=lens.glow,
        glow_px=lens.glow_px * scale,
        vignette=lens.vignette,
        electrons=lens.electrons,
        read_noise=lens.read_noise,
    )


def _marks_in_frame(
    scene: RingScene, geometry: RingGeometry, polar: Polar, rng: Generator
) -> tuple[Field, Field]:
    marker = _MARKERS[scene.marking]
    marks = marker(scene.code, geometry.text_length, geometry.scale, scene.wear, rng)
    along = (polar.angle - np.float32(geometry.text_start_rad)) * np.float32(geometry.text_radius)
    inward = np.float32(geometry.text_radius + marks.ink.shape[0] / 2) - polar.radius
    return _bent(marks.ink, along, inward), _bent(marks.height, along, inward)


def _bent(strip: Field, along: Field, inward: Field) -> Field:
    bent = cv2.remap(strip, along, inward, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    return np.asarray(bent, dtype=np.float32)


def _lighting(scene: RingScene, geometry: RingGeometry, rng: Generator) -> Lighting:
    height, width = geometry.shape
    lamps = ring_lamps(
        rng,
        centre=(width * (0.5 + scene.lamp_offset[0]), height * (0.5 + scene.lamp_offset[1])),
        radius=2300.0 * geometry.scale,
        height=6200.0 * geometry.scale,
        count=10,
        power=1.0,
        unevenness=scene.lamp_unevenness,
    )
    # A weak bar lamp at the side of the cell: it lights the chamfers and one wall of each groove.
    bar = Lamp(
        x=-0.9 * width,
        y=scene.bar_y * height,
        height=1500.0 * geometry.scale,
        power=scene.bar_power,
        size=0.4,
    )
    return Lighting(
        lamps=(*lamps, bar),
        camera_height=9500.0 * geometry.scale,
        room=0.2,
        room_slope=(0.5, -0.4),
    )


def _level(light: Field, polar: Polar, geometry: RingGeometry) -> float:
    """Return the usual brightness beside the text."""
    near = np.abs(polar.radius - geometry.text_radius) < 200.0 * geometry.scale
    return float(np.median(light[near][::97]))


def _body(polar: Polar, scale: float) -> Field:
    edge = 2.0 * scale
    outer = smooth_step(OUTER_RADIUS * scale - polar.radius, -edge, edge)
    inner = smooth_step(polar.radius - INNER_RADIUS * scale, -edge, edge)
    return outer * inner
