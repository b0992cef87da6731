"""Where a training run stands: weights, their running mean, optimisers and counters on disk."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

CHECKPOINT_NAME = "checkpoint.pt"


@dataclass
class RunState:
    """A run's counters and the running mean of its weights, which is what gets exported."""

    model: nn.Module
    mean: dict[str, Tensor]
    ema_decay: float
    step: int = 0
    images: int = 0
    restarts: int = 0

    @classmethod
    def opened(
        cls,
        folder: Path,
        model: nn.Module,
        optimisers: list[torch.optim.Optimizer],
        *,
        ema_decay: float,
    ) -> "RunState":
        """Load the folder's checkpoint into model and optimisers, or begin."""
        path = folder / CHECKPOINT_NAME
        if not path.exists():
            mean = {name: value.detach().clone() for name, value in model.state_dict().items()}
            return cls(model, mean, ema_decay)
        saved = torch.load(path, map_location="cpu", weights_only=True)
        model.load_state_dict(saved["model"])
        for optimiser, state in zip(optimisers, saved["optimisers"], strict=False):
            optimiser.load_state_dict(state)
        device = next(model.parameters()).device
        mean = {name: value.to(device) for name, value in saved["mean"].items()}
        return cls(model, mean, ema_decay, saved["step"], saved["images"], saved["restarts"] + 1)

    @property
    def next_seed(self) -> int:
        """The first seed that no earlier part of the run has used."""
        return 3 * self.images + 1000 * self.restarts

    @torch.no_grad()
    def advance(self, model: nn.Module, images: int) -> None:
        """Count a step and move the mean of the weights."""
        self.step += 1
        self.images += images
        keep = min(self.ema_decay, (1 + self.step) / (10 + self.step))
        mine, theirs = [], []
        for name, value in model.state_dict().items():
            if value.is_floating_point():
                mine.append(self.mean[name])
                theirs.append(value)
            else:
                self.mean[name].copy_(value)
        torch._foreach_lerp_(mine, theirs, 1 - keep)

    def save(self, folder: Path, optimisers: list[torch.optim.Optimizer]) -> None:
        """Write the checkpoint in one move, so that a broken write leaves the old one."""
        draft = folder / (CHECKPOINT_NAME + ".new")
        torch.save(
            {
                "model": self.model.state_dict(),
                "mean": self.mean,
                "optimisers": [optimiser.state_dict() for optimiser in optimisers],
                "step": self.step,
                "images": self.images,
                "restarts": self.restarts,
            },
            draft,
        )
        draft.replace(folder / CHECKPOINT_NAME)
