"""The pictures of the documents: chosen states with few colours, and one task that moves."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.ImageColor import getrgb
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap

from station.domain.errors import RecordError
from station.ui.shots.drawing import make_folder, picture_of, shots
from station.ui.shots.look import Look
from station.ui.shots.studio import Parts

LOOK = Look(width_px=1280, height_px=800)
VIEWS = ("run", "strip", "review", "tune", "history", "setup", "deliveries", "dialogs", "guide")
STILL = (
    "run-ok",
    "run-check",
    "run-fault",
    "run-stage",
    "strip-trouble",
    "review-part",
    "review-carpet",
    "delivery-device",
    "history-parts",
    "history-what-if",
    "tune-shift",
    "tune-crop",
    "tune-split",
    "tune-page-code",
    "tune-set-run",
    "dialog-versions",
    "setup-03",
    "wizard-source",
)
CUTS = {"strip-trouble": (0, 0, 1280, 47)}
"""What is shown of a picture where not all of it: left, top, right, bottom in pixels."""
GREYS, COLOURS = 48, 24
LEAST_CHROMA = 12
"""From this distance between the largest and smallest of red, green and blue on, it is a colour."""
TASK_SIZE = (768, 480)
"""Of a picture that moves: it holds several states and is to load as quickly as the others."""


@dataclass(frozen=True, slots=True)
class Task:
    """States that follow each other, each seen for some time."""

    name: str
    states: tuple[tuple[str, int], ...]  # state, milliseconds


TASKS = (
    Task(
        "task-read",
        (
            ("run-ready", 1600),
            ("run-capturing", 500),
            ("run-reading", 700),
            ("run-ok", 2600),
            ("run-saved", 1300),
            ("run-sent", 2200),
        ),
    ),
    Task(
        "task-correct",
        (("run-check", 2600), ("run-correct", 2200), ("run-question", 2600)),
    ),
)


def draw_documents(folder: Path, parts: Parts) -> int:
    """Write every picture of the documents and return how many; RecordError if one cannot be."""
    make_folder(folder)
    wanted = {*STILL, *(state for task in TASKS for state, _ in task.states)}
    drawn = {
        shot.name: _as_image(picture_of(shot.widget, LOOK.scale))
        for shot in shots(LOOK, parts, VIEWS)
        if shot.name in wanted
    }
    try:
        for name in STILL:
            shown = drawn[name].crop(CUTS[name]) if name in CUTS else drawn[name]
            reduced(shown).save(folder / f"{name}.png", optimize=True)
        for task in TASKS:
            _save_task(task, drawn, folder / f"{task.name}.png")
    except OSError as error:
        raise RecordError(
            f"The pictures cannot be written into {folder}: {error.strerror or error}. "
            "Name a folder that may be written, with space left."
        ) from error
    return len(STILL) + len(TASKS)


def reduced(image: Image.Image) -> Image.Image:
    """Return the picture in few colours: a third of the size, and text stays sharp."""
    return image.quantize(palette=palette_of([image]), dither=Image.Dither.NONE)


def palette_of(images: Sequence[Image.Image]) -> Image.Image:
    """Return greys and colours apart, and those of the theme: a red mark has few pixels."""
    pixels = np.concatenate([np.asarray(image).reshape(-1, 3) for image in images])
    is_colour = np.ptp(pixels.astype(np.int16), axis=1) > LEAST_CHROMA
    palette = _chosen(pixels[~is_colour], GREYS) + _chosen(pixels[is_colour], COLOURS)
    palette += [part for colour in set(asdict(LOOK.colours).values()) for part in getrgb(colour)]
    holder = Image.new("P", (1, 1))
    holder.putpalette(palette)
    return holder


def _chosen(pixels: NDArray[np.uint8], count: int) -> list[int]:
    """Return the best colours for pixels, at most `count`, as red, green, blue, red …"""
    if not len(pixels):
        return []
    chosen = Image.fromarray(pixels[None]).quantize(count, Image.Quantize.MEDIANCUT)
    return chosen.getpalette() or []


def _save_task(task: Task, drawn: Mapping[str, Image.Image], path: Path) -> None:
    """Write a picture that moves (APNG); programs without them show its first state."""
    small = [drawn[state].resize(TASK_SIZE, Image.Resampling.LANCZOS) for state, _ in task.states]
    frames = _in_one_palette(small)
    times = [milliseconds for _, milliseconds in task.states]
    first, rest = frames[0], frames[1:]
    first.save(path, save_all=True, append_images=rest, duration=times, loop=0, optimize=True)


def _in_one_palette(images: Sequence[Image.Image]) -> list[Image.Image]:
    """Return the pictures in the colours of all of them: what stays is then not stored again."""
    palette = palette_of(images)
    return [image.quantize(palette=palette, dither=Image.Dither.NONE) for image in images]


def _as_image(pixmap: QPixmap) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "BMP")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
