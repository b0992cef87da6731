"""The command `samples`: draw the sample pictures again, with their labels."""

import argparse
import csv
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from station.domain.errors import RecordError
from station.scenes.catalogue import KINDS, SAMPLES
from station.scenes.sample import Sample

LABEL_COLUMNS = ("file", "recipe", "code")
JPEG_QUALITY = 90


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `samples` to a parser."""
    parser.add_argument("folder", type=Path, help="where the pictures and labels.csv go")
    parser.add_argument("--only", choices=KINDS, help="draw one kind only; labels stay complete")


def run(namespace: argparse.Namespace) -> int:
    """Draw the samples and write their labels. Raise RecordError where the folder refuses."""
    folder: Path = namespace.folder
    chosen = [sample for sample in SAMPLES if namespace.only in (None, sample.kind)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for sample in chosen:
            save(folder / sample.file, sample.render(1.0))
        write_labels(folder / "labels.csv", SAMPLES)
    except OSError as error:
        raise RecordError(
            f"The samples could not be written to {folder}: {error}. "
            "Choose a folder with write access and about 45 MB of room."
        ) from error
    return 0


def save(path: Path, pixels: NDArray[np.uint8]) -> None:
    """Write one picture in the format of its file name."""
    image = Image.fromarray(pixels)
    if path.suffix == ".jpg":
        image.save(path, quality=JPEG_QUALITY, subsampling=0)
    else:
        image.save(path)


def write_labels(path: Path, samples: tuple[Sample, ...]) -> None:
    """Write the true code of every sample."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(LABEL_COLUMNS)
        writer.writerows((sample.file, sample.recipe, sample.code) for sample in samples)
