"""A training run steps, stops, goes on where it stood, and is exported whole."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from station.training.loop import rate_factor
from station.training.optimiser import optimisers, orthogonalised
from station.training.options import TrainOptions
from station.training.run_state import CHECKPOINT_NAME
from station.training.train import new_model, train

TINY = TrainOptions(
    out=Path(),
    minutes=5,
    processes=1,
    pixels_wide=256,
    hidden_size=32,
    layers=1,
    max_steps=3,
    easy_until=100,
    device="cpu",
)


def _saved(folder: Path) -> dict[str, object]:
    saved: dict[str, object] = torch.load(folder / CHECKPOINT_NAME, weights_only=True)
    return saved


def test_a_run_goes_on_at_the_step_where_it_stopped(tmp_path: Path) -> None:
    options = replace(TINY, out=tmp_path)
    train(options)
    first = _saved(tmp_path)
    assert first["step"] == 3
    train(replace(options, max_steps=2))
    second = _saved(tmp_path)
    assert second["step"] == 5
    assert second["restarts"] == 1
    assert second["images"] > first["images"]  # type: ignore[operator]


def test_a_stop_file_ends_a_run_after_one_step(tmp_path: Path) -> None:
    (tmp_path / "stop").touch()
    train(replace(TINY, out=tmp_path, max_steps=0))
    assert _saved(tmp_path)["step"] == 1


@pytest.mark.parametrize(
    ("step", "left_s", "factor"),
    [(0, 9000, 0.1), (4, 9000, 0.5), (50, 9000, 1.0), (50, 300, 0.5), (50, 0, 0.02)],
)
def test_the_rate_warms_up_stays_and_falls(step: int, left_s: float, factor: float) -> None:
    options = replace(TINY, warmup_steps=10, decay_minutes=10)
    assert rate_factor(step, left_s, options) == pytest.approx(factor)


@pytest.mark.parametrize("shape", [(8, 8), (8, 20), (20, 8), (3, 8, 8)])
def test_the_matrix_update_is_nearly_orthogonal(shape: tuple[int, ...]) -> None:
    torch.manual_seed(0)
    found = torch.linalg.svdvals(orthogonalised(torch.randn(shape)))
    assert found.min() > 0.4
    assert found.max() < 1.4


def test_every_weight_has_exactly_one_optimiser() -> None:
    model = new_model(TINY)
    made = optimisers(
        model, name="muon", learning_rate=1e-3, matrix_learning_rate=1e-3, weight_decay=0.0
    )
    owned = [id(p) for o in made for group in o.param_groups for p in group["params"]]
    assert sorted(owned) == sorted(id(p) for p in model.parameters())
