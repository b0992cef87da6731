"""A metal type plate, riveted to a painted machine, with an engraved, punched or lasered code."""

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from station.scenes.board import (
    Board,
    box_distance,
    disc,
    disc_distance,
    lay,
    new_board,
    window,
)
from station.scenes.fields import (
    Field,
    blurred,
    clouds,
    grown,
    scratches,
    smooth_step,
    specks,
    stain,
)
from station.scenes.lens import Lens
from station.scenes.light import Lighting
from station.scenes.plate_marks import plate_captions, plate_code
from station.scenes.plate_scene import PlateScene
from station.scenes.view import take

PLATE_LENS = Lens(
    defocus_px=0.8,
    glow=0.06,
    vignette=0.25,
    fringe=0.0007,
    gamma=2.2,
    read_noise=0.003,
    sharpen=0.3,
)


def render_plate(scene: PlateScene, scale: float = 1.0) -> NDArray[np.uint8]:
    """Return the colour picture, 1600 x 1200 at scale 1."""
    rng = np.random.default_rng(scene.seed)
    board = new_board(scale, scene.machine, 0.03, 0.25)
    _paint(board, rng)
    plate = _metal(board, scene, rng)
    plate_captions(board, scene, rng)
    plate_code(board, scene, rng)
    _rivets(board, rng)
    _wear(board, scene, plate, rng)
    lighting = Lighting(
        lamps=(scene.lamp, scene.fill), camera_height=3200.0, room=scene.room, room_slope=(0.3, 1.2)
    )
    return take(board, lighting, scene.view, PLATE_LENS, rng)


def _paint(board: Board, rng: Generator) -> None:
    """Give the machine an orange-peel coat."""
    peel = clouds(rng, board.shape, 22 * board.unit, 3)
    board.height += np.float32(0.9 * board.unit) * peel
    board.colour *= (1.0 + 0.06 * clouds(rng, board.shape, 600 * board.unit, 5))[..., None]


def _metal(board: Board, scene: PlateScene, rng: Generator) -> Field:
    unit = board.unit
    far = box_distance(board, 105, 130, 1495, 1070, 34.0)
    plate = smooth_step(-far, -0.8, 0.8)
    board.height *= 1.0 - plate
    bevel = 7.0 * smooth_step(-far, 0.0, 6.0)
    lay(
        board,
        plate,
        colour=scene.metal,
        gloss=scene.metal_gloss,
        rough=0.20,
        height=np.asarray(bevel, dtype=np.float32),
    )
    brush = grown(rng, board.shape, (0.9 * unit, 150 * unit))
    brush += 0.7 * grown(rng, board.shape, (2.5 * unit, 420 * unit))
    brush += 0.35 * grown(rng, board.shape, (1.0, 26 * unit))
    # A brush leaves slopes across its way; a height map of slope s over one line is s itself.
    board.height += plate * np.float32(0.055 * unit * scene.grain) * brush
    board.colour *= (1.0 + 0.05 * scene.grain * plate * brush)[..., None]
    board.height += plate * np.float32(2.0 * unit) * clouds(rng, board.shape, 700 * unit, 2)
    return plate


def _rivets(whole: Board, rng: Generator) -> None:
    for x in (148.0, 1452.0):
        for y in (172.0, 1028.0):
            centre = (x + rng.normal(0, 1.5), y + rng.normal(0, 1.5))
            area = (centre[0] - 32, centre[1] - 32, centre[0] + 32, centre[1] + 32)
            board = window(whole, *area)
            far = disc_distance(board, centre, 24.0)
            dome = np.sqrt(np.clip(1.0 - ((far + 24.0) / 24.0) ** 2, 0.0, 1.0))
            head = disc(board, centre, 24.0)
            lay(board, disc(board, centre, 27.0), colour=(0.03, 0.03, 0.03), gloss=0.03)
            lay(board, head, colour=(0.17, 0.17, 0.17), gloss=0.4, rough=0.3)
            lay(board, head, height=np.asarray(13.0 * dome, dtype=np.float32))


def _wear(board: Board, scene: PlateScene, plate: Field, rng: Generator) -> None:
    """Scratch the plate, leave grease and dust on it."""
    unit = board.unit
    fine = scratches(rng, board.shape, round(160 * scene.wear), (40 * unit, 600 * unit), 1)
    deep = scratches(rng, board.shape, round(16 * scene.wear), (60 * unit, 380 * unit), 3)
    board.height -= np.float32(0.5 * unit) * blurred(fine, 0.6) + np.float32(unit) * deep
    lay(board, np.asarray(0.35 * deep * plate, np.float32), colour=(0.32, 0.32, 0.32), gloss=0.3)
    body, rim = stain(rng, board.shape, 520 * unit, 0.7)
    grease = scene.wear * (0.30 * body + 0.22 * rim)
    board.gloss *= 1.0 - grease
    board.colour *= 1.0 - grease[..., None] * np.array([0.25, 0.33, 0.5], dtype=np.float32)
    edge = smooth_step(box_distance(board, 105, 130, 1495, 1070, 34.0), -26.0, 0.0) * plate
    grime = edge * smooth_step(clouds(rng, board.shape, 160 * unit, 5), -0.4, 1.4)
    lay(board, np.asarray(scene.wear * grime, np.float32), colour=(0.05, 0.043, 0.035), gloss=0.04)
    dust = specks(rng, board.shape, 260, (0.7 * unit, 2.4 * unit))
    lay(board, np.asarray(0.7 * dust, np.float32), colour=(0.30, 0.28, 0.25), gloss=0.02)
