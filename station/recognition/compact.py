"""The embedded model's encoder and how transformers learns of it.

A small convolutional stem and a few transformer layers turn a grey line of any
width into one vector per four columns; a CTC head on it reads fast, and a TrOCR
decoder on top of it reads with care. The decoding itself is in `compact_decode`.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import (
    AutoConfig,
    AutoModel,
    PretrainedConfig,
    PreTrainedModel,
    TrOCRConfig,
    TrOCRForCausalLM,
    VisionEncoderDecoderConfig,
    VisionEncoderDecoderModel,
)
from transformers.modeling_outputs import BaseModelOutput

from station.recognition import characters

MODEL_TYPE = "station-compact-encoder"
COLUMN_PX = 4


class CompactEncoderConfig(PretrainedConfig):  # type: ignore[misc]
    """Shape of the encoder."""

    model_type = MODEL_TYPE

    def __init__(
        self,
        hidden_size: int = 192,
        stem_channels: tuple[int, ...] = (24, 48, 96, 192),
        num_hidden_layers: int = 4,
        num_attention_heads: int = 6,
        feed_forward_ratio: int = 4,
        position_kernel: int = 7,
        vocab_size: int = characters.VOCABULARY_SIZE,
        image_height: int = 32,
        **kwargs: object,
    ) -> None:
        self.hidden_size = hidden_size
        self.stem_channels = list(stem_channels)
        self.num_hidden_layers = num_hidden_layers
        self.num_attention_heads = num_attention_heads
        self.feed_forward_ratio = feed_forward_ratio
        self.position_kernel = position_kernel
        self.vocab_size = vocab_size
        self.image_height = image_height
        super().__init__(**kwargs)


def _convolution(inside: int, outside: int, stride: tuple[int, int]) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inside, outside, 3, stride=stride, padding=1, bias=False),
        nn.BatchNorm2d(outside),
        nn.ReLU(inplace=True),
    )


class ResidualBlock(nn.Module):
    """Two convolutions beside a straight path."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = _convolution(channels, channels, (1, 1))
        self.second = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        mixed: Tensor = self.norm(self.second(self.first(x)))
        return functional.relu(x + mixed)


class EncoderLayer(nn.Module):
    """One pre-norm transformer layer over the columns."""

    def __init__(self, width: int, heads: int, ratio: int) -> None:
        super().__init__()
        self.heads = heads
        self.attention_norm = nn.LayerNorm(width)
        self.attention_in = nn.Linear(width, 3 * width)
        self.attention_out = nn.Linear(width, width)
        self.feed_norm = nn.LayerNorm(width)
        self.feed_in = nn.Linear(width, ratio * width)
        self.feed_out = nn.Linear(ratio * width, width)

    def forward(self, x: Tensor) -> Tensor:
        lines, columns, width = x.shape
        heads = self.attention_in(self.attention_norm(x))
        heads = heads.view(lines, columns, 3, self.heads, width // self.heads)
        query, key, value = heads.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value)
        x = x + self.attention_out(mixed.transpose(1, 2).reshape(lines, columns, width))
        fed: Tensor = self.feed_out(functional.gelu(self.feed_in(self.feed_norm(x))))
        return x + fed


def column_positions(columns: int, width: int) -> Tensor:
    """Return the sinusoidal position of each column, shape (columns, width)."""
    steps = torch.arange(columns, dtype=torch.float32)[:, None]
    rates = torch.exp(torch.arange(0, width, 2) * (-math.log(1000.0) / width))
    angles = steps * rates
    return torch.stack([angles.sin(), angles.cos()], dim=2).view(columns, width)


class CompactEncoder(PreTrainedModel):  # type: ignore[misc]
    """Line pictures (N, 1, 32, W) in -2..2 -> one vector per four columns, with a CTC head."""

    config_class = CompactEncoderConfig
    main_input_name = "pixel_values"
    base_model_prefix = "encoder"

    def __init__(self, config: CompactEncoderConfig) -> None:
        super().__init__(config)
        one, two, three, four = config.stem_channels
        self.stem = nn.Sequential(
            _convolution(1, one, (2, 2)),
            _convolution(one, two, (2, 2)),
            ResidualBlock(two),
            _convolution(two, three, (2, 1)),
            ResidualBlock(three),
            _convolution(three, four, (2, 1)),
        )
        width = config.hidden_size
        self.join_rows = nn.Conv2d(four, width, (config.image_height // 16, 1))
        kernel = config.position_kernel
        self.position = nn.Conv1d(width, width, kernel, padding=kernel // 2, groups=width)
        self.layers = nn.ModuleList(
            EncoderLayer(width, config.num_attention_heads, config.feed_forward_ratio)
            for _ in range(config.num_hidden_layers)
        )
        self.norm = nn.LayerNorm(width)
        self.ctc_head = nn.Linear(width, config.vocab_size)
        self.post_init()

    def _init_weights(self, module: nn.Module) -> None:
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=0.02)
            if module.bias is not None:
                nn.init.zeros_(module.bias)

    def forward(
        self, pixel_values: Tensor, return_dict: bool | None = True, **_: object
    ) -> BaseModelOutput | tuple[Tensor]:
        columns = self.join_rows(self.stem(pixel_values)).squeeze(2)
        hidden = (columns + self.position(columns)).transpose(1, 2)
        hidden = hidden + column_positions(hidden.shape[1], hidden.shape[2]).to(hidden)
        for layer in self.layers:
            hidden = layer(hidden)
        hidden = self.norm(hidden)
        if return_dict is False:
            return (hidden,)
        return BaseModelOutput(last_hidden_state=hidden)

    def ctc_logits(self, hidden: Tensor) -> Tensor:
        """Return the CTC head's scores (N, columns, characters) of the encoder's vectors."""
        scores: Tensor = self.ctc_head(hidden)
        return scores


def register() -> None:
    """Tell transformers of the encoder; may be called again and again."""
    AutoConfig.register(MODEL_TYPE, CompactEncoderConfig, exist_ok=True)
    AutoModel.register(CompactEncoderConfig, CompactEncoder, exist_ok=True)


def decoder_config(width: int = 192, layers: int = 2, longest: int = 48) -> TrOCRConfig:
    """Return the TrOCR decoder's shape."""
    return TrOCRConfig(
        vocab_size=characters.VOCABULARY_SIZE,
        d_model=width,
        decoder_layers=layers,
        decoder_attention_heads=max(1, width // 32),
        decoder_ffn_dim=4 * width,
        max_position_embeddings=longest,
        cross_attention_hidden_size=width,
        dropout=0.0,
        attention_dropout=0.0,
        activation_dropout=0.0,
        scale_embedding=False,
        use_learned_position_embeddings=True,
        layernorm_embedding=True,
        pad_token_id=characters.PAD_ID,
        bos_token_id=characters.START_ID,
        eos_token_id=characters.END_ID,
        decoder_start_token_id=characters.START_ID,
        use_cache=True,
    )


def new_model(
    encoder: CompactEncoderConfig | None = None, decoder: TrOCRConfig | None = None
) -> VisionEncoderDecoderModel:
    """Return an untrained model of the given shape."""
    register()
    encoder = encoder or CompactEncoderConfig()
    decoder = decoder or decoder_config(width=encoder.hidden_size)
    config = VisionEncoderDecoderConfig.from_encoder_decoder_configs(encoder, decoder)
    config.decoder_start_token_id = characters.START_ID
    config.pad_token_id = characters.PAD_ID
    config.eos_token_id = characters.END_ID
    return VisionEncoderDecoderModel(
        config=config, encoder=CompactEncoder(encoder), decoder=TrOCRForCausalLM(decoder)
    )


def pixel_values(lines: Tensor) -> Tensor:
    """Return uint8 line pictures (N, 32, W) as the encoder wants them."""
    return (lines.float() - 127.5).div_(64.0).unsqueeze(1)
