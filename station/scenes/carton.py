"""A corrugated carton with printed artwork and an inkjet date or lot code."""

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from station.scenes.artwork import arrows_up, glass, wheel
from station.scenes.board import (
    Board,
    Colour,
    blank,
    box,
    box_distance,
    lay,
    new_board,
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
    white,
)
from station.scenes.inkjet import Printer, printed, soaked
from station.scenes.lens import Lens
from station.scenes.lettering import stamp, word_mask
from station.scenes.light import Lamp, Lighting
from station.scenes.view import View, take

CARTON_LAMP = Lamp(x=-900.0, y=-500.0, height=900.0, power=1.0, size=0.2)
CARTON_VIEW = View(tilt_deg=-0.6, keystone=0.01, far_blur_px=1.2, brightness=0.36)
CARTON_LENS = Lens(
    defocus_px=0.85,
    glow=0.04,
    vignette=0.28,
    fringe=0.0008,
    gamma=2.2,
    read_noise=0.004,
    electrons=6000.0,
    sharpen=0.4,
)


@dataclass(frozen=True, slots=True)
class CartonScene:
    """One carton: its code, its artwork and the state it is in."""

    code: str
    seed: int
    headline: str
    line: str
    artwork: Colour = (0.03, 0.035, 0.03)
    kraft: Colour = (0.46, 0.30, 0.165)
    ink: Colour = (0.012, 0.012, 0.02)
    printer: Printer = field(default_factory=Printer)
    ink_spread: float = 0.10
    flute_px: float = 46.0
    flute_depth: float = 1.0
    wear: float = 0.4
    tape: bool = True
    count: str = "24"
    is_mirrored: bool = False
    lamp: Lamp = CARTON_LAMP
    room: float = 0.4
    view: View = CARTON_VIEW


def render_carton(scene: CartonScene, scale: float = 1.0) -> NDArray[np.uint8]:
    """Return the colour picture, 1600 x 1200 at scale 1."""
    rng = np.random.default_rng(scene.seed)
    board = new_board(scale, scene.kraft, 0.006, 0.35)
    _kraft(board, scene, rng)
    _artwork(board, scene, rng)
    _code(board, scene, rng)
    if scene.tape:
        _tape(board, rng)
    _wear(board, scene, rng)
    lighting = Lighting(lamps=(scene.lamp,), camera_height=3000.0, room=scene.room)
    return take(board, lighting, scene.view, CARTON_LENS, rng)


def _kraft(board: Board, scene: CartonScene, rng: Generator) -> None:
    """Fibres, pulp clouds, specks of bark and the flutes under the liner."""
    unit = board.unit
    tone = 0.035 * clouds(rng, board.shape, 180 * unit, 5)
    tone += 0.03 * grown(rng, board.shape, (3 * unit, 60 * unit))
    fibres = _fibres(board, rng, 5200)
    tone += 0.16 * fibres
    tone += 0.03 * blurred(white(rng, board.shape), 0.7 * unit) * 2.0
    board.colour *= (1.0 + tone)[..., None]
    bark = specks(rng, board.shape, 420, (0.6 * unit, 2.4 * unit))
    lay(board, np.asarray(0.55 * bark, dtype=np.float32), colour=(0.16, 0.09, 0.045))
    x = np.arange(board.shape[1], dtype=np.float32)[None, :] / unit
    drift = 5.0 * clouds(rng, board.shape, 700 * unit, 2)
    flutes = np.cos(2 * np.pi * (x + drift) / scene.flute_px)
    depth = 0.75 + 0.25 * clouds(rng, board.shape, 300 * unit, 3)
    board.height += np.asarray(unit * 0.55 * scene.flute_depth * flutes * depth, np.float32)
    board.height += np.float32(0.35 * unit) * fibres
    board.height += np.float32(5.0 * unit) * blurred(clouds(rng, board.shape, 500 * unit, 3), 4.0)


def _fibres(board: Board, rng: Generator, count: int) -> Field:
    """Return short bent hairs, brighter and darker than the pulp, about -1 to 1."""
    layers = []
    for _ in range(2):
        canvas = np.zeros(board.shape, dtype=np.uint8)
        centre = rng.uniform(0, 1, (count, 2)) * np.array(board.shape[::-1])
        angle = rng.normal(0, 0.7, count)
        length = rng.uniform(6, 34, count) * board.unit
        for middle, turn, reach in zip(centre, angle, length, strict=True):
            half = 0.5 * reach * np.array([np.cos(turn), np.sin(turn)])
            bend = rng.normal(0, 0.12 * reach, 2)
            points = 16 * np.stack([middle - half, middle + bend, middle + half])
            corners = points.round().astype(np.int32)
            tint = int(rng.uniform(60, 255))
            width = max(1, round(0.6 * board.unit))
            cv2.polylines(canvas, [corners], False, (tint,), width, cv2.LINE_AA, 4)
        layers.append(blurred(np.asarray(canvas, dtype=np.float32) / 255.0, 0.4 * board.unit))
    return np.asarray(layers[0] - layers[1], dtype=np.float32)


def _artwork(board: Board, scene: CartonScene, rng: Generator) -> None:
    """Print the flexo artwork: a headline, handling marks and a band, worn on the flutes."""
    unit = board.unit
    middle, side = (960.0, 230.0) if scene.is_mirrored else (640.0, 1370.0)
    ink = blank(board)
    word = word_mask(scene.headline, "OpenSans-ExtraBold.ttf", 118.0 * unit)
    stamp(ink, word, (middle * unit, 262.0 * unit), min(float(word.shape[1]), 1040.0 * unit))
    word = word_mask(scene.line, "OpenSans-Semibold.ttf", 40.0 * unit)
    stamp(ink, word, (middle * unit, 402.0 * unit), min(float(word.shape[1]), 1040.0 * unit))
    marks = (wheel, glass, arrows_up) if scene.is_mirrored else (arrows_up, glass, wheel)
    for index, draw in enumerate(marks):
        ink = np.maximum(
            ink, draw(board, 330.0 + (470.0 if scene.is_mirrored else 300.0) * index, 905.0)
        )
    ink = np.maximum(ink, box(board, -20, 1120, 1620, 1150))
    frame = box(board, side - 110, 190, side + 110, 440, 8.0)
    ink = np.maximum(ink, frame - box(board, side - 100, 200, side + 100, 430))
    word = word_mask(scene.count, "OpenSans-ExtraBold.ttf", 96.0 * unit)
    stamp(ink, word, (side * unit, 318.0 * unit))
    rough = blurred(ink, 1.2 * unit) + 0.16 * blurred(white(rng, board.shape), 1.2 * unit) * unit
    x = np.arange(board.shape[1], dtype=np.float32)[None, :] / unit
    pressed = 0.90 + 0.10 * np.cos(2 * np.pi * x / scene.flute_px)
    cover = smooth_step(np.asarray(rough, np.float32), 0.35, 0.65) * pressed
    pinholes = smooth_step(blurred(white(rng, board.shape), 1.6 * unit) * 4.0 * unit, 1.6, 2.4)
    cover = np.asarray(0.93 * cover * (1.0 - 0.7 * pinholes), dtype=np.float32)
    lay(board, cover, colour=scene.artwork, gloss=0.02)


def _code(board: Board, scene: CartonScene, rng: Generator) -> None:
    drops = printed(scene.code, scene.printer, board.shape, board.unit, rng)
    ink = soaked(drops, board.unit, scene.ink_spread, rng)
    depth = 0.86 + 0.06 * clouds(rng, board.shape, 30 * board.unit, 3)
    lay(board, np.asarray(ink * np.clip(depth, 0, 1), np.float32), colour=scene.ink, gloss=0.004)


def _tape(board: Board, rng: Generator) -> None:
    """Stick a strip of clear tape along the top, with air under it."""
    far = box_distance(board, -60, -60, 1660, 128)
    edge = 1.2 * grown(rng, board.shape, (400.0, 14 * board.unit))
    tape = smooth_step(-far + edge, -0.5, 0.5)
    air = smooth_step(clouds(rng, board.shape, 60 * board.unit, 4), 0.5, 1.0)
    lay(board, np.asarray(tape * 0.28, np.float32), colour=(0.52, 0.40, 0.24))
    lay(board, np.asarray(tape * 0.3 * air, np.float32), colour=(0.62, 0.50, 0.34))
    lay(board, tape, gloss=0.10, rough=0.12, height=1.2)


def _wear(board: Board, scene: CartonScene, rng: Generator) -> None:
    """Rub, dent and stain the box."""
    unit = board.unit
    rubs = scratches(rng, board.shape, round(70 * scene.wear), (40 * unit, 420 * unit), 3)
    rubs = blurred(rubs, 0.8 * unit)
    lay(board, np.asarray(0.45 * rubs, dtype=np.float32), colour=(0.60, 0.45, 0.29), height=-0.5)
    dents = blurred(specks(rng, board.shape, 5, (25 * unit, 70 * unit)), 14 * unit)
    board.height -= np.float32(12.0 * scene.wear * unit) * dents
    body, rim = stain(rng, board.shape, 380 * unit, 1.3)
    wet = scene.wear * (0.22 * body + 0.16 * rim)
    board.colour *= 1.0 - wet[..., None] * np.array([0.7, 0.85, 1.0], dtype=np.float32)
