"""Fits how far the probabilities of a model folder can be trusted, and writes it there.

`python -m station.training.calibrate MODEL_FOLDER` draws synthetic lines that training never saw,
reads them in both modes and fits a curve per way of reading. The report is of curves fitted on one
half of the lines and judged by the other.
"""

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from station.recognition.calibration import (
    NOT_CALIBRATED,
    Calibration,
    Curve,
    log_odds,
    save_calibration,
)
from station.recognition.decoded_line import DecodedLine, Source
from station.recognition.line_decoding import Mode, Network, decode_lines
from station.recognition.models import check_model_folder
from station.recognition.onnx_model import open_network
from station.recognition.reliability import expected_calibration_error, right_characters
from station.training.dataset import Sample, sample
from station.training.export import write_checksums
from station.training.kinds import KINDS
from station.training.train import FIRST_VALIDATION_SEED

FIRST_SEED = FIRST_VALIDATION_SEED + (1 << 30)
"""Neither training nor validation draws these lines."""

BATCH_LINES = 16
MOST_MISSED = 0.05
"""The part of all wrong lines that may pass the threshold: half of the tenth that may pass on
photographs, which are not drawn lines."""
_STEPS = 100
_LONGEST_STEP = 0.5
_FAR = 30.0
_PULL = 1.0
"""As much as one or two characters say."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One synthetic line as read: how sure each character is, which are right, and whether all."""

    source: Source
    probabilities: tuple[float, ...]
    is_right: tuple[bool, ...]
    is_exact: bool

    def weakest(self, calibration: Calibration) -> float:
        """Return the calibrated probability of the weakest character; 0 for no character."""
        return calibration[self.source].calibrated(min(self.probabilities, default=0.0))


def drawn_samples(lines_per_kind: int, *, first_seed: int = FIRST_SEED) -> Iterable[Sample]:
    """Draw lines of every kind in turn."""
    for number in range(lines_per_kind * len(KINDS)):
        seed, kind = divmod(number, len(KINDS))
        yield sample(first_seed + seed, kind=KINDS[kind])


def read_samples(
    network: Network, samples: Iterable[Sample], *, modes: Sequence[Mode] = get_args(Mode)
) -> list[ReadLine]:
    """Read every line in every mode, those of one width together."""
    waiting: dict[int, list[Sample]] = defaultdict(list)
    read: list[ReadLine] = []
    for each in samples:
        group = waiting[each.line.shape[1]]
        group.append(each)
        if len(group) == BATCH_LINES:
            read += _read(network, group, modes)
            group.clear()
    for group in waiting.values():
        read += _read(network, group, modes) if group else []
    return read


def _read(network: Network, group: Sequence[Sample], modes: Sequence[Mode]) -> list[ReadLine]:
    batch = np.stack([each.line for each in group])
    return [
        _read_line(line, each.text)
        for mode in modes
        for line, each in zip(decode_lines(network, batch, mode=mode), group, strict=True)
    ]


def _read_line(line: DecodedLine, truth: str) -> ReadLine:
    # As on photographs, upper and lower case count as the same.
    read, wanted = line.text.upper(), truth.upper()
    return ReadLine(
        source=line.source,
        probabilities=tuple(character.probability for character in line.chosen),
        is_right=tuple(right_characters(read, wanted)),
        is_exact=read == wanted,
    )


def fitted(lines: Sequence[ReadLine]) -> Calibration:
    """Return a curve for every way of reading; the network's own where it was never used."""
    return {source: _fitted_curve(lines, source) for source in get_args(Source)}


def _fitted_curve(lines: Sequence[ReadLine], source: Source) -> Curve:
    own = [line for line in lines if line.source == source]
    odds = np.array([log_odds(p) for line in own for p in line.probabilities])
    is_right = np.array([right for line in own for right in line.is_right], np.float64)
    if len(odds) == 0 or is_right.min() == is_right.max():
        return Curve()
    slope, offset = _logistic(odds, is_right)
    return Curve(slope, offset) if slope > 0 else Curve()


def _logistic(x: Numbers, y: Numbers) -> tuple[float, float]:
    """Return slope and offset of the likeliest logistic curve, by Newton's method.

    The targets are Platt's, a little inside 0 and 1: "Probabilistic Outputs for Support Vector
    Machines" (1999). Where few characters are wrong, the curve stays near the one that changes
    nothing.
    """
    right, wrong = float(y.sum()), float(len(y) - y.sum())
    target = np.where(y > 0, (right + 1) / (right + 2), 1 / (wrong + 2))
    design = np.stack([x, np.ones_like(x)], axis=1)
    unchanged = weights = np.array([1.0, 0.0])
    for _ in range(_STEPS):
        promised = 1 / (1 + np.exp(-np.clip(design @ weights, -_FAR, _FAR)))
        slope = design.T @ (target - promised) - _PULL * (weights - unchanged)
        curvature = (design * (promised * (1 - promised))[:, None]).T @ design + _PULL * np.eye(2)
        weights = weights + np.clip(
            np.linalg.solve(curvature, slope), -_LONGEST_STEP, _LONGEST_STEP
        )
    return float(weights[0]), float(weights[1])


Judged = tuple[ReadLine, Calibration]
"""A line and curves that were fitted without it."""


def cross_fitted(lines: Sequence[ReadLine]) -> list[Judged]:
    """Return every line with the curves of the other half, so that no line judges itself."""
    halves = lines[::2], lines[1::2]
    curves = [fitted(half) for half in halves[::-1]]
    return [(line, own) for half, own in zip(halves, curves, strict=True) for line in half]


def threshold_of(judged: Sequence[Judged]) -> float:
    """Return the lowest weakest character that lets no more wrong lines pass than allowed."""
    wrong = sorted((x.weakest(own) for x, own in judged if not x.is_exact), reverse=True)
    allowed = int(MOST_MISSED * len(wrong))
    return wrong[allowed] if wrong else 0.0


def summary(judged: Sequence[Judged]) -> str:
    """Return what curves do on lines they were not fitted on, a row per way of reading."""
    rows = [f"{'read':6s} {'lines':>6s} {'exact':>7s}   calibration error before and after\n"]
    for source in get_args(Source):
        own = [(line, curves) for line, curves in judged if line.source == source]
        before = _error([(line, NOT_CALIBRATED) for line, _ in own])
        exact = sum(line.is_exact for line, _ in own) / max(len(own), 1)
        rows.append(f"{source:6s} {len(own):6d} {exact:7.1%} {before:8.4f} {_error(own):8.4f}\n")
    sure = [(line, curves) for line, curves in judged if line.source != "fast"]
    limit = threshold_of(sure)
    passed = [line for line, curves in sure if line.weakest(curves) > limit]
    wrong = sum(not line.is_exact for line, _ in sure)
    missed = sum(not line.is_exact for line in passed)
    rows.append(
        f"Weakest character above {limit:.3f}: {1 - len(passed) / max(len(sure), 1):.1%} to a "
        f"person, {missed} of {wrong} wrong lines accepted (sure mode)\n"
    )
    return "".join(rows)


def _error(judged: Sequence[Judged]) -> float:
    promised = [own[line.source].calibrated(p) for line, own in judged for p in line.probabilities]
    return expected_calibration_error(promised, [r for line, _ in judged for r in line.is_right])


def calibrate(folder: Path, *, lines_per_kind: int, network: Network | None = None) -> str:
    """Fit, write the curves and the checksums, and return the report."""
    used = network or open_network(check_model_folder(folder))
    samples = drawn_samples(lines_per_kind)
    total = lines_per_kind * len(KINDS)
    shown = tqdm(samples, total=total, unit="line", disable=not sys.stderr.isatty())
    lines = read_samples(used, shown)
    random.Random(0).shuffle(lines)
    save_calibration(folder, fitted(lines), lines=total)
    write_checksums(folder)
    return summary(cross_fitted(lines))


def main() -> int:
    """Calibrate a model folder from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="model folder; gets calibration.json")
    parser.add_argument("--lines", type=int, default=300, help="lines per kind (%(default)s)")
    parser.add_argument(
        "--none", action="store_true", help="write curves that change nothing, to compare with"
    )
    told = parser.parse_args()
    if told.none:
        save_calibration(told.folder, NOT_CALIBRATED, lines=0)
        write_checksums(told.folder)
        return 0
    sys.stdout.write(calibrate(told.folder, lines_per_kind=told.lines))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
