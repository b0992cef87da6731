"""Published TrOCR folders load offline and read with their own processor."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from safetensors.torch import load_file, save_file

from station.domain.errors import ModelError
from station.recognition.trocr import TrocrReader, model_folder
from tests.unit.recognition.tiny_published import save_tiny_published

LINE = np.tile(np.arange(100, dtype=np.uint8), (20, 1))


def test_a_folder_reads_one_reading_per_image(published_folder: Path) -> None:
    reader = TrocrReader(folder=published_folder)
    reader.open()
    readings = reader.read([LINE, np.dstack([LINE] * 3), LINE[:1, :1]])
    reader.close()
    assert len(readings) == 3
    assert readings[0].text
    assert all(0.0 < c.probability <= 1.0 for c in readings[0].characters)
    assert readings[0].text == readings[1].text


def test_a_folder_with_slow_tokenizer_files_only_reads_the_same(
    published_folder: Path, tmp_path: Path
) -> None:
    slow_folder = save_tiny_published(tmp_path / "slow", with_tokenizer_json=False)
    fast, slow = TrocrReader(folder=published_folder), TrocrReader(folder=slow_folder)
    fast.open()
    slow.open()
    assert fast.read([LINE])[0].text == slow.read([LINE])[0].text


def test_no_images_give_no_readings(published_folder: Path) -> None:
    reader = TrocrReader(folder=published_folder)
    reader.open()
    reader.open()
    assert reader.read([]) == []
    reader.close()
    reader.close()


def test_a_closed_reader_refuses_to_read(published_folder: Path) -> None:
    with pytest.raises(ModelError, match="not open"):
        TrocrReader(folder=published_folder).read([LINE])


def test_truncated_weights_are_an_error_with_the_folder(
    published_folder: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(published_folder, tmp_path / "cut"))
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    with pytest.raises(ModelError, match="cut cannot be loaded"):
        TrocrReader(folder=folder).open()


def test_missing_tensors_are_named_instead_of_invented(
    published_folder: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(published_folder, tmp_path / "holes"))
    tensors = load_file(folder / "model.safetensors")
    lost = next(name for name in tensors if "fc1.weight" in name)
    del tensors[lost]
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(ModelError, match=r"lack 1 tensors.*fc1\.weight"):
        TrocrReader(folder=folder).open()


def test_a_wrong_known_answer_stops_the_reader(published_folder: Path, tmp_path: Path) -> None:
    from PIL import Image

    folder = Path(shutil.copytree(published_folder, tmp_path / "wrong"))
    Image.fromarray(LINE).save(folder / "known_answer.png")
    (folder / "known_answer.txt").write_text("NOT THIS", encoding="utf-8")
    with pytest.raises(ModelError, match="'NOT THIS'"):
        TrocrReader(folder=folder).open()


def test_a_model_name_means_its_fetched_folder(tmp_path: Path) -> None:
    fetched = tmp_path / "models" / "microsoft--trocr-large-printed"
    fetched.mkdir(parents=True)
    name = "microsoft/trocr-large-printed"
    found = model_folder(name, project_folder=tmp_path, models_folder=tmp_path / "models")
    assert found == fetched
    assert TrocrReader(folder=found).name == name


def test_a_model_that_was_not_fetched_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="fetch-model microsoft/trocr-large-printed"):
        model_folder(
            "microsoft/trocr-large-printed", project_folder=tmp_path, models_folder=tmp_path
        )


def test_a_mistyped_folder_is_not_taken_for_a_model_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There is no model folder"):
        model_folder("./models/none", project_folder=tmp_path, models_folder=tmp_path)
