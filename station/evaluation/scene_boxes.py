"""Where the codes stand in whole photographs: scene_boxes.json beside labels.csv.

A scene is measured as the block a person would draw around its codes; finding the code in a whole
photograph is not what the station does.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from station.domain.errors import FileFault, FileFaultsError

FILE = "scene_boxes.json"
MARGIN = 0.5
"""Room left around the codes, as part of the height of their tallest line."""

Quad = tuple[tuple[float, float], ...]
"""Four corners x, y in pixels, clockwise from the start of the text."""


@dataclass(frozen=True, slots=True)
class Block:
    """An upright region of a photograph in pixels; right and bottom are the first not in it."""

    left_px: int
    top_px: int
    right_px: int
    bottom_px: int


def load_blocks(folder: Path) -> dict[str, Block]:
    """Return the block of every scene by "set/file"; nothing where the folder names no boxes."""
    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: block_around([_quad(box) for box in boxes]) for name, boxes in content.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as fault:
        told = "wants {'set/file': [{'text': '...', 'quad': [[x, y], four corners]}]}"
        raise FileFaultsError((FileFault(path, "", f"{told}: {fault}"),)) from fault


def block_around(quads: Sequence[Quad]) -> Block:
    """Return the smallest upright region with all corners and a margin; it may leave the picture.

    ValueError where there is no box.
    """
    margin = MARGIN * max(_height(quad) for quad in quads)
    xs = [x for quad in quads for x, _ in quad]
    ys = [y for quad in quads for _, y in quad]
    return Block(
        max(0, int(min(xs) - margin)),
        max(0, int(min(ys) - margin)),
        int(max(xs) + margin) + 1,
        int(max(ys) + margin) + 1,
    )


def _quad(box: dict[str, Any]) -> Quad:
    corners = tuple((float(x), float(y)) for x, y in box["quad"])
    if len(corners) != 4:
        raise ValueError(f"{len(corners)} corners instead of four")
    return corners


def _height(quad: Quad) -> float:
    (x1, y1), (x2, y2) = quad[0], quad[3]
    return float(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
