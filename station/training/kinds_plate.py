"""Vehicle number plates with the blue band, crest, dots, bolts and frame that are no characters."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from station.training import marks, optics, strip, surfaces
from station.training.fonts import choice_of
from station.training.furniture import framed, outlined, stamp
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import Crop, placed, random_taper

_UNLIKELY = ("italic", "script", "serif", "light")


def number_plate(rng: Random, wanted: str) -> Image:
    """Return a plate with its frame; letters, digits and dashes are the answer, nothing else."""
    face = rng.choice(choice_of("narrow", "bold", "mono", "round", without=_UNLIKELY))
    line = strip.printed(
        rng, wanted, face, tracking=rng.uniform(0.02, 0.16), gap=rng.uniform(0.5, 0.9)
    )
    line = strip.with_extent(line, rng.choice((rng.uniform(0.65, 1.05), rng.uniform(0.55, 1.4))))
    crop = Crop(
        text_px=11 * 3 ** rng.random(),
        above=rng.uniform(0.15, 0.6),
        below=rng.uniform(0.15, 0.5),
        left=rng.choice((rng.uniform(0.1, 0.4), rng.uniform(0.4, 1.1))),
        right=rng.uniform(0.2, 0.7),
        tilt_deg=rng.gauss(0, 1.8),
        slant=rng.gauss(0, 0.08),
        taper=random_taper(rng),
    )
    has_car = rng.random() < 0.2
    if has_car:
        crop = replace(crop, left=rng.uniform(0.3, 1.3), right=rng.uniform(0.4, 1.4))
    cover = placed(rng, line, crop)
    body = surfaces.lit(rng, cover.shape, rng.uniform(60, 240), slope=rng.uniform(0, 25))
    level = float(body.mean())
    ink = level * rng.uniform(0.05, 0.5) if rng.random() < 0.92 else min(250, level + 120)
    scene = marks.inked(rng, body, cover, ink=ink)
    scene = _with_furniture(rng, scene, cover, crop, level, ink)
    kind = rng.random()
    if has_car or kind < 0.4:
        scene = outlined(rng, scene, crop=crop, level=level)
    elif kind < 0.7:
        # The car around a plate that was not cut out quite level.
        scene = framed(rng, scene, rng.uniform(0, 0.7) * level, 0.14)
    if "-" not in wanted and rng.random() < 0.85:
        _between_groups(rng, scene, cover, crop.text_px, level, ink)
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.uniform(0, 0.085),
        noise_levels=abs(level - ink) * rng.uniform(0, 0.07),
    )


def _with_furniture(
    rng: Random, scene: Field, cover: Field, crop: Crop, level: float, ink: float
) -> Field:
    height, width = scene.shape
    size = crop.text_px
    columns = cover.max(axis=0) > 0.3
    marked = np.flatnonzero(columns)
    start = int(marked[0]) if len(marked) else 0
    if rng.random() < 0.65 and start > 4:
        _left_band(rng, scene, start, size, level)
    edge = max(1, round(0.05 * size * rng.uniform(0.5, 2)))
    if rng.random() < 0.7:
        frame = rng.uniform(0, 0.6) * level if rng.random() < 0.8 else rng.uniform(0.8, 1.2) * level
        inset = rng.randint(0, max(1, round(0.08 * size)))
        cv2.rectangle(scene, (inset, inset), (width - 1 - inset, height - 1 - inset), frame, edge)
        if rng.random() < 0.5:
            scene[:inset], scene[height - inset :] = frame, frame
    if rng.random() < 0.4:
        small = strip.printed(
            rng,
            "".join(rng.choices("ABCDEILMNORSTU-", k=rng.randint(6, 16))),
            rng.choice(choice_of("sans", "bold")),
        )
        edge_y = size * rng.uniform(-0.02, 0.1)
        y = edge_y if rng.random() < 0.8 else height - edge_y
        stamp(scene, small, width * rng.uniform(0.4, 0.6), y, size * rng.uniform(0.13, 0.26), ink)
    for _ in range(rng.choice((0, 0, 2, 4))):
        spot = (rng.randrange(width), round(height * rng.choice((0.1, 0.15, 0.85, 0.9))))
        cv2.circle(scene, spot, max(1, round(0.07 * size)), level * rng.uniform(0.3, 1.1), -1)
    return scene


def gaps_between(cover: Field) -> NDArray[np.intp]:
    """Return the columns of the widest gap between the characters."""
    columns = cover.max(axis=0) > 0.3
    marked = np.flatnonzero(columns)
    if not len(marked):
        return marked
    gaps = np.flatnonzero(~columns[marked[0] : marked[-1]])
    return marked[0] + _longest_run(gaps) if len(gaps) else gaps


def _between_groups(
    rng: Random, scene: Field, cover: Field, size: float, level: float, ink: float
) -> None:
    """Draw a crest or stickers where the characters leave a gap."""
    gap = gaps_between(cover)
    if len(gap) > 0.3 * size:
        place = (float(np.median(gap)), scene.shape[0] / 2)
        _crest(rng, scene, place, size, level, ink)


def _left_band(rng: Random, scene: Field, start: int, size: float, level: float) -> None:
    """Draw what stands left of the characters: a dark or plain band, emblem, country letters."""
    height = scene.shape[0]
    band = max(2, start - round(rng.uniform(0.0, 0.2) * size))
    ground = level
    if rng.random() < 0.6:
        ground = level * rng.uniform(0.25, 0.75)
        scene[:, :band] = ground
    middle = max(band / 2, band - rng.uniform(0.18, 0.35) * size)
    ink = level * rng.uniform(0.9, 1.1) if ground < level else level * rng.uniform(0.2, 0.6)
    if rng.random() < 0.8:
        radius = size * rng.uniform(0.13, 0.25)
        place = (round(middle), round(height * rng.uniform(0.25, 0.5)))
        if rng.random() < 0.3:
            cv2.circle(scene, place, max(1, round(radius)), ink, max(1, round(radius * 0.4)))
        else:
            _shield(rng, scene, place, radius, level)
    letters = rng.choice(("SK", "CZ", "D", "PL", "A", "F", "H", "RO"))
    small = strip.printed(rng, letters, rng.choice(choice_of("sans")))
    stamp(
        scene, small, middle, height * rng.uniform(0.65, 0.85), size * rng.uniform(0.18, 0.35), ink
    )


def _shield(rng: Random, scene: Field, place: tuple[int, int], half: float, level: float) -> None:
    """Draw a coat of arms: a shield with another shade inside."""
    x, y = place
    for factor in (1.0, rng.uniform(0.5, 0.85)):
        h = max(1, round(half * factor))
        shape = [
            (x - h, y - h),
            (x + h, y - h),
            (x + h, y + h // 3),
            (x, y + round(1.4 * h)),
            (x - h, y + h // 3),
        ]
        cv2.fillPoly(scene, [np.array(shape, np.int32)], level * rng.uniform(0.15, 1.1))
    h = max(1, round(0.7 * half))
    cv2.line(scene, (x, y - h), (x, y + h), level * rng.uniform(0.5, 1.1), 1)
    if rng.random() < 0.5:
        cv2.line(scene, (x - h // 2, y), (x + h // 2, y), level * rng.uniform(0.5, 1.1), 1)


def _longest_run(gaps: NDArray[np.intp]) -> NDArray[np.intp]:
    runs = np.split(gaps, np.flatnonzero(np.diff(gaps) > 1) + 1)
    return np.asarray(max(runs, key=len))


def _crest(
    rng: Random,
    scene: Field,
    centre: tuple[float, float],
    size: float,
    level: float,
    ink: float,
) -> None:
    """Draw what stands between the groups: a dot, a crest or two stickers."""
    x, y = round(centre[0]), round(centre[1])
    kind = rng.random()
    if kind < 0.35:
        cv2.circle(scene, (x, y), max(1, round(0.07 * size)), ink, -1, cv2.LINE_AA)
    elif kind < 0.7:
        _shield(rng, scene, (x, y), size * rng.uniform(0.1, 0.2), level)
    else:
        for step in (-0.25, 0.25):
            spot = (x, round(y + step * size))
            cv2.circle(scene, spot, max(1, round(0.15 * size)), level * rng.uniform(0.4, 0.85), -1)
