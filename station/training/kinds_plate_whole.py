"""Whole plates of the American shape: a number between a state's name, slogans and stickers."""

from random import Random

import cv2
import numpy as np

from station.training import marks, optics, scenery, strip, surfaces
from station.training.fonts import choice_of
from station.training.furniture import outlined, stamp
from station.training.kinds_plate import gaps_between
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import Crop, placed, random_taper
from station.training.setting import calmed
from station.training.strip import Strip

_NAMES = (
    *("ALASKA", "Arizona", "California", "Colorado", "DELAWARE", "Florida", "Hawaii", "IDAHO"),
    *("Iowa", "Kansas", "Ohio", "Oregon", "TEXAS", "Utah", "VIRGINIA", "Ontario", "QUEBEC"),
    *("New Mexico", "NEW YORK", "North Dakota", "West Virginia", "Nova Scotia", "Chihuahua"),
)
_UNLIKELY = ("italic", "script", "light")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def whole_plate(rng: Random, wanted: str) -> Image:
    """Return a whole plate; the answer is its main number alone."""
    line = _number(rng, wanted)
    crop = _whole_crop(rng)
    line = strip.with_extent(line, _fitting(rng, line, crop))
    cover = placed(rng, line, crop)
    is_pale = rng.random() < 0.78
    level = rng.uniform(130, 245) if is_pale else rng.uniform(25, 130)
    contrast = rng.uniform(0.5, 0.97) * (level if is_pale else 235 - level)
    ink = level - contrast if is_pale else level + contrast
    scene = _ground(rng, (cover.shape[0], cover.shape[1]), level, contrast)
    _names(rng, scene, crop, level, ink)
    _pictures(rng, scene, cover, crop, (level, ink))
    scene = _pressed(rng, scene, cover, ink, contrast)
    _stickers(rng, scene, crop.text_px)
    _rim(rng, scene, crop.text_px, level)
    if rng.random() < 0.35:
        scene = outlined(rng, scene, crop=crop, level=level)
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.choice((0, rng.uniform(0, 0.055), rng.uniform(0, 0.12))),
        noise_levels=contrast * rng.uniform(0, 0.06),
    )


def _number(rng: Random, wanted: str) -> Strip:
    face = rng.choice(choice_of("narrow", "bold", "round", "mono", without=_UNLIKELY))
    line = strip.printed(
        rng, wanted, face, tracking=rng.uniform(0.0, 0.25), gap=rng.uniform(0.35, 1.0)
    )
    if rng.random() < 0.4:
        line = strip.with_weight(line, rng.choice((-1.0, 2.0, 3.0)))
    return strip.with_rounded_corners(line, rng.uniform(1.0, 2.5)) if rng.random() < 0.6 else line


def _whole_crop(rng: Random) -> Crop:
    is_whole = rng.random() < 0.75
    up = (0.25, 0.85) if is_whole else (0.0, 0.5)
    picture_left = rng.uniform(0.4, 1.2) if rng.random() < 0.25 else 0.0
    return Crop(
        text_px=11 * 4 ** rng.random(),
        above=rng.uniform(*up),
        below=rng.uniform(*up),
        left=rng.uniform(0.05, 0.4) + picture_left,
        right=rng.uniform(0.05, 0.4),
        tilt_deg=rng.gauss(0, 2.0),
        slant=rng.gauss(0, 0.08),
        taper=random_taper(rng),
    )


def _fitting(rng: Random, line: Strip, crop: Crop) -> float:
    """Return the factor that makes the plate about twice as wide as high."""
    columns = np.flatnonzero(line.mask.any(axis=0))
    length = float(np.ptp(columns)) / (line.base - line.top) if len(columns) else 1.0
    room = rng.uniform(1.75, 2.2) * (1 + crop.above + crop.below) - crop.left - crop.right
    return min(1.15, max(0.42, room / max(0.5, length)))


def _ground(rng: Random, shape: tuple[int, int], level: float, contrast: float) -> Field:
    """Return the plate's colours: plain, going over from top to bottom, in bands, a landscape."""
    body = surfaces.lit(rng, shape, level, slope=rng.uniform(0, 20))
    kind = rng.random()
    if kind < 0.45:
        ends = [rng.uniform(-0.45, 0.35) * contrast for _ in range(3)]
        course = np.interp(np.linspace(0, 2, shape[0]), (0, 1, 2), ends).astype(np.float32)
        body += course[:, None]
    if rng.random() < 0.3:
        for start, end in ((0.0, rng.uniform(0.1, 0.3)), (rng.uniform(0.72, 0.92), 1.0)):
            if rng.random() < 0.6:
                rows = slice(round(start * shape[0]), round(end * shape[0]))
                body[rows] = level - rng.uniform(-0.3, 1.0) * contrast
    if rng.random() < 0.5:
        scenery.drawn(rng, body, 0.5 * contrast)
    return body


def _names(rng: Random, scene: Field, crop: Crop, level: float, ink: float) -> None:
    """Print the state above and a slogan, a county or an address below, or the other way round."""
    height, width = scene.shape
    size = crop.text_px
    rows = (crop.above * 0.5 * size, height - crop.below * 0.5 * size)
    for y, space in zip(rows, (crop.above, crop.below), strict=True):
        if rng.random() < 0.12:
            continue
        big = rng.random() < 0.55
        text = _wording(rng, big)
        styles = ("script", "serif") if rng.random() < 0.5 else ("sans", "bold", "narrow")
        small = strip.printed(rng, text, rng.choice(choice_of(*styles, without=())))
        room = rng.uniform(0.35, 0.7) if big else rng.uniform(0.18, 0.4)
        tall = min(max(0.12, space), 0.9) * size * room
        length = small.mask.shape[1] * tall / (small.base - small.top)
        tall *= min(1.0, 0.92 * width / length)
        grey = ink if rng.random() < 0.5 else level + rng.uniform(-0.3, 1.0) * (ink - level)
        middle = width * (0.5 + rng.choice((0, 0, rng.uniform(-0.15, 0.15))))
        stamp(scene, small, middle, y + rng.uniform(-0.1, 0.1) * size, tall, grey)


def _wording(rng: Random, big: bool) -> str:
    if big and rng.random() < 0.6:
        return rng.choice(_NAMES)
    words = [
        "".join(rng.choices("AACDEEEFGHIILMNNOOPRRSSTTUVWY", k=rng.randint(2, 9)))
        for _ in range(rng.randint(1, 2 if big else 4))
    ]
    text = " ".join(words)
    return rng.choice((text, text.title(), text.lower() + ".GOV"))


def _pictures(
    rng: Random, scene: Field, cover: Field, crop: Crop, shades: tuple[float, float]
) -> None:
    """Draw an emblem into a gap of the number and a picture left of it."""
    size, (level, ink) = crop.text_px, shades
    if crop.left > 0.45:
        middle = (0.5 * crop.left * size, scene.shape[0] * rng.uniform(0.35, 0.7))
        grey = level + rng.uniform(0.2, 1.0) * (ink - level)
        drawn = rng.choice((scenery.blot, scenery.creature))
        drawn(rng, scene, middle, crop.left * size * rng.uniform(0.3, 0.6), grey)
    gap = gaps_between(cover)
    if len(gap) < 0.2 * size or rng.random() < 0.25:
        return
    middle = (float(np.median(gap)), scene.shape[0] * rng.uniform(0.42, 0.58))
    grey = level + rng.uniform(0.15, 1.1) * (ink - level)
    if rng.random() < 0.35:
        radius = max(1, round(rng.uniform(0.05, 0.11) * size))
        cv2.circle(scene, (round(middle[0]), round(middle[1])), radius, ink, -1, cv2.LINE_AA)
    else:
        half = min(0.5 * len(gap) * rng.uniform(0.5, 1.1), 0.5 * size)
        if rng.random() < 0.25:
            # A pale picture as high as the number, which is printed over it.
            half, grey = (
                rng.uniform(0.4, 0.9) * size,
                level + rng.uniform(0.1, 0.45) * (ink - level),
            )
        rng.choice((scenery.blot, scenery.creature))(rng, scene, middle, half, grey)


def _pressed(rng: Random, scene: Field, cover: Field, ink: float, contrast: float) -> Field:
    """Return the scene with the number printed on raised metal, at times with a pale edge."""
    if rng.random() < 0.12:
        wide = cv2.dilate(cover, np.ones((3, 3), np.uint8))
        edge = 245.0 if ink < 128 else 15.0
        scene = np.asarray(scene + (edge - scene) * wide * rng.uniform(0.4, 1.0), np.float32)
    if rng.random() < 0.5:
        raised = calmed(scene, 4 * contrast)
        scene = marks.cut_in(rng, raised, cover, depth=-contrast * rng.uniform(0.1, 0.7), floor=0.0)
    return marks.inked(rng, scene, cover * rng.uniform(0.8, 1), ink=ink)


def _stickers(rng: Random, scene: Field, size: float) -> None:
    """Draw month and year stickers into corners, at times over the rim of a character."""
    height, width = scene.shape
    for corner in rng.sample(range(4), rng.choice((0, 1, 2, 2, 3))):
        wide, tall = rng.uniform(0.3, 0.75) * size, rng.uniform(0.22, 0.45) * size
        x = width - wide * rng.uniform(0.55, 1.2) if corner % 2 else rng.uniform(-0.2, 0.5) * wide
        y = height - tall * rng.uniform(0.7, 1.4) if corner > 1 else rng.uniform(-0.2, 0.4) * tall
        ground = rng.uniform(20, 250)
        low, high = (round(x), round(y)), (round(x + wide), round(y + tall))
        cv2.rectangle(scene, low, high, ground, -1)
        text = rng.choice((*_MONTHS, str(rng.randint(1, 99)), str(rng.randint(1980, 2030))))
        small = strip.printed(rng, text, rng.choice(choice_of("bold", "sans")))
        grey = 15.0 if ground > 120 else 240.0
        stamp(scene, small, x + wide / 2, y + tall / 2, tall * rng.uniform(0.5, 0.8), grey)


def _rim(rng: Random, scene: Field, size: float, level: float) -> None:
    """Draw bolts, a raised rim or a holder, and the car around the plate's round corners."""
    height, width = scene.shape
    if rng.random() < 0.75:
        x, y = rng.uniform(0.12, 0.3) * width, rng.uniform(0.05, 0.13) * height
        for place in ((x, y), (width - x, y), (x, height - y), (width - x, height - y)):
            if rng.random() < 0.8:
                radius = max(1, round(rng.uniform(0.03, 0.08) * size))
                spot = (round(place[0]), round(place[1]))
                cv2.circle(scene, spot, radius, rng.uniform(0, 1.1) * level, -1, cv2.LINE_AA)
    if rng.random() < 0.5:
        inset = round(rng.uniform(0.01, 0.07) * size)
        corner = (width - 1 - inset, height - 1 - inset)
        thick = max(1, round(rng.uniform(0.02, 0.08) * size))
        cv2.rectangle(scene, (inset, inset), corner, level * rng.uniform(0.1, 1.1), thick)
    if rng.random() < 0.25:
        depth = round(rng.uniform(0.05, 0.18) * height)
        rows = slice(0, depth) if rng.random() < 0.5 else slice(height - depth, height)
        scene[rows] = rng.uniform(0, 120)
