"""The ring samples: one cell, four rings, three ways of marking."""

from station.scenes.ring import render_ring
from station.scenes.ring_scene import Marking, RingScene
from station.scenes.sample import Sample


def _ring(file: str, scene: RingScene) -> Sample:
    return Sample("ring", file, "ring-remark", scene.code, lambda scale: render_ring(scene, scale))


RINGS = (
    _ring(
        "org.bmp",
        RingScene(code="F4K7P225073100482", marking=Marking.LASER, seed=11, wear=0.08),
    ),
    _ring(
        "ring-2.jpg",
        RingScene(
            code="H9T3E625118204739",
            marking=Marking.ENGRAVED,
            seed=12,
            wear=0.1,
            lamp_offset=(-0.25, 0.2),
        ),
    ),
    _ring(
        "ring-3.jpg",
        RingScene(
            code="N7X4C325260917354",
            marking=Marking.LASER,
            seed=23,
            wear=0.4,
            scratch_count=260,
            dust_count=1600,
            stains=1.0,
            oil=1.0,
            lamp_offset=(-0.16, -0.05),
            bar_y=0.3,
        ),
    ),
    _ring(
        "ring-4.jpg",
        RingScene(
            code="T4R7H925391460827", marking=Marking.PEENED, seed=14, wear=0.1, brightness=0.45
        ),
    ),
)
