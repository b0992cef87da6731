"""One label to be photographed: its code and look, its state, and what it is stuck on."""

from dataclasses import dataclass

from station.scenes.board import Colour
from station.scenes.light import Lamp
from station.scenes.view import View

LABEL_LAMP = Lamp(x=-500.0, y=-900.0, height=1500.0, power=1.0, size=0.12)
LABEL_VIEW = View(tilt_deg=0.5)


@dataclass(frozen=True, slots=True)
class LabelScene:
    """One label: its code and look, and what it is stuck on."""

    code: str
    seed: int
    face: str
    capital_px: float
    lines: tuple[str, ...]
    housing: Colour
    housing_gloss: float = 0.06
    paper: Colour = (0.86, 0.86, 0.84)
    creases: float = 0.5
    dirt: float = 0.3
    print_faults: float = 0.3
    lamp: Lamp = LABEL_LAMP
    room: float = 0.45
    view: View = LABEL_VIEW
