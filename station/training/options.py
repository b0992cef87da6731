"""What a training run is told: one frozen value, from the command line or from a test."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class TrainOptions:
    """Settings of one call of the training; a run goes on where its folder `out` stands."""

    out: Path
    minutes: float = 60.0
    decay_minutes: float = 15.0
    processes: int = 0  # 0: one per core, one on a GPU
    threads: int = 1
    workers: int = 1  # data workers per process
    device: str = "auto"
    pixels_wide: int = 8192  # columns per batch and process
    learning_rate: float = 1.2e-3
    matrix_learning_rate: float = 2.5e-3
    warmup_steps: int = 200
    optimiser: str = "muon"
    weight_decay: float = 0.02
    ema_decay: float = 0.999
    ctc_weight: float = 0.5
    label_smoothing: float = 0.05
    teacher_weight: float = 0.5  # 0: no self-distillation
    replaced_inputs: float = 0.1
    easy_until: int = 40_000
    save_every_s: float = 120.0
    seed: int = 1
    max_steps: int = 0  # 0: as long as the time lasts
    hidden_size: int = 192
    layers: int = 4
