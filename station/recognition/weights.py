"""Loads the weights of a model folder: safetensors only, no remote code, no network, all there."""

from typing import Any

import torch
from safetensors import SafetensorError
from transformers import VisionEncoderDecoderModel
from transformers.utils import logging as transformers_logging

from station.domain.errors import ModelError
from station.recognition.models import ModelFolder

LOADING_ERRORS = (OSError, ValueError, KeyError, RuntimeError, ImportError, SafetensorError)

# Published folders leave out the encoder's pooler, which reading never uses.
UNUSED = "pooler."


def load_weights(folder: ModelFolder) -> Any:
    """Return the model of `folder` in float32, ready to read; ModelError says what is wrong."""
    transformers_logging.set_verbosity_error()
    transformers_logging.disable_progress_bar()
    try:
        model, report = VisionEncoderDecoderModel.from_pretrained(
            folder.path,
            use_safetensors=True,
            local_files_only=True,
            trust_remote_code=False,
            dtype=torch.float32,
            output_loading_info=True,
        )
    except LOADING_ERRORS as error:
        raise cannot_load(folder, error) from error
    missing = sorted(key for key in report["missing_keys"] if UNUSED not in key)
    if missing:
        raise cannot_load(folder, f"its weights lack {len(missing)} tensors, e.g. {missing[0]}")
    return model.eval()


def cannot_load(folder: ModelFolder, cause: object) -> ModelError:
    """Return the error for a folder whose files are there but do not load."""
    return ModelError(
        f"The model in {folder.path} cannot be loaded: {cause}. "
        "Restore or fetch it again, or choose another reader in the settings."
    )
