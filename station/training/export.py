"""Writes a trained run as a model folder that the station, or transformers, loads by itself."""

import argparse
import hashlib
import json
import random
from pathlib import Path

import torch
from PIL import Image
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from tokenizers.decoders import Fuse
from transformers import GenerationConfig, PreTrainedTokenizerFast, VisionEncoderDecoderModel

from station.recognition import characters, line_image
from station.recognition.compact_decode import decode
from station.training.export_onnx import export_graphs
from station.training.kinds import BY_NAME, draw_line
from station.training.model_card import model_card
from station.training.options import TrainOptions
from station.training.run_state import CHECKPOINT_NAME
from station.training.train import new_model

KNOWN_ANSWER_SEED = 7_000_010
KNOWN_ANSWER_LENGTH = 8
KNOWN_ANSWER_TRIES = 60
CHECKSUMS_NAME = "SHA256SUMS"


def export(run_folder: Path, target: Path) -> Path:
    """Write the mean weights of a run in half precision, with everything that loading needs."""
    saved = torch.load(run_folder / CHECKPOINT_NAME, map_location="cpu", weights_only=True)
    model = loaded_model(saved["mean"])
    target.mkdir(parents=True, exist_ok=True)
    model.generation_config = GenerationConfig(
        decoder_start_token_id=characters.START_ID,
        pad_token_id=characters.PAD_ID,
        eos_token_id=characters.END_ID,
        max_length=40,
        num_beams=1,
        do_sample=False,
        no_repeat_ngram_size=0,
    )
    export_graphs(model, target)
    model.half().save_pretrained(target, safe_serialization=True)
    write_tokenizer(target)
    _write_preprocessor(target)
    _write_known_answer(target, model.float())
    card = model_card(
        images=int(saved["images"]),
        steps=int(saved["step"]),
        parameters=sum(p.numel() for p in model.parameters()),
    )
    (target / "README.md").write_text(card, encoding="utf-8")
    write_checksums(target)
    return target


def loaded_model(weights: dict[str, torch.Tensor]) -> VisionEncoderDecoderModel:
    """Return the model of saved weights; its size is taken from them."""
    width = weights["encoder.norm.weight"].shape[0]
    layers = sum(name.endswith("attention_in.weight") for name in weights)
    options = TrainOptions(out=Path(), hidden_size=width, layers=layers)
    model = new_model(options)
    model.load_state_dict(weights)
    return model.eval()


def write_tokenizer(target: Path) -> None:
    """Write the character tokenizer."""
    vocabulary = {token: number for number, token in enumerate(characters.SPECIAL_TOKENS)}
    vocabulary |= {
        character: characters.FIRST_CHARACTER_ID + number
        for number, character in enumerate(characters.CHARACTERS)
    }
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token=characters.UNKNOWN))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Split("", "isolated")]
    )
    tokenizer.decoder = Fuse()
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{characters.START} $A {characters.END}",
        special_tokens=[
            (characters.START, characters.START_ID),
            (characters.END, characters.END_ID),
        ],
    )
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token=characters.PAD,
        bos_token=characters.START,
        eos_token=characters.END,
        unk_token=characters.UNKNOWN,
        clean_up_tokenization_spaces=False,
    )
    fast.save_pretrained(target)


def _write_preprocessor(target: Path) -> None:
    settings = {
        "line_image": "station.recognition.line_image",
        "height_px": line_image.HEIGHT_PX,
        "min_width_px": line_image.MIN_WIDTH_PX,
        "max_width_px": line_image.MAX_WIDTH_PX,
        "bucket_px": line_image.BUCKET_PX,
        "mean": 127.5,
        "scale": 64.0,
        "channels": 1,
    }
    text = json.dumps(settings, indent=2) + "\n"
    (target / "preprocessor_config.json").write_text(text, encoding="utf-8")


def _write_known_answer(target: Path, model: VisionEncoderDecoderModel) -> None:
    """Write a line with its text, by which a station tells at start that the reader works."""
    for seed in range(KNOWN_ANSWER_SEED, KNOWN_ANSWER_SEED + KNOWN_ANSWER_TRIES):
        picture, text = draw_line(random.Random(seed), BY_NAME["label"])
        read = decode(model, line_image.line_image(picture)[None])[0]
        if len(text) >= KNOWN_ANSWER_LENGTH and read.source == "both" and read.text == text:
            break
    Image.fromarray(picture).save(target / "known_answer.png")
    (target / "known_answer.txt").write_text(text + "\n", encoding="utf-8")


def write_checksums(target: Path) -> None:
    """Write the SHA-256 sum of every file of the folder."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(target.iterdir())
        if path.is_file() and path.name != CHECKSUMS_NAME
    ]
    (target / CHECKSUMS_NAME).write_text("".join(lines), encoding="utf-8")


def main() -> int:
    """Export a run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run_folder", type=Path, help="folder of the run, with its checkpoint")
    parser.add_argument("target", type=Path, help="model folder to write")
    told = parser.parse_args()
    export(told.run_folder, told.target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
