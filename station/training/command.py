"""The command `train`: its arguments and what it starts; torch is imported only when it runs."""

import argparse
import logging
from dataclasses import fields
from pathlib import Path

from station.config.paths import PROJECT
from station.domain.errors import UsageError
from station.training.options import TrainOptions

_HELP = {
    "minutes": "how long to train in this call",
    "decay_minutes": "how long before the end the learning rate falls to nothing",
    "processes": "training processes; 0: one per core, one on a GPU",
    "threads": "threads of each training process",
    "workers": "data workers of each training process",
    "device": "where it trains; auto: a graphics card where there is one",
    "pixels_wide": "columns of pixels per batch and process",
    "learning_rate": "full learning rate of AdamW",
    "matrix_learning_rate": "full learning rate of the matrices with muon",
    "warmup_steps": "steps until the full learning rate",
    "optimiser": "how weights are changed",
    "teacher_weight": "how much the mean of the weights teaches beside the texts; 0: not at all",
    "easy_until": "lines over which the data goes from clean print to everything",
    "save_every_s": "seconds between checkpoints",
    "seed": "first number of the run's random lines",
    "max_steps": "stop after so many steps; 0: only by time",
}
_CHOICES = {"device": ("auto", "cpu", "cuda"), "optimiser": ("muon", "adamw")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the training's arguments to a parser."""
    parser.add_argument(
        "--out", type=Path, required=True, help="folder of the run; a run found there goes on"
    )
    for field in fields(TrainOptions):
        if field.name in _HELP:
            kind = type(field.default)
            parser.add_argument(
                "--" + field.name.replace("_", "-"),
                type=kind,
                choices=_CHOICES.get(field.name),
                default=field.default,
                help=f"{_HELP[field.name]} (%(default)s)",
            )


def run(namespace: argparse.Namespace) -> int:
    """Train as told and return the exit code; UsageError for a folder inside the project."""
    if namespace.out.resolve().is_relative_to(PROJECT):
        raise UsageError(
            f"--out {namespace.out} lies in the project. A run's checkpoints do not belong there: "
            "name a folder outside, e.g. ../training-run."
        )
    from station.training.train import train

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    names = [name for name in _HELP if hasattr(namespace, name)]
    train(TrainOptions(out=namespace.out, **{name: getattr(namespace, name) for name in names}))
    return 0


def main() -> int:
    """Run the command by itself."""
    parser = argparse.ArgumentParser(description="Train the embedded model.")
    add_arguments(parser)
    return run(parser.parse_args())


if __name__ == "__main__":
    raise SystemExit(main())
