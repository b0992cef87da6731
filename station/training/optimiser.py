"""The optimiser: orthogonalised momentum for the matrices, AdamW for everything else.

For matrices the update is the nearest orthogonal matrix to the momentum (Muon:
Newton-Schulz iteration, coefficients of Jordan 2024), which needs fewer images than
AdamW alone. torch.optim.Muon 2.13 computes it in bfloat16, which these CPUs do slowly.
"""

from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch import distributed as dist

_COEFFICIENTS = (3.4445, -4.7750, 2.0315)
_STEPS = 5


def orthogonalised(matrices: Tensor) -> Tensor:
    """Return the nearest (semi-)orthogonal matrices, shape (..., rows, columns)."""
    a, b, c = _COEFFICIENTS
    is_tall = matrices.shape[-2] > matrices.shape[-1]
    x = matrices.mT if is_tall else matrices
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(_STEPS):
        square = x @ x.mT
        x = a * x + (b * square + c * square @ square) @ x
    found: Tensor = x.mT if is_tall else x
    return found


class MatrixMomentum(torch.optim.Optimizer):
    """Muon in float32; with several processes each one works on its share of the matrices."""

    def __init__(self, parameters: Iterable[Tensor], *, lr: float, weight_decay: float) -> None:
        super().__init__(parameters, {"lr": lr, "weight_decay": weight_decay, "momentum": 0.95})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]  # noqa: ARG002
        for group in self.param_groups:
            parameters = [p for p in group["params"] if p.grad is not None]
            updates = self._updates(parameters, group["momentum"])
            for parameter, update in zip(parameters, updates, strict=True):
                parameter.mul_(1 - group["lr"] * group["weight_decay"])
                parameter.add_(update, alpha=-group["lr"])

    def _updates(self, parameters: list[Tensor], momentum: float) -> list[Tensor]:
        together = dist.is_initialized() and dist.get_world_size() > 1
        rank, world = (dist.get_rank(), dist.get_world_size()) if together else (0, 1)
        flat = torch.zeros(sum(p.numel() for p in parameters), device=parameters[0].device)
        parts = torch.split(flat, [p.numel() for p in parameters])
        for number, (parameter, part) in enumerate(zip(parameters, parts, strict=True)):
            buffer = self.state[parameter].setdefault("buffer", torch.zeros_like(parameter))
            assert parameter.grad is not None
            buffer.lerp_(parameter.grad, 1 - momentum)
            if number % world == rank:
                part.copy_(_update(parameter.grad.lerp(buffer, momentum)).reshape(-1))
        if together:
            dist.all_reduce(flat)
        return [part.view_as(p) for part, p in zip(parts, parameters, strict=True)]


def _update(gradient: Tensor) -> Tensor:
    """Return the update of a weight; a joint query-key-value weight counts as three matrices."""
    matrix = gradient.flatten(1)
    rows, columns = matrix.shape
    if rows == 3 * columns:
        matrix = matrix.view(3, columns, columns)
    # This factor gives the size of an AdamW update (Liu et al. 2025).
    update: Tensor = orthogonalised(matrix) * (0.2 * max(matrix.shape[-2:]) ** 0.5)
    return update


def optimisers(
    model: nn.Module,
    *,
    name: str,
    learning_rate: float,
    matrix_learning_rate: float,
    weight_decay: float,
) -> list[torch.optim.Optimizer]:
    """Return the optimisers of a model; `name` is "muon" or "adamw"."""
    matrices, weights, others = [], [], []
    for parameter_name, parameter in model.named_parameters():
        if parameter.ndim < 2 or "position" in parameter_name:
            others.append(parameter)
        elif name == "muon" and _is_inner(parameter_name, parameter):
            matrices.append(parameter)
        else:
            weights.append(parameter)
    groups = [
        {"params": weights, "weight_decay": weight_decay},
        {"params": others, "weight_decay": 0.0},
    ]
    made: list[torch.optim.Optimizer] = [
        torch.optim.AdamW(groups, lr=learning_rate, betas=(0.9, 0.98), fused=True)
    ]
    if matrices:
        made.append(MatrixMomentum(matrices, lr=matrix_learning_rate, weight_decay=weight_decay))
    return made


def _is_inner(name: str, parameter: Tensor) -> bool:
    """True for weights between hidden layers, not for embeddings and heads."""
    outer = ("embed", "ctc_head", "output_projection", "lm_head", "stem.0.0")
    return parameter.ndim in (2, 4) and not any(word in name for word in outer)
