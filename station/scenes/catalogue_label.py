"""The label samples: clean, creased, dirty."""

from station.scenes.label import render_label
from station.scenes.label_scene import LabelScene
from station.scenes.light import Lamp
from station.scenes.sample import Sample
from station.scenes.view import View


def _label(file: str, scene: LabelScene) -> Sample:
    return Sample("label", file, "label", scene.code, lambda scale: render_label(scene, scale))


LABELS = (
    _label(
        "label-1.jpg",
        LabelScene(
            code="PN7734-2186A",
            seed=31,
            face="DejaVuSansMono-Bold.ttf",
            capital_px=108.0,
            lines=(
                "NORDHAVN PUMPS",
                "Circulator 32-80 F  230 V  50 Hz  1.4 A",
                "Max. 10 bar  110 C  IP44  Class F",
                "Made in Denmark",
                "Keep dry until fitted",
            ),
            housing=(0.045, 0.05, 0.055),
            view=View(tilt_deg=0.5, keystone=0.006, brightness=0.66),
        ),
    ),
    _label(
        "label-2.jpg",
        LabelScene(
            code="SN:4XK72-91835",
            seed=32,
            face="LiberationSans-Bold.ttf",
            capital_px=112.0,
            lines=(
                "KESTREL DRIVES",
                "Servo amplifier SA-4  3 x 400 V  7.5 kW",
                "Output 16 A  0 - 400 Hz  IP20",
                "Assembled in Brno",
                "Wait 5 min before opening",
            ),
            housing=(0.07, 0.13, 0.24),
            housing_gloss=0.12,
            creases=0.9,
            dirt=0.6,
            lamp=Lamp(x=2300.0, y=-300.0, height=1100.0, power=1.1, size=0.16),
            room=0.35,
            view=View(tilt_deg=-1.1, keystone=0.012, far_blur_px=1.4, brightness=0.6),
        ),
    ),
    _label(
        "label-3.jpg",
        LabelScene(
            code="LH24-1973C",
            seed=33,
            face="OCRB.otf",
            capital_px=104.0,
            lines=(
                "ALBION FASTENERS",
                "Hex bolt M12 x 60  A4-80  DIN 933",
                "Quantity 200  Net 14.6 kg",
                "Stored at bay 7",
                "Checked by station 3",
            ),
            housing=(0.05, 0.11, 0.085),
            housing_gloss=0.09,
            paper=(0.84, 0.81, 0.72),
            creases=1.2,
            dirt=1.0,
            print_faults=0.8,
            lamp=Lamp(x=-700.0, y=1500.0, height=900.0, power=1.2, size=0.2, tint=(1.0, 0.93, 0.8)),
            room=0.3,
            view=View(tilt_deg=1.3, keystone=-0.01, far_blur_px=1.0, brightness=0.52),
        ),
    ),
)
