"""A published TrOCR in miniature: the real classes and files with random weights."""

import json
from pathlib import Path

import torch
from transformers import (
    RobertaTokenizerFast,
    TrOCRConfig,
    TrOCRForCausalLM,
    VisionEncoderDecoderModel,
    ViTConfig,
    ViTModel,
)

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
WORDS = [*SPECIAL, "Ġ", *"ABC123", "AB", "12", "Ġ2"]
MERGES = ["A B", "1 2", "Ġ 2"]


def save_tiny_published(folder: Path, *, with_tokenizer_json: bool = True) -> Path:
    """Write a loadable model folder as the hub lays it out."""
    torch.manual_seed(1)
    encoder = ViTModel(
        ViTConfig(
            hidden_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=32,
            image_size=32,
            patch_size=16,
        ),
        add_pooling_layer=False,
    )
    decoder = TrOCRForCausalLM(
        TrOCRConfig(
            vocab_size=len(WORDS),
            d_model=16,
            decoder_layers=1,
            decoder_attention_heads=2,
            decoder_ffn_dim=32,
            cross_attention_hidden_size=16,
            max_position_embeddings=64,
            bos_token_id=0,
            pad_token_id=1,
            eos_token_id=2,
        )
    )
    # Special tokens are made unlikely, so that the random model says something.
    embedding = decoder.model.decoder.embed_tokens.weight.data
    embedding[: len(SPECIAL) + 1] = 0.0
    embedding[len(SPECIAL) + 1 :] *= 12.0
    model = VisionEncoderDecoderModel(encoder=encoder, decoder=decoder)
    model.config.decoder_start_token_id = 2
    model.config.pad_token_id = 1
    model.config.eos_token_id = 2
    model.save_pretrained(folder)
    _save_processor(folder, with_tokenizer_json=with_tokenizer_json)
    return folder


def _save_processor(folder: Path, *, with_tokenizer_json: bool) -> None:
    vocab = {word: index for index, word in enumerate(WORDS)}
    if with_tokenizer_json:
        merges = [tuple(merge.split()) for merge in MERGES]
        RobertaTokenizerFast(vocab=vocab, merges=merges).save_pretrained(folder)
    else:
        (folder / "vocab.json").write_text(json.dumps(vocab), encoding="utf-8")
        merges_text = "#version: 0.2\n" + "\n".join(MERGES) + "\n"
        (folder / "merges.txt").write_text(merges_text, encoding="utf-8")
    settings = {
        "image_processor_type": "ViTImageProcessor",
        "do_normalize": True,
        "do_resize": True,
        "image_mean": [0.5, 0.5, 0.5],
        "image_std": [0.5, 0.5, 0.5],
        "resample": 2,
        "size": {"height": 32, "width": 32},
    }
    (folder / "preprocessor_config.json").write_text(json.dumps(settings), encoding="utf-8")
