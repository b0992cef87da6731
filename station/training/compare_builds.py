"""Proves that both builds read alike: ONNX Runtime, which the station uses, and torch.

`python -m station.training.compare_builds MODEL_FOLDER` reads the same lines with both: synthetic
ones of every kind, or the pictures of a folder.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import get_args

import numpy as np
import torch
from tqdm import tqdm

from station.capture.image_file import load_picture
from station.domain.clock import SystemClock
from station.recognition import compact
from station.recognition.compact_decode import TorchNetwork
from station.recognition.decoded_line import DecodedLine
from station.recognition.line_decoding import Mode, Network, decode_lines
from station.recognition.line_image import Image, line_image
from station.recognition.models import check_model_folder
from station.recognition.onnx_model import open_network
from station.recognition.weights import load_weights
from station.training.dataset import sample
from station.training.kinds import KINDS
from station.training.train import FIRST_VALIDATION_SEED

BATCH_LINES = 16
PICTURE_KINDS = (".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff")


@dataclass(slots=True)
class Comparison:
    """How many lines were read and where the builds differed."""

    lines: int = 0
    texts: int = 0
    second_texts: int = 0
    largest_difference: float = 0.0  # of a read character's probability, 0 to 1
    times_s: tuple[float, float] = (0.0, 0.0)

    def add(self, one: DecodedLine, other: DecodedLine) -> None:
        """Count one line, as read by both."""
        self.lines += 1
        self.texts += one.text != other.text
        answers = ((line.ctc_text, line.decoder_text) for line in (one, other))
        self.second_texts += len(set(answers)) > 1
        if one.text == other.text:
            pairs = zip(one.chosen, other.chosen, strict=True)
            gaps = (abs(a.probability - b.probability) for a, b in pairs)
            self.largest_difference = max(self.largest_difference, *gaps, 0.0)

    def __str__(self) -> str:
        return (
            f"{self.lines} lines: {self.texts} texts differ, {self.second_texts} with a "
            f"difference in either head's answer, probabilities differ by "
            f"{self.largest_difference:.1e} at most; "
            f"{self._each_ms(0):.1f} ms and {self._each_ms(1):.1f} ms a line\n"
        )

    def _each_ms(self, build: int) -> float:
        return 1000 * self.times_s[build] / max(self.lines, 1)


def compare(
    one: Network,
    other: Network,
    lines: Iterable[Image],
    *,
    mode: Mode = "sure",
    batch_lines: int = BATCH_LINES,
) -> Comparison:
    """Read every line picture with both networks."""
    found = Comparison()
    for batch in batches(lines, batch_lines):
        begun_s = perf_counter()
        ours = decode_lines(one, batch, mode=mode)
        between_s = perf_counter()
        theirs = decode_lines(other, batch, mode=mode)
        spent = between_s - begun_s, perf_counter() - between_s
        found.times_s = found.times_s[0] + spent[0], found.times_s[1] + spent[1]
        for pair in zip(ours, theirs, strict=True):
            found.add(*pair)
    return found


def batches(lines: Iterable[Image], batch_lines: int = BATCH_LINES) -> Iterator[np.ndarray]:
    """Group lines of one width, as they come."""
    waiting: dict[int, list[Image]] = defaultdict(list)
    for line in lines:
        group = waiting[line.shape[1]]
        group.append(line)
        if len(group) == batch_lines:
            yield np.stack(group)
            group.clear()
    yield from (np.stack(group) for group in waiting.values() if group)


def synthetic_lines(count: int) -> Iterator[Image]:
    """Draw lines of all kinds in turn; training never uses their seeds."""
    for number in range(count):
        seed, kind = divmod(number, len(KINDS))
        yield sample(FIRST_VALIDATION_SEED + seed, kind=KINDS[kind]).line


def picture_lines(folder: Path) -> Iterator[Image]:
    """Return every picture below a folder as the line the model would see."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in PICTURE_KINDS:
            yield line_image(load_picture(path, clock=SystemClock()).pixels)


def networks(folder: Path) -> tuple[Network, Network]:
    """Return a model folder's network on ONNX Runtime and in torch."""
    checked = check_model_folder(folder, with_checksums=True)
    compact.register()
    torch.set_num_threads(1)
    return open_network(checked), TorchNetwork(load_weights(checked))


def main() -> int:
    """Compare as told; return 1 where a text differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="model folder")
    parser.add_argument("--lines", type=int, default=10_000, help="synthetic lines (%(default)s)")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="read these pictures instead")
    parser.add_argument("--mode", choices=get_args(Mode), default="sure")
    parser.add_argument(
        "--batch", type=int, default=BATCH_LINES, help="lines at once (%(default)s)"
    )
    told = parser.parse_args()
    lines = picture_lines(told.pictures) if told.pictures else synthetic_lines(told.lines)
    shown = tqdm(lines, unit="line", disable=not sys.stderr.isatty())
    found = compare(*networks(told.folder), shown, mode=told.mode, batch_lines=told.batch)
    sys.stdout.write(str(found))
    return 1 if found.texts else 0


if __name__ == "__main__":
    raise SystemExit(main())
