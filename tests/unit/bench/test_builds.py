"""The calls that `bench` times are readings of one line by one set of weights."""

from pathlib import Path

import numpy as np
import pytest
import torch

from station.bench.builds import fastest_torch_threads, reading_calls
from tests.unit.recognition.tiny_compact import save_tiny_compact
from tests.unit.recognition.tiny_published import save_tiny_published

LINE = np.tile(np.arange(200, dtype=np.uint8), (40, 1))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_compact(tmp_path_factory.mktemp("models") / "tiny")


def test_both_modes_are_read_on_both_runtimes_alike(folder: Path) -> None:
    read = {name: call()[0] for name, call in reading_calls(folder, LINE).items()}
    assert list(read) == ["sure, ONNX Runtime", "fast, ONNX Runtime", "sure, torch", "fast, torch"]
    for mode in ("sure", "fast"):
        assert read[f"{mode}, ONNX Runtime"].text == read[f"{mode}, torch"].text


def test_a_published_model_has_no_such_builds(tmp_path: Path) -> None:
    assert reading_calls(save_tiny_published(tmp_path / "published"), LINE) == {}


def test_torch_gets_its_threads_back() -> None:
    usual = torch.get_num_threads()
    with fastest_torch_threads(lambda: None):
        assert torch.get_num_threads() >= 1
    assert torch.get_num_threads() == usual
