"""One type plate to be photographed: its code, metal, captions and state."""

from dataclasses import dataclass
from enum import StrEnum

from station.scenes.board import Colour
from station.scenes.light import Lamp
from station.scenes.view import View

PLATE_LAMP = Lamp(x=300.0, y=-700.0, height=2600.0, power=1.0, size=0.10)
PLATE_FILL = Lamp(x=1900.0, y=400.0, height=2600.0, power=0.5, size=0.25)
PLATE_VIEW = View(tilt_deg=0.4, brightness=0.45, grain_along=0.10)


class PlateMarking(StrEnum):
    """How the code was put on the plate."""

    ENGRAVED = "engraved"
    PUNCHED = "punched"
    LASERED = "lasered"


@dataclass(frozen=True, slots=True)
class PlateScene:
    """One plate: its code, metal, captions and state."""

    code: str
    seed: int
    marking: PlateMarking
    maker: str
    captions: tuple[str, ...]
    capital_px: float = 112.0
    metal: Colour = (0.12, 0.12, 0.123)
    metal_gloss: float = 0.5
    print_colour: Colour = (0.02, 0.02, 0.022)
    machine: Colour = (0.06, 0.13, 0.10)
    grain: float = 1.0
    wear: float = 0.4
    lamp: Lamp = PLATE_LAMP
    fill: Lamp = PLATE_FILL
    room: float = 0.35
    view: View = PLATE_VIEW
