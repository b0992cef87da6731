"""Trains the embedded model on fresh synthetic lines; stops and goes on at any time.

Each process has its own data workers and the processes add up their gradients, so
that a core taken away by other work slows the training but never stalls it.
"""

import logging
import os
import time
from pathlib import Path

import torch
from torch import distributed as dist
from torch.multiprocessing.spawn import spawn
from transformers import VisionEncoderDecoderModel

from station.recognition import compact
from station.training.dataset import BatchSource
from station.training.optimiser import optimisers
from station.training.options import TrainOptions
from station.training.run_state import RunState
from station.training.step import losses, tensors

log = logging.getLogger(__name__)

LOG_EVERY_STEPS = 25
# A file of this name in the run's folder ends the run after the current step.
STOP_FILE_NAME = "stop"
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
    try:
        _loop(rank, count, options, model, made, state, source, device)
    finally:
        source.close()
    if rank == 0:
        state.save(options.out, made)


def new_model(options: TrainOptions) -> VisionEncoderDecoderModel:
    """Return an untrained model of the size that the options name."""
    compact.register()
    encoder = compact.CompactEncoderConfig(
        hidden_size=options.hidden_size,
        num_hidden_layers=options.layers,
        num_attention_heads=max(1, options.hidden_size // 32),
    )
    return compact.new_model(encoder, compact.decoder_config(width=options.hidden_size))


def rate_factor(step: int, left_s: float, options: TrainOptions) -> float:
    """Return the part of the full learning rate: warm-up, constant, decay at the end."""
    warm = min(1.0, (step + 1) / max(1, options.warmup_steps))
    decay_s = 60 * options.decay_minutes
    return warm * (1.0 if decay_s <= 0 else max(0.02, min(1.0, left_s / decay_s)))


def _loop(
    rank: int,
    count: int,
    options: TrainOptions,
    model: VisionEncoderDecoderModel,
    made: list[torch.optim.Optimizer],
    state: RunState,
    source: BatchSource,
    device: torch.device,
) -> None:
    model.train()
    begun = saved = logged = time.monotonic()
    first_step, since, steps, sums = state.step, 0, 0, [0.0, 0.0]
    stop = False
    stop_file = options.out / STOP_FILE_NAME
    while not stop:
        left_s = options.minutes * 60 - (time.monotonic() - begun)
        factor = rate_factor(state.step, left_s, options)
        batch = tensors(source.next(), device, options.replaced_inputs)
        decoder_loss, ctc_loss = losses(model, batch, options.label_smoothing)
        torch.autograd.backward(decoder_loss + options.ctc_weight * ctc_loss)
        is_last = (
            left_s <= 0
            or stop_file.exists()
            or 0 < options.max_steps <= state.step - first_step + 1
        )
        stop = _exchange(model, is_last and rank == 0, count)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0, foreach=True)
        for optimiser in made:
            for group in optimiser.param_groups:
                full = (
                    options.matrix_learning_rate if "momentum" in group else options.learning_rate
                )
                group["lr"] = full * factor
            optimiser.step()
            optimiser.zero_grad()
        state.advance(model, count * len(batch.texts_lengths), with_mean=rank == 0)
        if rank:
            continue
        since += count * len(batch.texts_lengths)
        sums = [sums[0] + decoder_loss.item(), sums[1] + ctc_loss.item()]
        now = time.monotonic()
        steps += 1
        if state.step % LOG_EVERY_STEPS == 0:
            log.info(
                "step %d, %d images, %.0f/s, decoder %.3f, ctc %.3f, rate %.2f, %.0f min left",
                state.step,
                state.images,
                since / (now - logged),
                sums[0] / steps,
                sums[1] / steps,
                factor,
                left_s / 60,
            )
            logged, since, steps, sums = now, 0, 0, [0.0, 0.0]
        if now - saved > options.save_every_s:
            state.save(options.out, made)
            saved = now


def _exchange(model: torch.nn.Module, wants_stop: bool, count: int) -> bool:
    """Average the gradients over the processes; return True when the first wants to stop."""
    if count == 1:
        return wants_stop
    gradients = [p.grad for p in model.parameters() if p.grad is not None]
    flat = torch.cat([g.reshape(-1) for g in gradients] + [torch.tensor([float(wants_stop)])])
    dist.all_reduce(flat)
    flat[:-1] /= count
    parts = torch.split(flat[:-1], [g.numel() for g in gradients])
    for gradient, part in zip(gradients, parts, strict=True):
        gradient.copy_(part.view_as(gradient))
    return bool(flat[-1] > 0)
