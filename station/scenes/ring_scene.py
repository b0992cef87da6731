"""One ring to be photographed: its code, how it was marked and what has happened to it since."""

from dataclasses import dataclass
from enum import StrEnum

from station.scenes.lens import Lens

RING_LENS = Lens(defocus_px=1.3, glow=0.06, glow_px=60.0, vignette=0.16)


class Marking(StrEnum):
    """How the code was put on the ring."""

    LASER = "laser"
    ENGRAVED = "engraved"
    PEENED = "peened"


@dataclass(frozen=True, slots=True)
class RingScene:
    """One ring: its code, how it was marked and what has happened to it since."""

    code: str
    marking: Marking
    seed: int
    wear: float = 0.1
    scratch_count: int = 60
    dust_count: int = 500
    stains: float = 0.5
    oil: float = 0.0
    lamp_offset: tuple[float, float] = (0.0, 0.0)
    lamp_unevenness: float = 0.3
    bar_y: float = -0.4
    bar_power: float = 26.0
    brightness: float = 0.56
    lens: Lens = RING_LENS
