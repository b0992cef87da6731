"""Writes the graphs by which ONNX Runtime reads the embedded model: `encoder.onnx`, `decoder.onnx`.

A graph holds no weights. The reader feeds those of `model.safetensors` into it, so the graphs
change only with the shape of the network, and nothing can read with other weights.
"""

import argparse
import copy
import warnings
from pathlib import Path

import torch
from transformers import VisionEncoderDecoderModel

from station.domain.errors import SetupError
from station.recognition import compact
from station.recognition.compact_passes import EncoderPass
from station.recognition.models import GRAPHS
from station.recognition.onnx_model import FED_PREFIXES, UNFED_PLACE
from station.training.fused_decoder import DOMAIN, FusedDecoderPass

OPSET = 18
_EXAMPLE_IDS = (1, 40, 41, 42, 43, 44, 45)


def export_graphs(model: VisionEncoderDecoderModel, target: Path) -> None:
    """Write both graphs into the model folder `target`."""
    unlike = _all_weights_unlike(model)
    encoder, decoder = EncoderPass(unlike).eval(), FusedDecoderPass(unlike).eval()
    lines = torch.zeros(2, compact.CompactEncoderConfig().image_height, 96, dtype=torch.uint8)
    ids = torch.tensor([_EXAMPLE_IDS] * 2)
    hidden = torch.zeros(2, 24, model.encoder.config.hidden_size)
    _write(
        encoder,
        (lines,),
        target / GRAPHS[0],
        {"lines": {0: "lines", 2: "width"}},
        {"hidden": {0: "lines", 1: "columns"}, "ctc": {0: "lines", 1: "columns"}},
    )
    _write(
        decoder,
        (ids, hidden),
        target / GRAPHS[1],
        {"ids": {0: "lines", 1: "length"}, "hidden": {0: "lines", 1: "columns"}},
        {"found": {0: "lines", 1: "length"}},
        operators={DOMAIN: 1},
    )


def _all_weights_unlike(model: VisionEncoderDecoderModel) -> VisionEncoderDecoderModel:
    """Return a copy with random weights: the exporter would keep equal ones only once."""
    unlike = copy.deepcopy(model)
    with torch.no_grad():
        for tensor in (*unlike.parameters(), *unlike.buffers()):
            if tensor.is_floating_point():
                tensor.uniform_(0.5, 1.5)
    return unlike


def _write(
    network: torch.nn.Module,
    example: tuple[torch.Tensor, ...],
    path: Path,
    inputs: dict[str, dict[int, str]],
    outputs: dict[str, dict[int, str]],
    *,
    operators: dict[str, int] | None = None,
) -> None:
    with warnings.catch_warnings(), torch.no_grad():
        # The tracing exporter is announced as old, and says so of every size it looks at; the
        # newer one (torch 2.13) renames the weights and takes five times as long.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            example,
            path,
            dynamo=False,
            opset_version=OPSET,
            do_constant_folding=False,  # folding would join weights under new names
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes={**inputs, **outputs},
            custom_opsets=operators,
        )
    _drop_weights(path)


def _drop_weights(path: Path) -> None:
    """Take the weights out of a graph; their names stay, for the reader to feed them."""
    try:
        import onnx
    except ImportError as error:
        raise SetupError(
            "The graphs of a model are written with the package onnx, which reading does not "
            "need and is not installed. Install it with: python3 main.py setup --test"
        ) from error
    graph = onnx.load(path)
    for tensor in graph.graph.initializer:
        if tensor.name.startswith(FED_PREFIXES):
            tensor.ClearField("raw_data")
            tensor.data_location = onnx.TensorProto.EXTERNAL
            tensor.external_data.add(key="location", value=UNFED_PLACE)
    onnx.save(graph, path)


def main() -> int:
    """Write the graphs of a model folder anew, and its checksums."""
    from station.training.export import write_checksums

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="model folder with config and weights")
    folder: Path = parser.parse_args().folder
    compact.register()
    model = VisionEncoderDecoderModel.from_pretrained(
        folder, use_safetensors=True, local_files_only=True, dtype=torch.float32
    )
    export_graphs(model.eval(), folder)
    write_checksums(folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
