"""The kinds of marking: for each one its strings, its tool, its material and its light."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from station.training import (
    kinds_chip,
    kinds_display,
    kinds_drums,
    kinds_inkjet,
    kinds_metal,
    kinds_plate,
    kinds_plate_whole,
    kinds_print,
    kinds_ring,
    optics,
    text_basics,
    text_dates,
    text_parts,
    text_plates,
)
from station.training.text_basics import TextRule

Image = NDArray[np.uint8]
Drawing = Callable[[Random, str], Image]


@dataclass(frozen=True)
class Kind:
    """One kind of marking; `share` is its part of the training lines."""

    name: str
    share: float
    rule: TextRule
    draw: Drawing
    free_text: float = 0.35


KINDS = (
    Kind("label", 10, text_parts.serial, kinds_print.label, 0.3),
    Kind("chip", 20, text_parts.chip, kinds_chip.chip, 0.25),
    Kind("expiry", 14, text_dates.expiry, kinds_print.expiry, 0.2),
    Kind("inkjet", 18, text_dates.expiry, kinds_inkjet.inkjet, 0.2),
    Kind("engraved", 11, text_parts.serial, kinds_metal.engraved, 0.4),
    Kind("ring", 17, text_parts.ring, kinds_ring.ring, 0.1),
    Kind("peened", 4, text_parts.serial, kinds_metal.peened, 0.4),
    Kind("moulded", 4, text_parts.serial, kinds_metal.moulded, 0.3),
    Kind("plate", 14, text_plates.european, kinds_plate.number_plate, 0.02),
    Kind("whole plate", 13, text_plates.american, kinds_plate_whole.whole_plate, 0.0),
    Kind("container", 7, text_parts.container, kinds_print.container, 0.2),
    Kind("display", 7, text_parts.display, kinds_display.display, 0.0),
    Kind("drums", 8, text_parts.drums, kinds_drums.drums, 0.0),
)
BY_NAME = {kind.name: kind for kind in KINDS}

# Laser, needle and paint mark in capitals; lower case is rare enough there to be a misreading.
_WITH_LOWER_CASE = ("label", "expiry", "inkjet", "engraved", "moulded")


def draw_line(rng: Random, kind: Kind, *, ease: float = 0.0) -> tuple[Image, str]:
    """Return a picture of a marked line and its text without blanks.

    `ease` (0..1) is the chance that the line is clean label print, which a young
    model learns from first.
    """
    if rng.random() < ease:
        kind = BY_NAME["label"]
    rule = text_basics.random_code if rng.random() < kind.free_text else kind.rule
    wanted = shortened(rule(rng))
    if kind.name not in _WITH_LOWER_CASE and rng.random() < 0.85:
        wanted = wanted.upper()
    if "plate" not in kind.name and rng.random() < 0.8:
        wanted = text_basics.with_figures_among_figures(wanted)
    image = kind.draw(rng, wanted)
    if rng.random() < 0.22:
        image = optics.staged(rng, image)
    if rng.random() < 0.04:
        image = np.asarray(255 - image, np.uint8)
    return image, "".join(wanted.split())


def shortened(wanted: str, longest: int = 30) -> str:
    """Return the text cut so that it has at most `longest` characters besides blanks."""
    while len("".join(wanted.split())) > longest:
        wanted = wanted[:-1]
    return wanted.strip() or "0"
