"""The reader that loads a TrOCR folder: the embedded model or any published one."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from station.domain.candidate import Candidate
from station.domain.errors import ModelError
from station.domain.frame import Image
from station.domain.reading import Reading
from station.recognition.fetch import folder_of
from station.recognition.legal_text import LegalText
from station.recognition.line_decoding import Mode
from station.recognition.models import ModelFolder, check_model_folder

log = logging.getLogger(__name__)


class LoadedModel(Protocol):
    """A model in memory."""

    def in_mode(self, mode: Mode) -> "LoadedModel": ...

    def read(self, images: Sequence[Image]) -> list[Reading]: ...

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str]
    ) -> list[Candidate]: ...


class TrocrReader:
    """A Reader over a model folder. What runs the model is imported by `open`, not before.

    `mode` is for the embedded model: fast leaves out the decoder's second opinion.
    """

    def __init__(self, *, folder: Path, mode: Mode = "sure") -> None:
        self._folder = folder
        self._mode: Mode = mode
        self._model: LoadedModel | None = None

    @property
    def name(self) -> str:
        return self._folder.name.replace("--", "/")

    def open(self) -> None:
        """Check the folder, load it and read its known answer; ModelError says what is wrong."""
        if self._model is not None:
            return
        folder = check_model_folder(self._folder, with_checksums=True)
        model = _load(folder)
        _check_known_answer(folder, model)
        self._model = model.in_mode(self._mode)

    def in_mode(self, mode: Mode) -> "TrocrReader":
        """Return a reader in another mode that shares what this open one has loaded."""
        other = TrocrReader(folder=self._folder, mode=mode)
        other._model = self._opened().in_mode(mode)
        return other

    def read(self, images: Sequence[Image]) -> list[Reading]:
        model = self._opened()
        return model.read(images) if images else []

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str] = ()
    ) -> list[Candidate]:
        return self._opened().candidates(image, legal=legal, also=also)

    def close(self) -> None:
        self._model = None

    def _opened(self) -> LoadedModel:
        if self._model is None:
            raise ModelError(f"The reader {self.name} is not open. Open it before reading.")
        return self._model


def model_folder(name: str, *, project_folder: Path, models_folder: Path) -> Path:
    """Return the folder meant by a setting.

    `name` is a folder (absolute or inside the project), or a published model's name
    (owner/model), which must have been fetched into `models_folder`.
    """
    for folder in (Path(name).expanduser(), project_folder / name, folder_of(name, models_folder)):
        if folder.is_dir():
            return folder
    if name.count("/") == 1 and not name.startswith((".", "/")):
        raise ModelError(
            f"The model {name} is not on this computer. "
            f"Fetch it once with: python3 main.py fetch-model {name}"
        )
    raise ModelError(f"There is no model folder {name}. Choose another reader in the settings.")


def _load(folder: ModelFolder) -> LoadedModel:
    if folder.is_compact:
        from station.recognition.embedded import load_embedded

        return load_embedded(folder)
    from station.recognition.published import load_published

    return load_published(folder)


def _check_known_answer(folder: ModelFolder, model: LoadedModel) -> None:
    if folder.known_answer is None:
        log.info("%s has no known answer to check the reader with", folder.path)
        return
    import numpy as np
    from PIL import Image as PillowImage

    path, expected = folder.known_answer
    with PillowImage.open(path) as picture:
        reading = model.read([np.asarray(picture.convert("L"))])[0]
    if reading.text != expected:
        raise ModelError(
            f"The reader {folder.name} reads {reading.text!r} where {path} says {expected!r}. "
            "Do not use it: restore the model folder, then start again."
        )
