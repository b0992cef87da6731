"""The embedded model in both modes and on both runtimes, as calls that read one line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import torch

from station.domain.frame import Image
from station.recognition import compact
from station.recognition.calibration import NOT_CALIBRATED
from station.recognition.compact_decode import TorchNetwork
from station.recognition.embedded import EmbeddedModel, load_embedded
from station.recognition.models import check_model_folder
from station.recognition.threads import fastest_threads
from station.recognition.weights import load_weights


def reading_calls(folder: Path, line: Image) -> dict[str, Callable[[], object]]:
    """Return a call per mode and runtime that reads `line`; none for a published model."""
    checked = check_model_folder(folder)
    if not checked.is_compact:
        return {}
    compact.register()
    models = {
        "ONNX Runtime": load_embedded(checked),
        "torch": EmbeddedModel(
            name=checked.name,
            network=TorchNetwork(load_weights(checked)),
            calibration=NOT_CALIBRATED,
        ),
    }
    return {
        f"{mode}, {runtime}": partial(model.in_mode(mode).read, [line])
        for runtime, model in models.items()
        for mode in ("sure", "fast")
    }


@contextmanager
def fastest_torch_threads(read_once: Callable[[], object]) -> Iterator[None]:
    """Let torch use the thread count that it reads fastest with; ONNX Runtime tries by itself."""
    usual = torch.get_num_threads()

    def reading_with(threads: int) -> Callable[[], object]:
        torch.set_num_threads(threads)
        return read_once

    try:
        torch.set_num_threads(fastest_threads(reading_with))
        yield
    finally:
        torch.set_num_threads(usual)
