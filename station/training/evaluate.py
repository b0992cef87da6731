"""Measures a model on its own validation lines: fixed seeds, a set per kind of marking."""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import process_time

import numpy as np
import torch
from transformers import VisionEncoderDecoderModel

from station.recognition import compact
from station.recognition.compact_decode import DecodedLine, decode
from station.recognition.line_image import Image
from station.training.dataset import Sample, sample
from station.training.kinds import KINDS, Kind
from station.training.train import FIRST_VALIDATION_SEED

BATCH_LINES = 32


@dataclass(frozen=True)
class Score:
    """Parts (0..1) of a kind's lines that each answer gets exactly right."""

    kind: str
    lines: int
    ctc: float
    decoder: float
    chosen: float


def validation_lines(kind: Kind, count: int) -> list[Sample]:
    """Return the validation lines of a kind; training never uses their seeds."""
    return [sample(FIRST_VALIDATION_SEED + number, kind=kind) for number in range(count)]


def read_lines(model: VisionEncoderDecoderModel, lines: Sequence[Image]) -> list[DecodedLine]:
    """Read line pictures of any widths, those of one width together."""
    groups: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        groups[line.shape[1]].append(number)
    found: dict[int, DecodedLine] = {}
    for numbers in groups.values():
        for start in range(0, len(numbers), BATCH_LINES):
            part = numbers[start : start + BATCH_LINES]
            read = decode(model, np.stack([lines[number] for number in part]))
            found.update(zip(part, read, strict=True))
    return [found[number] for number in range(len(lines))]


def score(model: VisionEncoderDecoderModel, kind: Kind, count: int) -> Score:
    """Return how much of a kind's validation lines the model reads exactly."""
    samples = validation_lines(kind, count)
    read = read_lines(model, [each.line for each in samples])
    pairs = list(zip(samples, read, strict=True))
    return Score(
        kind=kind.name,
        lines=count,
        ctc=sum(is_same(line.ctc_text, each.text) for each, line in pairs) / count,
        decoder=sum(is_same(line.decoder_text, each.text) for each, line in pairs) / count,
        chosen=sum(is_same(line.text, each.text) for each, line in pairs) / count,
    )


def is_same(read: str, wanted: str) -> bool:
    """Compare as on photographs: upper and lower case count as the same."""
    return read.upper() == wanted.upper()


def line_cost_ms(count: int = 1000, *, warm: int = 2000) -> float:
    """Return the processor time that drawing one synthetic line takes, in milliseconds.

    Typefaces, glyphs and noise fields are made once per process, by the first `warm` lines, which
    are not measured: a training process draws hundreds of thousands.
    """
    for seed in range(warm):
        sample(seed)
    begun = process_time()
    for seed in range(count):
        sample(FIRST_VALIDATION_SEED + seed)
    return 1000 * (process_time() - begun) / count


def main() -> int:
    """Print the scores of a model folder, as a table or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="model folder")
    parser.add_argument("--lines", type=int, default=200, help="lines per kind (%(default)s)")
    parser.add_argument("--codes", action="store_true", help="codes by rule only, no free strings")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--line-cost", action="store_true", help="measure the drawing only")
    told = parser.parse_args()
    if told.line_cost:
        sys.stdout.write(f"{line_cost_ms():.2f} ms per synthetic line on one core\n")
        return 0
    torch.set_num_threads(1)
    compact.register()
    model = VisionEncoderDecoderModel.from_pretrained(
        told.folder, use_safetensors=True, local_files_only=True, dtype=torch.float32
    ).eval()
    kinds = [replace(kind, free_text=0.0) if told.codes else kind for kind in KINDS]
    scores = [score(model, kind, told.lines) for kind in kinds]
    if told.json:
        sys.stdout.write(json.dumps([asdict(each) for each in scores], indent=2) + "\n")
        return 0
    sys.stdout.write(f"{'kind':12s} {'lines':>6s} {'CTC':>8s} {'decoder':>8s} {'chosen':>8s}\n")
    for each in scores:
        sys.stdout.write(
            f"{each.kind:12s} {each.lines:6d} {each.ctc:8.1%} {each.decoder:8.1%} "
            f"{each.chosen:8.1%}\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
