"""The decoder's pass as ONNX Runtime runs it fastest: whole attentions, and sums with the norm
behind them, are operators that ONNX Runtime alone knows.

Only for writing the graph: torch cannot compute with it. `compare_builds` holds the graph to what
`DecoderPass` computes.
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd import Function
from torch.nn import functional
from transformers import VisionEncoderDecoderModel
from transformers.models.trocr.modeling_trocr import TrOCRAttention, TrOCRDecoderLayer

from station.recognition.compact_passes import DecoderPass

DOMAIN = "com.microsoft"
"""ONNX Runtime's own operators, described in docs/ContribOperators.md of its source."""


class _Operator(Function):
    """An operator of ONNX Runtime; its result has the shape of its first input."""

    @staticmethod
    def forward(_: Any, *told: Any) -> Tensor:
        first: Tensor = told[2]
        return first.clone()

    @staticmethod
    def symbolic(graph: Any, name: str, attributes: Mapping[str, Any], *inputs: Any) -> Any:
        found = graph.op(f"{DOMAIN}::{name}", *inputs, **attributes)
        found.setType(inputs[0].type())
        return found


class FusedDecoderPass(nn.Module):
    """Takes and gives what `DecoderPass` does, when ONNX Runtime runs its graph."""

    def __init__(self, model: VisionEncoderDecoderModel) -> None:
        super().__init__()
        self.decoder = model.decoder
        self.forbidden = DecoderPass(model).forbidden

    def forward(self, ids: Tensor, hidden: Tensor) -> Tensor:
        inner = self.decoder.model.decoder
        positions = inner.embed_positions.weight[inner.embed_positions.offset :]
        x = inner.embed_tokens(ids) + positions[: ids.shape[1]]
        x = inner.layernorm_embedding(x)
        for layer in inner.layers:
            x = _after(layer, x, hidden)
        found: Tensor = (self.decoder.output_projection(x) + self.forbidden).softmax(dim=2)
        return found


def _after(layer: TrOCRDecoderLayer, x: Tensor, hidden: Tensor) -> Tensor:
    own, other = layer.self_attn, layer.encoder_attn
    x = _normed(_own_attention(own, x), x, own.out_proj, layer.self_attn_layer_norm)
    mixed = _other_attention(other, x, hidden)
    x = _normed(mixed, x, other.out_proj, layer.encoder_attn_layer_norm)
    fed = functional.gelu(layer.fc1(x))
    return _normed(fed, x, layer.fc2, layer.final_layer_norm)


def _own_attention(attention: TrOCRAttention, x: Tensor) -> Tensor:
    """Return what each character takes from those before it."""
    parts = (attention.q_proj, attention.k_proj, attention.v_proj)
    weights = torch.cat([part.weight for part in parts]).t()
    biases = torch.cat([part.bias for part in parts])
    heads = attention.num_heads
    return _run("Attention", x, weights, biases, num_heads_i=heads, unidirectional_i=1)


def _other_attention(attention: TrOCRAttention, x: Tensor, hidden: Tensor) -> Tensor:
    """Return what each character takes from the picture's columns."""
    query, key, value = attention.q_proj, attention.k_proj, attention.v_proj
    biases = torch.cat([query.bias, key.bias, value.bias])
    inputs = _without_bias(query, x), _without_bias(key, hidden), _without_bias(value, hidden)
    return _run("MultiHeadAttention", *inputs, biases, num_heads_i=attention.num_heads)


def _normed(x: Tensor, before: Tensor, last: nn.Linear, norm: nn.LayerNorm) -> Tensor:
    """Return the norm of `before` and what `last` makes of `x`."""
    inputs = _without_bias(last, x), before, norm.weight, norm.bias, last.bias
    return _run("SkipLayerNormalization", *inputs, epsilon_f=norm.eps)


def _without_bias(linear: nn.Linear, x: Tensor) -> Tensor:
    return torch.matmul(x, linear.weight.t())


def _run(name: str, *inputs: Tensor, **attributes: float) -> Tensor:
    found: Tensor = _Operator.apply(name, attributes, *inputs)  # type: ignore[no-untyped-call]
    return found
