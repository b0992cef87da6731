"""Finds and checks model folders before anything is loaded, so that a fault has a plain name."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from station.domain.errors import ModelError

CHECKSUMS = "SHA256SUMS"
TOKENIZER_FILES = (("tokenizer.json",), ("vocab.json", "merges.txt"))
GRAPHS = ("encoder.onnx", "decoder.onnx")
"""How the embedded model computes, for ONNX Runtime; the weights are in model.safetensors."""
LONGEST = "max_position_embeddings"
WEIGHT_FILES = ("model.safetensors", "model.safetensors.index.json")


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A complete model folder. `is_compact` tells the embedded model from the published shapes."""

    path: Path
    name: str
    is_compact: bool
    known_answer: tuple[Path, str] | None


def check_model_folder(folder: Path, *, with_checksums: bool = False) -> ModelFolder:
    """Return the folder's description, or raise ModelError with everything that is wrong.

    Only files are read here, no model. `with_checksums` also compares every file named in
    SHA256SUMS, where the folder has that list.
    """
    if not folder.is_dir():
        raise ModelError(
            f"There is no model folder {folder}. Choose another reader in the settings, "
            "or fetch a published one: python3 main.py fetch-model microsoft/trocr-small-printed"
        )
    faults = [*_missing_files(folder), *_config_faults(folder)]
    if with_checksums:
        faults += _checksum_faults(folder)
    if faults:
        listed = "; ".join(faults)
        raise ModelError(
            f"The model folder {folder} cannot be used: {listed}. "
            "Restore the named files, or choose another reader in the settings."
        )
    config = _json(folder / "config.json")
    return ModelFolder(
        path=folder,
        name=folder.name.replace("--", "/"),
        is_compact=_is_compact(config),
        known_answer=_known_answer(folder),
    )


def _missing_files(folder: Path) -> list[str]:
    faults = [
        f"{name} is missing"
        for name in ("config.json", "preprocessor_config.json")
        if not (folder / name).is_file()
    ]
    if not any((folder / name).is_file() for name in WEIGHT_FILES):
        has_pickle = (folder / "pytorch_model.bin").is_file()
        why = " (pytorch_model.bin is not read: it could run code)" if has_pickle else ""
        faults.append(f"model.safetensors is missing{why}")
    if not any(all((folder / name).is_file() for name in names) for names in TOKENIZER_FILES):
        faults.append("tokenizer.json is missing")
    return faults


def _config_faults(folder: Path) -> list[str]:
    path = folder / "config.json"
    if not path.is_file():
        return []
    try:
        config = _json(path)
    except ValueError as error:
        return [f"config.json is not valid JSON ({error})"]
    if config.get("model_type") != "vision-encoder-decoder":
        found = config.get("model_type", "nothing")
        return [f"config.json describes {found!r}, not a vision-encoder-decoder model"]
    sections = [
        f"config.json has no {part!r} section"
        for part in ("encoder", "decoder")
        if not isinstance(config.get(part), dict)
    ]
    return sections or _compact_faults(folder, config)


def _is_compact(config: dict[str, Any]) -> bool:
    return "compact" in str(config["encoder"].get("model_type", ""))


def _compact_faults(folder: Path, config: dict[str, Any]) -> list[str]:
    if not _is_compact(config):
        return []
    faults = [f"{name} is missing" for name in GRAPHS if not (folder / name).is_file()]
    if not isinstance(config["decoder"].get(LONGEST), int):
        faults.append(f"config.json has no whole number for {LONGEST!r} of the decoder")
    return faults


def _checksum_faults(folder: Path) -> list[str]:
    listing = folder / CHECKSUMS
    if not listing.is_file():
        return []
    faults = []
    for line in listing.read_text(encoding="utf-8", errors="replace").splitlines():
        expected, _, name = line.partition("  ")
        path = folder / Path(name.strip()).name
        if not path.is_file():
            faults.append(f"{path.name} is missing")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            faults.append(f"{path.name} does not match its checksum (damaged or changed)")
    return faults


def _known_answer(folder: Path) -> tuple[Path, str] | None:
    picture, answer = folder / "known_answer.png", folder / "known_answer.txt"
    if picture.is_file() and answer.is_file():
        return picture, answer.read_text(encoding="utf-8", errors="replace").strip()
    return None


def _json(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise ValueError("the file holds no object")
    return content
