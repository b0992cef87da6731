"""The text of a model folder's README."""

_CARD = """---
license: mit
library_name: transformers
pipeline_tag: image-to-text
---
# Embedded reader of the OCR inspection station

A small TrOCR: a convolutional and transformer encoder over a grey line of 32 pixels height
and variable width, with a CTC head, and a `TrOCRForCausalLM` decoder of two layers.
{parameters:,} parameters, half precision.

* **Reads** one line of printable ASCII (`!` to `~`). Blanks are not predicted: the gaps in
  printed and dotted codes carry no reliable meaning. Up to 30 characters.
* **Data**: {images:,} synthetic lines ({steps:,} steps), drawn by `station/training`; no
  photograph was used for training. Nothing was fetched; the weights start from random numbers.
* **Figures**: `docs/accuracy.md`, with the commands that reproduce them.
* **Limits**: no other scripts than ASCII, no handwriting, one line at a time, long lines are
  squeezed to 384 columns; characters that look alike (0/O, 1/I, 5/S, 8/B) need a code format;
  it answers something on any picture, so a blank crop must be caught before it.

Load it with `station.recognition.compact.register()` and
`transformers.VisionEncoderDecoderModel.from_pretrained(folder, use_safetensors=True)`; the
pictures are made by `station.recognition.line_image`, and `station.recognition.compact_decode`
gives both answers with probabilities. `encoder.onnx` and `decoder.onnx` are the same network
without its weights, for ONNX Runtime: the reader feeds them from here. `SHA256SUMS` names every
file's sum; `known_answer.png` must read as the text beside it.
"""


def model_card(*, images: int, steps: int, parameters: int) -> str:
    """Return the README of a model trained on so many images."""
    return _CARD.format(images=images, steps=steps, parameters=parameters)
