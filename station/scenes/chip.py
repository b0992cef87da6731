"""A black epoxy package on a circuit board, its marking burnt in by a laser in pale grey."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from station.scenes.board import (
    Board,
    Colour,
    box_distance,
    disc,
    disc_distance,
    lay,
    new_board,
    path,
)
from station.scenes.circuit import circuit_board, pins
from station.scenes.code_line import code_line
from station.scenes.fields import (
    Field,
    blurred,
    clouds,
    scratches,
    smooth_step,
    specks,
    stain,
    white,
)
from station.scenes.lens import Lens
from station.scenes.lettering import stamp, word_mask
from station.scenes.light import Lamp, Lighting
from station.scenes.view import View, take

CHIP_LAMP = Lamp(x=-500.0, y=-1000.0, height=1700.0, power=1.0, size=0.16)
CHIP_FILL = Lamp(x=1150.0, y=-250.0, height=2600.0, power=0.4, size=0.2)
CHIP_VIEW = View(tilt_deg=-0.5, low_blur_px=2.2, brightness=0.065)
CHIP_LENS = Lens(
    defocus_px=0.9,
    glow=0.06,
    vignette=0.3,
    fringe=0.0009,
    gamma=2.2,
    read_noise=0.004,
    electrons=7000.0,
    sharpen=0.35,
)
BODY = (130.0, 320.0, 1470.0, 880.0)
BODY_HEIGHT = 62.0


@dataclass(frozen=True, slots=True)
class ChipScene:
    """One chip: its marking line, the lines above and below, and the board it sits on."""

    code: str
    seed: int
    brand: str
    date: str
    face: str = "RobotoCondensed-Regular.ttf"
    capital_px: float = 112.0
    mark: Colour = (0.31, 0.305, 0.29)
    epoxy: Colour = (0.030, 0.030, 0.032)
    mask: Colour = (0.012, 0.075, 0.03)
    pin_count: int = 10
    wear: float = 0.3
    lamp: Lamp = CHIP_LAMP
    fill: Lamp = CHIP_FILL
    room: float = 0.35
    view: View = CHIP_VIEW


def render_chip(scene: ChipScene, scale: float = 1.0) -> NDArray[np.uint8]:
    """Return the colour picture, 1600 x 1200 at scale 1."""
    rng = np.random.default_rng(scene.seed)
    board = new_board(scale, scene.mask, 0.05, 0.16)
    circuit_board(board, rng)
    pins(board, BODY, scene.pin_count, BODY_HEIGHT, rng)
    body = _body(board, scene, rng)
    _moulding(board, body)
    _marking(board, scene, rng)
    _wear(board, scene, body, rng)
    lighting = Lighting(
        lamps=(scene.lamp, scene.fill), camera_height=3000.0, room=scene.room, room_slope=(0.5, 0.8)
    )
    return take(board, lighting, scene.view, CHIP_LENS, rng)


def _body(board: Board, scene: ChipScene, rng: Generator) -> Field:
    """Set the package on the board: sloping sides, soft edges, a sandy skin."""
    unit = board.unit
    far = box_distance(board, *BODY, 10.0)
    rise = BODY_HEIGHT * smooth_step(-far, 0.0, 24.0)
    body = smooth_step(-far, -0.8, 0.8)
    board.height *= 1.0 - body
    lay(
        board,
        body,
        colour=scene.epoxy,
        gloss=0.040,
        rough=0.32,
        height=np.asarray(rise, dtype=np.float32),
    )
    sand = blurred(white(rng, board.shape), 0.8 * unit) * 1.6 * unit
    sand += 0.7 * blurred(white(rng, board.shape), 1.9 * unit) * 3.8 * unit
    board.height += body * np.float32(0.16 * unit) * np.asarray(sand, dtype=np.float32)
    board.colour *= (1.0 + 0.10 * body * clouds(rng, board.shape, 260 * unit, 5))[..., None]
    board.height += body * np.float32(1.5 * unit) * clouds(rng, board.shape, 700 * unit, 2)
    return body


def _moulding(board: Board, body: Field) -> None:
    """Press in the pin-1 dimple, an ejector's ring and the half-moon at the end."""
    left, top, right, bottom = BODY
    for centre, radius, depth in (
        ((left + 78, bottom - 78), 30.0, 8.0),
        ((right - 150, top + 96), 58.0, 3.0),
    ):
        far = disc_distance(board, centre, radius)
        bowl = -depth * smooth_step(-far, 0.0, 7.0)
        lay(board, body, height=np.asarray(bowl, dtype=np.float32))
        lay(board, disc(board, centre, radius - 4), gloss=0.065, rough=0.16)
    notch = disc_distance(board, (left, 600.0), 46.0)
    lay(board, body, height=np.asarray(-14.0 * smooth_step(-notch, 0.0, 9.0), dtype=np.float32))


def _marking(board: Board, scene: ChipScene, rng: Generator) -> None:
    """Burn in the maker's sign, the code and the date line."""
    unit = board.unit
    ink = code_line(board, scene.code, scene.face, scene.capital_px, 0.1 * scene.capital_px)
    word = word_mask(scene.brand, scene.face, 58.0 * unit, 4.0 * unit)
    stamp(ink, word, (420.0 * unit + word.shape[1] / 2, 412.0 * unit))
    word = word_mask(scene.date, scene.face, 58.0 * unit, 4.0 * unit)
    stamp(ink, word, (330.0 * unit + word.shape[1] / 2, 796.0 * unit))
    ink = np.maximum(ink, _sign(board))
    y = np.arange(board.shape[0], dtype=np.float32)[:, None] / unit
    lines = 0.88 + 0.12 * np.cos(2 * np.pi * y / 4.2)
    grain = blurred(white(rng, board.shape), 0.9 * unit) * 1.9 * unit
    rough = blurred(ink, 1.1 * unit) + 0.10 * grain
    patchy = 0.88 + 0.08 * clouds(rng, board.shape, 150 * unit, 4) + 0.07 * grain
    cover = smooth_step(np.asarray(rough, np.float32), 0.25, 0.7) * lines * np.clip(patchy, 0, 1)
    cover = np.asarray(cover, dtype=np.float32)
    lay(board, cover, colour=scene.mark, gloss=0.025, rough=0.4, height=-0.5)


def _sign(board: Board) -> Field:
    """Return a made-up maker's sign: a ring with a wedge."""
    ring = disc(board, (352.0, 412.0), 36.0) - disc(board, (352.0, 412.0), 27.0)
    wedge = path(board, [(336, 432), (352, 386), (368, 432)], 8.0)
    return np.asarray(np.maximum(ring, wedge), dtype=np.float32)


def _wear(board: Board, scene: ChipScene, body: Field, rng: Generator) -> None:
    """Leave flux, fingerprints' grease, scratches and dust."""
    unit = board.unit
    lines = scratches(rng, board.shape, round(60 * scene.wear), (40 * unit, 420 * unit), 2)
    lay(board, np.asarray(0.5 * lines * body, np.float32), colour=(0.10, 0.10, 0.10))
    film, rim = stain(rng, board.shape, 330 * unit, 1.0)
    haze = np.asarray(scene.wear * (0.05 * film + 0.07 * rim), dtype=np.float32)
    lay(board, haze, colour=(0.26, 0.23, 0.17), gloss=0.06)
    dust = specks(rng, board.shape, round(500 * scene.wear) + 60, (0.7 * unit, 2.6 * unit))
    lay(board, np.asarray(0.8 * dust, np.float32), colour=(0.34, 0.33, 0.31), gloss=0.01)
    for _ in range(round(4 * scene.wear)):
        lay(board, np.asarray(0.6 * _lint(board, rng), np.float32), colour=(0.42, 0.42, 0.44))


def _lint(board: Board, rng: Generator) -> Field:
    """Return one curled textile fibre."""
    start = np.array([rng.uniform(100, 1500), rng.uniform(100, 1100)])
    heading = rng.uniform(0, 2 * np.pi) + np.cumsum(rng.normal(0, 0.35, 16))
    steps = np.cumsum(np.stack([np.cos(heading), np.sin(heading)], axis=1) * 7.0, axis=0)
    points = [(float(x), float(y)) for x, y in start + steps]
    return path(board, points, 0.9)
