"""The published TrOCR shapes with random weights: as slow as the real ones, and offline.

Shapes after Li et al., "TrOCR: Transformer-based Optical Character Recognition with Pre-trained
Models" (2021) and the configurations of microsoft/trocr-{small,base,large}-printed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from transformers import (
    DeiTConfig,
    GenerationConfig,
    TrOCRConfig,
    VisionEncoderDecoderConfig,
    VisionEncoderDecoderModel,
    ViTConfig,
)

TOKENS = 12
IMAGE_PX = 384


@dataclass(frozen=True, slots=True)
class Shape:
    """Widths and depths of one published model."""

    name: str
    is_deit: bool
    encoder_width: int
    encoder_layers: int
    encoder_heads: int
    decoder_width: int
    decoder_layers: int
    decoder_heads: int
    decoder_feed_forward: int
    vocabulary: int


SMALL = Shape("trocr-small", True, 384, 12, 6, 256, 6, 8, 1024, 64044)
BASE = Shape("trocr-base", False, 768, 12, 12, 1024, 12, 16, 4096, 50265)
LARGE = Shape("trocr-large", False, 1024, 24, 16, 1024, 12, 16, 4096, 50265)


def reading_call(shape: Shape) -> Callable[[], object]:
    """Return a call that reads one blank line into twelve tokens with a model of this shape."""
    model = _random_model(shape)
    pixels = torch.zeros(1, 3, IMAGE_PX, IMAGE_PX)
    settings = GenerationConfig(
        max_new_tokens=TOKENS,
        min_new_tokens=TOKENS,
        num_beams=1,
        do_sample=False,
        decoder_start_token_id=2,
        eos_token_id=2,
        pad_token_id=1,
    )

    def read() -> object:
        with torch.inference_mode():
            return model.generate(pixels, generation_config=settings)

    return read


def _random_model(shape: Shape) -> Any:
    encoder_class = DeiTConfig if shape.is_deit else ViTConfig
    encoder = encoder_class(
        hidden_size=shape.encoder_width,
        num_hidden_layers=shape.encoder_layers,
        num_attention_heads=shape.encoder_heads,
        intermediate_size=4 * shape.encoder_width,
        image_size=IMAGE_PX,
        patch_size=16,
    )
    decoder = TrOCRConfig(
        vocab_size=shape.vocabulary,
        d_model=shape.decoder_width,
        decoder_layers=shape.decoder_layers,
        decoder_attention_heads=shape.decoder_heads,
        decoder_ffn_dim=shape.decoder_feed_forward,
        cross_attention_hidden_size=shape.encoder_width,
        max_position_embeddings=512,
    )
    config = VisionEncoderDecoderConfig.from_encoder_decoder_configs(encoder, decoder)
    # Weights of one small random block, repeated: drawing 600 million normal numbers would take
    # longer than the measurement, and the values do not change the time.
    with torch.device("meta"):
        model = VisionEncoderDecoderModel(config)
    model.to_empty(device="cpu")
    noise = torch.randn(4099) * 0.02
    for tensor in (*model.parameters(), *model.buffers()):
        if tensor.is_floating_point():
            repeats = -(-tensor.numel() // noise.numel())
            tensor.data.copy_(noise.repeat(repeats)[: tensor.numel()].view(tensor.shape))
        else:
            tensor.data.zero_()
    return model.eval()
