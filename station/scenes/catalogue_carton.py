"""The carton samples: three printers, two kinds of board."""

from station.scenes.carton import CartonScene, render_carton
from station.scenes.inkjet import Printer
from station.scenes.light import Lamp
from station.scenes.sample import Sample
from station.scenes.view import View


def _carton(file: str, scene: CartonScene) -> Sample:
    return Sample("carton", file, "date-lot", scene.code, lambda scale: render_carton(scene, scale))


CARTONS = (
    _carton(
        "carton-1.jpg",
        CartonScene(
            code="EXP14.03.2027",
            seed=41,
            headline="ORCHARD",
            line="PRESSED APPLE JUICE   24 x 330 ml",
            artwork=(0.05, 0.13, 0.05),
        ),
    ),
    _carton(
        "carton-2.jpg",
        CartonScene(
            code="L2647B",
            seed=42,
            headline="BRAEMILL",
            line="ROLLED OATS   12 x 1 kg",
            count="12",
            is_mirrored=True,
            artwork=(0.20, 0.035, 0.03),
            printer=Printer(
                row_px=18.5,
                column_px=17.5,
                drop_px=9.6,
                jitter_px=1.0,
                slant=-0.05,
                satellites=0.12,
            ),
            wear=0.9,
            tape=False,
            lamp=Lamp(x=2700.0, y=200.0, height=800.0, power=1.2, size=0.2, tint=(1.0, 0.92, 0.8)),
            room=0.3,
            view=View(tilt_deg=1.2, keystone=-0.012, far_blur_px=1.6, brightness=0.3),
        ),
    ),
    _carton(
        "carton-3.jpg",
        CartonScene(
            code="24JUN27/K4",
            seed=43,
            headline="TIDEWAY",
            line="SPRING WATER   20 x 0.5 l",
            count="20",
            artwork=(0.03, 0.07, 0.20),
            kraft=(0.66, 0.60, 0.50),
            ink=(0.02, 0.02, 0.05),
            printer=Printer(
                drop_px=7.2, column_px=15.0, weak_row=5, missing=0.003, jitter_px=0.9, wave_px=2.5
            ),
            flute_px=34.0,
            flute_depth=1.3,
            lamp=Lamp(x=300.0, y=-1700.0, height=1000.0, power=1.0, size=0.25),
            view=View(tilt_deg=-1.4, keystone=0.008, far_blur_px=1.0, brightness=0.5),
        ),
    ),
)
