"""The decoder's graph is made of the operators that ONNX Runtime runs fastest."""

from collections import Counter
from pathlib import Path

import onnx

from station.config.paths import MODELS
from station.recognition.models import GRAPHS
from station.training.export_onnx import export_graphs
from station.training.fused_decoder import DOMAIN
from tests.unit.recognition.tiny_compact import tiny_compact

A_LAYER = {"Attention": 1, "MultiHeadAttention": 1, "SkipLayerNormalization": 3}


def fused_operators(path: Path) -> dict[str, int]:
    graph = onnx.load(path, load_external_data=False).graph
    return Counter(node.op_type for node in graph.node if node.domain == DOMAIN)


def test_a_layer_of_the_decoder_has_two_attentions_and_three_norms(tmp_path: Path) -> None:
    export_graphs(tiny_compact(), tmp_path)
    assert fused_operators(tmp_path / GRAPHS[1]) == A_LAYER


def test_the_shipped_graph_is_of_that_sort() -> None:
    found = fused_operators(MODELS / "compact" / GRAPHS[1])
    assert found == {name: 2 * count for name, count in A_LAYER.items()}
