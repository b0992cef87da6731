"""A thermal-transfer label on a product: paper, print with its faults, creases and dirt."""

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from station.scenes.board import (
    Board,
    blank,
    box_distance,
    disc,
    disc_distance,
    lay,
    new_board,
    path,
    window,
)
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
from station.scenes.label_print import label_print
from station.scenes.label_scene import LabelScene
from station.scenes.lens import Lens
from station.scenes.light import Lighting
from station.scenes.view import take

LABEL_LENS = Lens(
    defocus_px=0.75,
    glow=0.04,
    vignette=0.22,
    fringe=0.0006,
    gamma=2.2,
    read_noise=0.003,
    sharpen=0.35,
)


def render_label(scene: LabelScene, scale: float = 1.0) -> NDArray[np.uint8]:
    """Return the colour picture, 1600 x 1200 at scale 1."""
    rng = np.random.default_rng(scene.seed)
    board = new_board(scale, scene.housing, scene.housing_gloss, 0.28)
    _housing(board, rng)
    paper = _paper(board, scene, rng)
    ink = label_print(board, scene, rng) * paper
    lay(board, ink, colour=(0.025, 0.025, 0.03), gloss=0.012, rough=0.2)
    _age(board, scene, paper, rng)
    lighting = Lighting(lamps=(scene.lamp,), camera_height=3200.0, room=scene.room)
    return take(board, lighting, scene.view, LABEL_LENS, rng)


def _housing(board: Board, rng: Generator) -> None:
    """Give the product a moulded grain, a seam and two screws."""
    grain = blurred(white(rng, board.shape), 1.1 * board.unit)
    board.height += np.float32(2.2 * board.unit) * grain
    board.colour *= (1.0 + 0.05 * clouds(rng, board.shape, 500 * board.unit))[..., None]
    seam = np.abs(box_distance(board, 40, 48, 1560, 1152, 40.0))
    board.height -= np.float32(5.0 * board.unit) * smooth_step(-seam, -6.0, -1.0)
    for centre in ((88.0, 1098.0), (1512.0, 102.0)):
        _screw(board, centre, float(rng.uniform(0, np.pi)))


def _screw(whole: Board, centre: tuple[float, float], turn: float) -> None:
    x, y = centre
    board = window(whole, x - 42, y - 42, x + 42, y + 42)
    far = disc_distance(board, centre, 30.0)
    lay(board, disc(board, centre, 36.0), height=-6.0)
    lay(board, disc(board, centre, 30.0), colour=(0.16, 0.16, 0.17), gloss=0.5, rough=0.22)
    dome = np.sqrt(np.clip(-far, 0.0, 30.0) / 30.0)
    lay(board, disc(board, centre, 30.0), height=np.asarray(7.0 * dome, dtype=np.float32))
    for angle in (turn, turn + np.pi / 2):
        dx, dy = 16 * np.cos(angle), 16 * np.sin(angle)
        ends = [(centre[0] - dx, centre[1] - dy), (centre[0] + dx, centre[1] + dy)]
        lay(board, path(board, ends, 6.0), colour=(0.02, 0.02, 0.02), height=-5.0)


def _paper(board: Board, scene: LabelScene, rng: Generator) -> Field:
    """Lay the label on the housing and return its mask."""
    unit = board.unit
    far = box_distance(board, 150, 168, 1450, 1040, 26.0)
    paper = smooth_step(-far, -0.8, 0.8)
    board.height += paper * (np.float32(2.4 * unit) - 0.85 * board.height)
    lay(board, paper, colour=scene.paper, gloss=0.045, rough=0.24)
    waves = 16.0 * blurred(clouds(rng, board.shape, 420 * unit, 3), 3 * unit)
    folds = _folds(board, rng) * 5.0
    lift = (
        5.0
        * smooth_step(far, -60.0, 0.0)
        * smooth_step(clouds(rng, board.shape, 500 * unit, 2), 0.4, 1.4)
    )
    crumple = scene.creases * (waves + folds) + lift
    board.height += paper * np.asarray(unit * crumple, dtype=np.float32)
    board.height += paper * np.float32(0.05 * unit) * blurred(white(rng, board.shape), unit)
    return paper


def _folds(board: Board, rng: Generator) -> Field:
    """Return creases: sharp ridges along a few long bent lines."""
    total = blank(board)
    for _ in range(5):
        angle = rng.uniform(0, np.pi)
        x0, y0 = rng.uniform(300, 1300), rng.uniform(250, 1000)
        reach = rng.uniform(250, 700)
        bend = rng.normal(0, 40, 2)
        points = [
            (x0 - reach * np.cos(angle), y0 - reach * np.sin(angle)),
            (x0 + bend[0], y0 + bend[1]),
            (x0 + reach * np.cos(angle), y0 + reach * np.sin(angle)),
        ]
        line = blurred(path(board, points, 2.0), 2.2 * board.unit)
        wide = blurred(path(board, points, 2.0), 20.0 * board.unit)
        total += float(rng.choice([-1.0, 1.0])) * (0.55 * line + 6.0 * wide)
    return total


def _age(board: Board, scene: LabelScene, paper: Field, rng: Generator) -> None:
    """Add fibres, dirt, rubbed lines and dust."""
    unit = board.unit
    fibre = blurred(white(rng, board.shape), 1.5 * unit) * 1.5
    board.colour *= (1.0 + paper * 0.012 * fibre)[..., None]
    body, rim = stain(rng, board.shape, 420 * unit, 1.1)
    tone = np.array([0.30, 0.42, 0.60], dtype=np.float32)
    smear = scene.dirt * paper * (0.22 * body + 0.25 * rim)
    board.colour *= 1.0 - smear[..., None] * tone
    marks = scratches(rng, board.shape, round(30 * scene.dirt), (60 * unit, 500 * unit), 2)
    lay(board, np.asarray(0.35 * marks, dtype=np.float32), colour=(0.35, 0.34, 0.32))
    dust = specks(rng, board.shape, round(160 * scene.dirt), (0.8 * unit, 2.6 * unit))
    lay(board, dust, colour=(0.22, 0.20, 0.18))
