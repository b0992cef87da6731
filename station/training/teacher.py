"""Self-distillation: the running mean of the weights teaches the weights that are trained.

A drawn line that nobody can read has a text all the same. The mean of the weights knows how
doubtful it is, so its answer is a softer and less noisy aim beside the text (mean teacher,
Tarvainen and Valpola 2017; the distance is that of Hinton et al. 2015 at temperature 1).
"""

import torch
from torch import Tensor
from transformers import VisionEncoderDecoderModel

from station.training.step import IGNORED, Answers, Tensors, answers

# A column of the CTC head says less than a character of the decoder: there are several of them.
_COLUMNS_WEIGHT = 0.5


class Teacher:
    """A model whose weights are the running mean's own tensors, so it follows every step."""

    def __init__(self, model: VisionEncoderDecoderModel, mean: dict[str, Tensor]) -> None:
        self._model = model.requires_grad_(False).eval()
        self._mean = mean

    def follow(self) -> None:
        """Take the mean's tensors in place of the model's own; call it once, before the run."""
        self._model.load_state_dict(self._mean, assign=True)
        self._model.requires_grad_(False)

    @torch.no_grad()
    def answers(self, batch: Tensors) -> Answers:
        """Return what the mean of the weights says of a batch."""
        return answers(self._model, batch)


def distance(student: Answers, teacher: Answers, batch: Tensors) -> Tensor:
    """Return how far a student's answers are from the teacher's, in nats a character."""
    is_text = batch.labels != IGNORED
    places = _divergence(student.places, teacher.places)[is_text].mean()
    by_line = _divergence(student.columns, teacher.columns).sum(dim=1) / batch.texts_lengths
    return places + _COLUMNS_WEIGHT * by_line.mean()


def _divergence(student: Tensor, teacher: Tensor) -> Tensor:
    """Return the Kullback-Leibler divergence over the last axis."""
    return (teacher.exp() * (teacher - student)).sum(dim=-1)
