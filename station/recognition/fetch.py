"""Fetches a published model into a folder: the only place that may ask the network for one."""

from pathlib import Path

from station.domain.errors import ModelError
from station.recognition.models import ModelFolder, check_model_folder

WANTED = ("*.safetensors", "*.json", "*.txt", "*.model")


def folder_of(name: str, models_folder: Path) -> Path:
    """Return where the model `owner/name` is kept."""
    return models_folder / name.replace("/", "--")


def fetch_model(name: str, models_folder: Path) -> ModelFolder:
    """Download `name` (e.g. microsoft/trocr-large-printed) with progress and check it.

    A fetch that was cut off goes on where it stopped. ModelError says what went wrong.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError

    target = folder_of(name, models_folder)
    try:
        snapshot_download(name, local_dir=target, allow_patterns=list(WANTED))
    except HFValidationError as error:
        raise ModelError(f"{name!r} is not a model name such as owner/model: {error}") from error
    except (HfHubHTTPError, OSError) as error:
        raise ModelError(
            f"The model {name} could not be fetched ({_reason(error)}). Check the name and the "
            f"network, or copy the model's files to {target} by hand."
        ) from error
    return check_model_folder(target)


def _reason(error: BaseException) -> str:
    """Return the first line of what the library says, without its full stop."""
    lines = str(error).strip().splitlines()
    return lines[0].removeprefix("Got: ").rstrip(".") if lines else type(error).__name__
