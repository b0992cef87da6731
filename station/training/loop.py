"""The steps of one training process: losses, gradients summed over the processes, rates, stop."""

import time

import torch
from torch import distributed as dist
from transformers import VisionEncoderDecoderModel

from station.training.dataset import BatchSource
from station.training.options import TrainOptions
from station.training.progress import Progress
from station.training.run_state import RunState
from station.training.step import Tensors, answers, losses, tensors
from station.training.teacher import Teacher, distance

# A file of this name in the run's folder ends the run after the current step.
STOP_FILE_NAME = "stop"
_LONGEST_GRADIENT = 2.0


def rate_factor(step: int, left_s: float, options: TrainOptions) -> float:
    """Return the part of the full learning rate: warm-up, constant, decay at the end."""
    warm = min(1.0, (step + 1) / max(1, options.warmup_steps))
    decay_s = 60 * options.decay_minutes
    return warm * (1.0 if decay_s <= 0 else max(0.02, min(1.0, left_s / decay_s)))


class TrainingLoop:
    """One process of a run. The first process alone reports, saves and stops."""

    def __init__(
        self,
        *,
        options: TrainOptions,
        model: VisionEncoderDecoderModel,
        optimisers: list[torch.optim.Optimizer],
        state: RunState,
        teacher: Teacher | None,
        device: torch.device,
        is_first: bool,
        processes: int,
    ) -> None:
        self._options = options
        self._model = model
        self._optimisers = optimisers
        self._state = state
        self._teacher = teacher
        self._device = device
        self._is_first = is_first
        self._processes = processes
        self._last_step = state.step + options.max_steps if options.max_steps else None

    def run(self, source: BatchSource) -> None:
        """Step until the time is over, the steps are done or a stop is asked for."""
        self._model.train()
        begun = saved = time.monotonic()
        progress = Progress()
        is_over = False
        while not is_over:
            left_s = self._options.minutes * 60 - (time.monotonic() - begun)
            factor = rate_factor(self._state.step, left_s, self._options)
            batch = tensors(source.next(), self._device, self._options.replaced_inputs)
            images = self._processes * len(batch.texts_lengths)
            decoder_loss, ctc_loss = self._gradients(batch)
            is_over = exchanged(self._model, self._wants_stop(left_s), self._processes)
            self._apply(factor)
            self._state.advance(self._model, images)
            if not self._is_first:
                continue
            progress.add(images=images, decoder_loss=decoder_loss, ctc_loss=ctc_loss)
            progress.report(
                step=self._state.step, images=self._state.images, factor=factor, left_s=left_s
            )
            if time.monotonic() - saved > self._options.save_every_s:
                self._state.save(self._options.out, self._optimisers)
                saved = time.monotonic()

    def _gradients(self, batch: Tensors) -> tuple[float, float]:
        given = answers(self._model, batch)
        decoder_loss, ctc_loss = losses(given, batch, self._options.label_smoothing)
        loss = decoder_loss + self._options.ctc_weight * ctc_loss
        if self._teacher:
            taught = distance(given, self._teacher.answers(batch), batch)
            loss = loss + self._options.teacher_weight * taught
        torch.autograd.backward(loss)
        return decoder_loss.item(), ctc_loss.item()

    def _wants_stop(self, left_s: float) -> bool:
        is_last = self._last_step is not None and self._state.step + 1 >= self._last_step
        is_told = (self._options.out / STOP_FILE_NAME).exists()
        return self._is_first and (left_s <= 0 or is_last or is_told)

    def _apply(self, factor: float) -> None:
        torch.nn.utils.clip_grad_norm_(self._model.parameters(), _LONGEST_GRADIENT, foreach=True)
        for optimiser in self._optimisers:
            for group in optimiser.param_groups:
                group["lr"] = factor * self._full_rate(is_for_matrices="momentum" in group)
            optimiser.step()
            optimiser.zero_grad()

    def _full_rate(self, *, is_for_matrices: bool) -> float:
        if is_for_matrices:
            return self._options.matrix_learning_rate
        return self._options.learning_rate


def exchanged(model: torch.nn.Module, wants_stop: bool, processes: int) -> bool:
    """Average the gradients over the processes; return True when the first wants to stop."""
    if processes == 1:
        return wants_stop
    gradients = [p.grad for p in model.parameters() if p.grad is not None]
    flat = torch.cat([g.reshape(-1) for g in gradients] + [torch.tensor([float(wants_stop)])])
    dist.all_reduce(flat)
    flat[:-1] /= processes
    parts = torch.split(flat[:-1], [g.numel() for g in gradients])
    for gradient, part in zip(gradients, parts, strict=True):
        gradient.copy_(part.view_as(gradient))
    return bool(flat[-1] > 0)
