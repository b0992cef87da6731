"""Reads line pictures with the embedded model in torch, as training measures it.

The station reads with the same weights and the same rules on ONNX Runtime: `onnx_model`.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from transformers import VisionEncoderDecoderModel

from station.recognition.compact_passes import DecoderPass, EncoderPass
from station.recognition.ctc import ctc_characters
from station.recognition.decoded_line import DecodedLine, ReadCharacter
from station.recognition.line_decoding import Mode, decode_lines

__all__ = ["DecodedLine", "ReadCharacter", "TorchNetwork", "ctc_characters", "decode"]

Numbers = NDArray[np.float32]


class TorchNetwork:
    """Runs the embedded model's two passes in torch, on the device where the model is."""

    def __init__(self, model: VisionEncoderDecoderModel) -> None:
        self._device = model.device
        self._encoder = EncoderPass(model)
        self._decoder = DecoderPass(model)
        self._longest = int(model.config.decoder.max_position_embeddings) - 2

    @property
    def longest(self) -> int:
        return self._longest

    def encode(self, lines: NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
        with torch.inference_mode():
            hidden, probabilities = self._encoder(torch.as_tensor(lines, device=self._device))
        return hidden.float().cpu().numpy(), probabilities.cpu().numpy()

    def decode(self, ids: NDArray[np.int64], hidden: Numbers) -> Numbers:
        with torch.inference_mode():
            found = self._decoder(
                torch.as_tensor(ids, device=self._device),
                torch.as_tensor(hidden, device=self._device),
            )
        return np.asarray(found.cpu().numpy(), np.float32)


def decode(
    model: VisionEncoderDecoderModel, lines: Tensor | NDArray[np.uint8], *, mode: Mode = "sure"
) -> list[DecodedLine]:
    """Read a batch of line pictures of one width, uint8 of shape (N, 32, W)."""
    pictures = lines.cpu().numpy() if isinstance(lines, Tensor) else lines
    return decode_lines(TorchNetwork(model), pictures, mode=mode)
