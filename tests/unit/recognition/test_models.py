"""A model folder's faults are all named before anything is loaded."""

import hashlib
import json
from pathlib import Path

import pytest

from station.domain.errors import ModelError
from station.recognition.models import GRAPHS, check_model_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    config = {
        "model_type": "vision-encoder-decoder",
        "encoder": {"model_type": "vit"},
        "decoder": {"model_type": "trocr"},
    }
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    for name in ("preprocessor_config.json", "tokenizer.json", "model.safetensors"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    return tmp_path


def test_a_complete_folder_is_described(folder: Path) -> None:
    found = check_model_folder(folder)
    assert found.path == folder
    assert not found.is_compact
    assert found.known_answer is None


def test_the_embedded_model_is_recognised_by_its_encoder(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config["encoder"]["model_type"] = "station-compact-encoder"
    config["decoder"]["max_position_embeddings"] = 32
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    for name in GRAPHS:
        (folder / name).write_bytes(b"graph")
    assert check_model_folder(folder).is_compact
    (folder / "decoder.onnx").unlink()
    with pytest.raises(ModelError, match=r"decoder\.onnx is missing.*Restore the named files"):
        check_model_folder(folder)


def test_a_known_answer_is_found(folder: Path) -> None:
    (folder / "known_answer.png").write_bytes(b"picture")
    (folder / "known_answer.txt").write_text("LOT123\n", encoding="utf-8")
    assert check_model_folder(folder).known_answer == (folder / "known_answer.png", "LOT123")


def test_a_missing_folder_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="fetch-model"):
        check_model_folder(tmp_path / "none")


def test_all_missing_files_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        check_model_folder(tmp_path)
    for name in (
        "config.json",
        "preprocessor_config.json",
        "model.safetensors",
        "tokenizer.json",
    ):
        assert f"{name} is missing" in str(caught.value)


def test_pickled_weights_are_refused_with_the_reason(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match="could run code"):
        check_model_folder(folder)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("{", "not valid JSON", id="cut off"),
        pytest.param("[]", "holds no object", id="a list"),
        pytest.param('{"model_type": "bert"}', "'bert'", id="another kind"),
        pytest.param(
            '{"model_type": "vision-encoder-decoder", "encoder": {}}', "'decoder'", id="half"
        ),
    ],
)
def test_a_faulty_config_is_explained(folder: Path, content: str, message: str) -> None:
    (folder / "config.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=message):
        check_model_folder(folder)


def test_a_changed_file_is_found_by_its_checksum(folder: Path) -> None:
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{digest}  model.safetensors\n", encoding="utf-8")
    check_model_folder(folder, with_checksums=True)
    (folder / "model.safetensors").write_text("{ }", encoding="utf-8")
    with pytest.raises(ModelError, match=r"model\.safetensors does not match its checksum"):
        check_model_folder(folder, with_checksums=True)


def test_a_list_of_checksums_that_is_no_text_names_what_it_cannot_vouch_for(folder: Path) -> None:
    (folder / "SHA256SUMS").write_bytes(b"\xff\xfe  config.json\n")
    with pytest.raises(ModelError, match=r"config\.json does not match its checksum"):
        check_model_folder(folder, with_checksums=True)


def test_an_answer_that_is_no_text_stays_an_answer_nothing_reads(folder: Path) -> None:
    (folder / "known_answer.png").write_bytes(b"picture")
    (folder / "known_answer.txt").write_bytes(b"\xff")
    found = check_model_folder(folder)
    assert found.known_answer is not None
    assert found.known_answer[1] == "\ufffd"


@pytest.mark.parametrize("places", [None, "many"], ids=["missing", "no number"])
def test_an_embedded_model_says_how_long_a_line_may_be(folder: Path, places: str | None) -> None:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config["encoder"]["model_type"] = "station-compact-encoder"
    config["decoder"]["max_position_embeddings"] = places
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(ModelError, match="no whole number for 'max_position_embeddings'"):
        check_model_folder(folder)
