"""Trains the embedded model on fresh synthetic lines; stops and goes on at any time.

Each process has its own data workers and the processes add up their gradients, so
that a core taken away by other work slows the training but never stalls it.
"""

import logging
import os
from pathlib import Path

import torch
from torch import distributed as dist
from torch.multiprocessing.spawn import spawn
from transformers import VisionEncoderDecoderModel

from station.recognition import compact
from station.training.dataset import BatchSource
from station.training.loop import TrainingLoop
from station.training.optimiser import optimisers
from station.training.options import TrainOptions
from station.training.run_state import RunState
from station.training.teacher import Teacher

FIRST_VALIDATION_SEED = 1 << 40


def train(options: TrainOptions) -> Path:
    """Train until the time is over and return the folder with the checkpoint."""
    options.out.mkdir(parents=True, exist_ok=True)
    count = process_count(options)
    if count == 1:
        _train_in_process(0, 1, options)
    else:
        meeting = options.out / f"meeting-{os.getpid()}"
        spawn(_train_beside, args=(count, options, meeting), nprocs=count)  # type: ignore[no-untyped-call]
        meeting.unlink(missing_ok=True)
    return options.out


def process_count(options: TrainOptions) -> int:
    """Return how many processes train."""
    if options.processes:
        return options.processes
    return 1 if device_of(options).type == "cuda" else max(1, (os.cpu_count() or 1))


def device_of(options: TrainOptions) -> torch.device:
    """Return the device a run uses."""
    if options.device != "auto":
        return torch.device(options.device)
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def _train_beside(rank: int, count: int, options: TrainOptions, meeting: Path) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    dist.init_process_group(
        "gloo", init_method=meeting.resolve().as_uri(), rank=rank, world_size=count
    )
    try:
        _train_in_process(rank, count, options)
    finally:
        dist.destroy_process_group()


def _train_in_process(rank: int, count: int, options: TrainOptions) -> None:
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed + rank)
    device = device_of(options)
    model = new_model(options).to(device, memory_format=torch.channels_last)
    made = optimisers(
        model,
        name=options.optimiser,
        learning_rate=options.learning_rate,
        matrix_learning_rate=options.matrix_learning_rate,
        weight_decay=options.weight_decay,
    )
    state = RunState.opened(options.out, model, made, ema_decay=options.ema_decay)
    source = BatchSource(
        workers=options.workers,
        pixels_wide=options.pixels_wide,
        first_seed=options.seed * 10**9 + state.next_seed + rank * 500_000_000,
        easy_until=options.easy_until // count,
        done=state.images // count,
    )
    source.start()
    loop = TrainingLoop(
        options=options,
        model=model,
        optimisers=made,
        state=state,
        teacher=_teacher(options, state),
        device=device,
        is_first=rank == 0,
        processes=count,
    )
    try:
        loop.run(source)
    finally:
        source.close()
    if rank == 0:
        state.save(options.out, made)


def _teacher(options: TrainOptions, state: RunState) -> Teacher | None:
    if not options.teacher_weight:
        return None
    teacher = Teacher(new_model(options), state.mean)
    teacher.follow()
    return teacher


def new_model(options: TrainOptions) -> VisionEncoderDecoderModel:
    """Return an untrained model of the size that the options name."""
    compact.register()
    encoder = compact.CompactEncoderConfig(
        hidden_size=options.hidden_size,
        num_hidden_layers=options.layers,
        num_attention_heads=max(1, options.hidden_size // 32),
    )
    return compact.new_model(encoder, compact.decoder_config(width=options.hidden_size))
