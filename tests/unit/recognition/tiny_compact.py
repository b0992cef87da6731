"""The embedded model in miniature: random weights in half precision, and its graphs."""

import json
from pathlib import Path

import torch
from transformers import VisionEncoderDecoderModel

from station.recognition import compact
from station.training.export import write_checksums, write_tokenizer
from station.training.export_onnx import export_graphs


def tiny_compact() -> VisionEncoderDecoderModel:
    """Return a small model whose answers vary from line to line."""
    torch.manual_seed(1)
    config = compact.CompactEncoderConfig(
        hidden_size=32, stem_channels=(4, 8, 8, 16), num_hidden_layers=1, num_attention_heads=2
    )
    model = compact.new_model(config, compact.decoder_config(width=32, layers=1, longest=12)).eval()
    with torch.no_grad():
        model.encoder.ctc_head.weight.normal_(0, 1)
        model.decoder.output_projection.weight.normal_(0, 1)
        for name, value in model.encoder.named_buffers():
            if name.endswith("running_mean"):
                value.normal_(0, 0.1)
    return model


def save_tiny_compact(folder: Path) -> Path:
    """Write a loadable model folder."""
    model = tiny_compact()
    folder.mkdir(parents=True, exist_ok=True)
    export_graphs(model, folder)
    model.half().save_pretrained(folder, safe_serialization=True)
    write_tokenizer(folder)
    (folder / "preprocessor_config.json").write_text(json.dumps({}), encoding="utf-8")
    write_checksums(folder)
    return folder
