"""The exported folder holds all that loading needs, and loads."""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import PreTrainedTokenizerFast, VisionEncoderDecoderModel

from station.recognition import characters, compact
from station.recognition.compact_decode import decode
from station.training.export import CHECKSUMS_NAME, export
from station.training.options import TrainOptions
from station.training.train import train


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    run = tmp_path_factory.mktemp("run")
    options = TrainOptions(
        out=run, processes=1, pixels_wide=256, hidden_size=32, layers=1, max_steps=1, device="cpu"
    )
    train(replace(options))
    return export(run, tmp_path_factory.mktemp("models") / "tiny")


def test_the_folder_loads_through_transformers_from_safetensors(folder: Path) -> None:
    compact.register()
    model, report = VisionEncoderDecoderModel.from_pretrained(
        folder, use_safetensors=True, dtype=torch.float32, output_loading_info=True
    )
    assert not report["missing_keys"]
    assert not report["unexpected_keys"]
    lines = np.full((2, 32, 64), 200, np.uint8)
    assert len(decode(model.eval(), lines)) == 2


def test_the_tokenizer_has_one_token_per_character(folder: Path) -> None:
    tokenizer = PreTrainedTokenizerFast.from_pretrained(folder)
    ids = tokenizer("A1-b").input_ids
    assert ids == [characters.START_ID, *characters.encode("A1-b"), characters.END_ID]
    assert tokenizer.decode(ids, skip_special_tokens=True) == "A1-b"


def test_every_file_is_in_the_list_of_checksums(folder: Path) -> None:
    listed = dict(
        reversed(line.split("  ")) for line in (folder / CHECKSUMS_NAME).read_text().splitlines()
    )
    for path in folder.iterdir():
        if path.name != CHECKSUMS_NAME:
            assert listed[path.name] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_known_answer_lies_beside_its_picture(folder: Path) -> None:
    assert (folder / "known_answer.png").stat().st_size > 100
    assert len((folder / "known_answer.txt").read_text().strip()) >= 1
