"""The mean of the weights teaches: it follows the run, and agreement costs nothing."""

from pathlib import Path

import pytest
import torch
from transformers import VisionEncoderDecoderModel

from station.training.dataset import as_batch, sample
from station.training.options import TrainOptions
from station.training.run_state import RunState
from station.training.step import Answers, Tensors, answers, tensors
from station.training.teacher import Teacher, distance
from station.training.train import new_model

OPTIONS = TrainOptions(out=Path(), hidden_size=32, layers=1)


@pytest.fixture
def model() -> VisionEncoderDecoderModel:
    torch.manual_seed(1)
    return new_model(OPTIONS).eval()


@pytest.fixture
def batch() -> Tensors:
    return tensors(as_batch([sample(3)]), torch.device("cpu"), 0.0)


def _same(one: Answers, other: Answers) -> bool:
    return torch.allclose(one.places, other.places) and torch.allclose(one.columns, other.columns)


def test_the_teacher_answers_with_the_mean_and_follows_it(
    model: VisionEncoderDecoderModel, batch: Tensors, tmp_path: Path
) -> None:
    state = RunState.opened(tmp_path, model, [], ema_decay=0.9)
    teacher = Teacher(new_model(OPTIONS), state.mean)
    teacher.follow()
    before = teacher.answers(batch)
    with torch.no_grad():
        assert _same(before, answers(model, batch))
        for parameter in model.parameters():
            parameter.add_(0.1)
        state.advance(model, 1)
        model.load_state_dict(state.mean)
        after = teacher.answers(batch)
        assert not _same(after, before)
        assert _same(after, answers(model, batch))


def test_agreement_costs_nothing_and_another_answer_does(
    model: VisionEncoderDecoderModel, batch: Tensors
) -> None:
    with torch.no_grad():
        given = answers(model, batch)
    assert distance(given, given, batch).item() == pytest.approx(0.0, abs=1e-6)
    other = Answers(given.places.roll(1, dims=2), given.columns)
    assert distance(given, other, batch).item() > 0.005
    other = Answers(given.places, given.columns.roll(1, dims=2))
    assert distance(given, other, batch).item() > 0.005


def test_places_behind_the_text_do_not_count(
    model: VisionEncoderDecoderModel, batch: Tensors
) -> None:
    with torch.no_grad():
        given = answers(model, batch)
    padded = Tensors(
        batch.pixels,
        batch.decoder_inputs,
        torch.nn.functional.pad(batch.labels, (0, 1), value=-100),
        batch.texts,
        batch.texts_lengths,
    )
    one = torch.nn.functional.pad(given.places, (0, 0, 0, 1), value=-1.0)
    two = torch.nn.functional.pad(given.places, (0, 0, 0, 1), value=-9.0)
    found = distance(Answers(one, given.columns), Answers(two, given.columns), padded)
    assert found.item() == pytest.approx(0.0, abs=1e-6)
