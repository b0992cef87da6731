"""The chip samples: three packages on three boards."""

from station.scenes.chip import ChipScene, render_chip
from station.scenes.light import Lamp
from station.scenes.sample import Sample
from station.scenes.view import View


def _chip(file: str, scene: ChipScene) -> Sample:
    return Sample("chip", file, "chip", scene.code, lambda scale: render_chip(scene, scale))


CHIPS = (
    _chip(
        "chip-1.jpg",
        ChipScene(code="KX74HC595D", seed=61, brand="KESTREL", date="2437 AH9"),
    ),
    _chip(
        "chip-2.jpg",
        ChipScene(
            code="LM3A76-V24",
            seed=62,
            brand="TAMAR",
            date="E7 2519",
            face="LiberationSans-Regular.ttf",
            capital_px=104.0,
            mark=(0.29, 0.285, 0.27),
            mask=(0.008, 0.02, 0.075),
            pin_count=8,
            wear=0.9,
            lamp=Lamp(
                x=2500.0, y=-700.0, height=1500.0, power=1.1, size=0.2, tint=(1.0, 0.94, 0.85)
            ),
            view=View(tilt_deg=1.2, keystone=0.01, low_blur_px=2.6, brightness=0.058),
        ),
    ),
    _chip(
        "chip-3.jpg",
        ChipScene(
            code="MR2864F-12",
            seed=63,
            brand="MERIDIAN",
            date="P4R 2508",
            face="OSP-DIN.ttf",
            capital_px=116.0,
            mark=(0.29, 0.29, 0.285),
            mask=(0.012, 0.012, 0.013),
            pin_count=14,
            wear=0.5,
            lamp=Lamp(x=300.0, y=2300.0, height=1900.0, power=1.0, size=0.12),
            room=0.5,
            view=View(tilt_deg=-1.3, keystone=-0.012, low_blur_px=3.0, brightness=0.07),
        ),
    ),
)
