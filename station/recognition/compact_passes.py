"""The two passes of the embedded model that reading needs, as torch modules.

The torch back end runs them and the ONNX graphs are traced from them, so that both compute the
same by construction.
"""

import torch
from torch import Tensor, nn
from transformers import VisionEncoderDecoderModel

from station.recognition import characters
from station.recognition.compact import pixel_values


class EncoderPass(nn.Module):
    """Line pictures (N, 32, W) in uint8 -> vectors and CTC probabilities, (N, columns, .)."""

    def __init__(self, model: VisionEncoderDecoderModel) -> None:
        super().__init__()
        self.encoder = model.encoder

    def forward(self, lines: Tensor) -> tuple[Tensor, Tensor]:
        hidden = self.encoder(pixel_values(lines)).last_hidden_state
        return hidden, self.encoder.ctc_logits(hidden).float().softmax(dim=2)


class DecoderPass(nn.Module):
    """Numbers (N, T) and vectors -> what may follow each number, probabilities (N, T, characters).

    Padding, start and unknown never follow.
    """

    def __init__(self, model: VisionEncoderDecoderModel) -> None:
        super().__init__()
        self.decoder = model.decoder
        forbidden = torch.zeros(characters.VOCABULARY_SIZE)
        for number in (characters.PAD_ID, characters.START_ID, characters.UNKNOWN_ID):
            forbidden[number] = -torch.inf
        self.register_buffer("forbidden", forbidden.to(model.device), persistent=False)

    def forward(self, ids: Tensor, hidden: Tensor) -> Tensor:
        scores = self.decoder(
            input_ids=ids, encoder_hidden_states=hidden, use_cache=False
        ).logits.float()
        found: Tensor = (scores + self.forbidden).softmax(dim=2)
        return found
