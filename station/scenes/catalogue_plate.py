"""The plate samples: engraved, punched, lasered."""

from station.scenes.light import Lamp
from station.scenes.plate import render_plate
from station.scenes.plate_scene import PlateMarking, PlateScene
from station.scenes.sample import Sample
from station.scenes.view import View


def _plate(file: str, scene: PlateScene) -> Sample:
    return Sample("plate", file, "plate", scene.code, lambda scale: render_plate(scene, scale))


PLATES = (
    _plate(
        "plate-1.jpg",
        PlateScene(
            code="SN47213-96",
            seed=51,
            marking=PlateMarking.ENGRAVED,
            maker="HALVORSEN GEARWORKS",
            captions=(
                "Type  HG 200/4",
                "Ratio  24.6 : 1",
                "Serial number",
                "Power  11 kW",
                "Speed  1460 rpm",
                "Oil  CLP 220",
                "Mass  184 kg",
            ),
        ),
    ),
    _plate(
        "plate-2.jpg",
        PlateScene(
            code="KT93-5527H",
            seed=52,
            marking=PlateMarking.PUNCHED,
            maker="TAMAR PRESSURE VESSELS",
            captions=(
                "Volume  500 l",
                "Year  2024",
                "Works number",
                "Pressure  16 bar",
                "Test  24 bar",
                "Temp.  -10 / +120 C",
                "Mass  212 kg",
            ),
            metal=(0.15, 0.146, 0.138),
            machine=(0.10, 0.11, 0.13),
            wear=0.9,
            grain=0.7,
            lamp=Lamp(x=-300.0, y=1900.0, height=2300.0, power=1.3, size=0.14),
            room=0.28,
            view=View(
                tilt_deg=-0.9, keystone=0.01, far_blur_px=1.2, brightness=0.40, grain_along=0.16
            ),
        ),
    ),
    _plate(
        "plate-3.jpg",
        PlateScene(
            code="2417A6893",
            seed=53,
            marking=PlateMarking.LASERED,
            maker="MERIDIAN ROBOTICS",
            captions=(
                "Model  MR-6 arm",
                "Reach  910 mm",
                "Unit",
                "Payload  7 kg",
                "Supply  48 V DC",
                "Axes  6",
                "Mass  29 kg",
            ),
            capital_px=118.0,
            metal=(0.018, 0.018, 0.021),
            metal_gloss=0.035,
            print_colour=(0.36, 0.36, 0.35),
            machine=(0.42, 0.20, 0.03),
            grain=0.45,
            wear=0.5,
            lamp=Lamp(x=2400.0, y=-1500.0, height=2000.0, power=1.0, size=0.2),
            view=View(tilt_deg=1.0, keystone=-0.008, far_blur_px=1.0, brightness=0.07),
        ),
    ),
)
