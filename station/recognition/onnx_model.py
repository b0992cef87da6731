"""The embedded model's network on ONNX Runtime: the folder's graphs, fed with its own weights.

Imported only by an opened reader. torch is not needed.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as faults
from safetensors import SafetensorError
from safetensors.numpy import load_file

from station.domain.errors import ModelError
from station.recognition.line_image import HEIGHT_PX, MAX_WIDTH_PX
from station.recognition.models import GRAPHS, ModelFolder
from station.recognition.threads import fastest_threads

FED_PREFIXES = ("encoder.", "decoder.")
"""Names of the weights that a graph leaves open."""

UNFED_PLACE = "fed-by-the-reader"
"""The file a graph names for its weights. There is none: a weight that is not fed is a fault."""

_ERRORS_ONLY = 3
_FAULTS = (
    faults.Fail,
    faults.InvalidArgument,
    faults.InvalidGraph,
    faults.InvalidProtobuf,
    faults.NoSuchFile,
    faults.NotImplemented,
    faults.RuntimeException,
)

Weights = Mapping[str, NDArray[np.float32]]
Numbers = NDArray[np.float32]


class OnnxNetwork:
    """Runs the two graphs; may be asked from several threads."""

    def __init__(
        self,
        *,
        encoder: onnxruntime.InferenceSession,
        decoder: onnxruntime.InferenceSession,
        longest: int,
    ) -> None:
        self._encoder = encoder
        self._decoder = decoder
        self._longest = longest

    @property
    def longest(self) -> int:
        return self._longest

    def encode(self, lines: NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
        hidden, probabilities = self._encoder.run(None, {"lines": lines})
        return hidden, probabilities

    def decode(self, ids: NDArray[np.int64], hidden: Numbers) -> Numbers:
        (found,) = self._decoder.run(None, {"ids": ids, "hidden": hidden})
        return np.asarray(found, np.float32)


def open_network(folder: ModelFolder) -> OnnxNetwork:
    """Load graphs and weights; ModelError says which file is wrong."""
    # For the Windows wheel; the Linux wheel (1.32) only heeds the variable that main.py sets.
    onnxruntime.disable_telemetry_events()
    weights = _weights(folder.path / "model.safetensors")
    encoders: dict[int, onnxruntime.InferenceSession] = {}

    def encode_once(threads: int) -> Callable[[], object]:
        session = _session(folder.path / GRAPHS[0], weights, threads=threads)
        encoders[threads] = session
        return lambda: session.run(None, {"lines": blank})

    blank = np.full((1, HEIGHT_PX, MAX_WIDTH_PX), 127, np.uint8)
    threads = fastest_threads(encode_once)
    return OnnxNetwork(
        encoder=encoders[threads],
        # Half a millisecond of small products: a second thread only costs.
        decoder=_session(folder.path / GRAPHS[1], weights, threads=1),
        longest=_longest(folder.path / "config.json"),
    )


def _weights(path: Path) -> dict[str, NDArray[np.float32]]:
    """Return the weights in float32, whatever precision they are stored in."""
    try:
        stored = load_file(path)
    except (OSError, ValueError, SafetensorError) as error:
        raise _unusable(path, error) from error
    return {
        name: values.astype(np.float32)
        for name, values in stored.items()
        if np.issubdtype(values.dtype, np.floating)
    }


def _session(path: Path, weights: Weights, *, threads: int) -> onnxruntime.InferenceSession:
    prefix = f"{path.stem}."
    names = [name for name in weights if name.startswith(prefix)]
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(weights[name]) for name in names]
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    # Waiting threads would turn in a loop and take a core from camera and window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        options.add_external_initializers(names, values)
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    except _FAULTS as error:
        raise _unusable(path, error) from error


def _longest(config: Path) -> int:
    """Return how many characters the decoder has places for, besides start and end."""
    decoder = json.loads(config.read_text(encoding="utf-8"))["decoder"]
    return int(decoder["max_position_embeddings"]) - 2


def _unusable(path: Path, cause: object) -> ModelError:
    first_line = (str(cause).strip() or type(cause).__name__).splitlines()[0]
    return ModelError(
        f"{path} cannot be loaded beside the other files of its folder: {first_line}. "
        f"Restore model.safetensors, {' and '.join(GRAPHS)} together, "
        "or choose another reader in the settings."
    )
