"""Reads with a published TrOCR folder (any VisionEncoderDecoderModel with its own processor).

Loads safetensors only, runs no remote code, asks no network. Imported only by an opened reader,
because it pulls in torch.
"""

from collections.abc import Sequence
from typing import Any

import torch
from PIL import Image as PillowImage
from transformers import (
    AutoImageProcessor,
    AutoTokenizer,
    GenerationConfig,
    RobertaTokenizerFast,
    TrOCRProcessor,
)

from station.domain.candidate import Candidate
from station.domain.frame import Image
from station.domain.reading import Reading
from station.recognition.confidence import TokenChoice, spread
from station.recognition.legal_text import LegalText
from station.recognition.line_decoding import Mode
from station.recognition.models import ModelFolder
from station.recognition.published_candidates import allowed_candidates, scored
from station.recognition.token_mask import TokenTree, token_tree
from station.recognition.weights import LOADING_ERRORS, cannot_load, load_weights

MAX_TOKENS = 48
CANDIDATES = 50


class PublishedModel:
    """One loaded model with its processor."""

    def __init__(self, *, folder: ModelFolder, model: Any, processor: Any) -> None:
        self._folder = folder
        self._model = model
        self._processor = processor
        self._special_ids = set(processor.tokenizer.all_special_ids)
        self._tree: TokenTree | None = None

    def in_mode(self, mode: Mode) -> "PublishedModel":  # noqa: ARG002
        """Return this model: it has one way of reading."""
        return self

    def read(self, images: Sequence[Image]) -> list[Reading]:
        """Return one reading per image; images are squeezed to the model's square."""
        pixels = self._pixels(images)
        with torch.inference_mode():
            output = self._model.generate(pixels, generation_config=_generation(self._model))
        starts = output.sequences.shape[1] - len(output.scores)
        probabilities = torch.stack(output.scores, dim=1).softmax(dim=-1)
        return [
            self._reading(sequence[starts:].tolist(), steps)
            for sequence, steps in zip(output.sequences, probabilities, strict=True)
        ]

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str]
    ) -> list[Candidate]:
        """Return the texts of a beam search under the rules, and those asked for, best first.

        Without rules only the texts asked for are scored.
        """
        pixels, settings = self._pixels([image]), _generation(self._model)
        tokenizer = self._processor.tokenizer
        tokens = [(text, tokenizer(text, add_special_tokens=False).input_ids) for text in also]
        with torch.inference_mode():
            found = scored(self._model, pixels, settings, tokens)
            if legal is not None:
                found += allowed_candidates(
                    self._model,
                    pixels,
                    settings,
                    legal=legal,
                    tree=self._tokens(),
                    text_of=self._inner_text,
                )
        best: dict[str, Candidate] = {}
        for each in sorted(found, key=lambda candidate: -candidate.log_probability):
            best.setdefault(each.text, each)
        return list(best.values())

    def _pixels(self, images: Sequence[Image]) -> Any:
        pictures = [PillowImage.fromarray(image).convert("RGB") for image in images]
        return self._processor(images=pictures, return_tensors="pt").pixel_values

    def _tokens(self) -> TokenTree:
        """Return all tokens by their texts; made once, when the first candidates are asked for."""
        if self._tree is None:
            numbers = range(len(self._processor.tokenizer))
            self._tree = token_tree(
                [(n, self._inner_text(n)) for n in numbers if n not in self._special_ids]
            )
        return self._tree

    def _inner_text(self, token: int) -> str:
        return self._text(token, is_first=False)

    def _reading(self, ids: list[int], steps: Any) -> Reading:
        choices: list[TokenChoice] = []
        for token, step in zip(ids, steps, strict=True):
            if token in self._special_ids:
                if token == self._processor.tokenizer.eos_token_id:
                    break
                continue
            choice = self._choice(token, step, is_first=not choices)
            if choice.text:
                choices.append(choice)
        return Reading(characters=spread(choices), reader=self._folder.name)

    def _choice(self, token: int, step: Any, *, is_first: bool) -> TokenChoice:
        best = step.topk(min(CANDIDATES, step.shape[-1]))
        pairs = [(int(i), float(p)) for p, i in zip(best.values, best.indices, strict=True)]
        ordered = [(token, float(step[token]))] + [pair for pair in pairs if pair[0] != token]
        candidates = tuple(
            (self._text(i, is_first=is_first), p) for i, p in ordered if i not in self._special_ids
        )
        return TokenChoice(candidates)

    def _text(self, token: int, *, is_first: bool) -> str:
        tokenizer = self._processor.tokenizer
        text = str(tokenizer.convert_tokens_to_string(tokenizer.convert_ids_to_tokens([token])))
        return text.lstrip() if is_first else text


def load_published(folder: ModelFolder) -> PublishedModel:
    """Load model and processor from `folder`; ModelError names what transformers found wrong."""
    model = load_weights(folder)
    try:
        processor = TrOCRProcessor(
            # The torchvision variant is the default and falls back with a warning (5.23).
            image_processor=AutoImageProcessor.from_pretrained(
                folder.path, backend="pil", local_files_only=True, trust_remote_code=False
            ),
            tokenizer=_tokenizer(folder),
        )
    except LOADING_ERRORS as error:
        raise cannot_load(folder, error) from error
    return PublishedModel(folder=folder, model=model, processor=processor)


def _tokenizer(folder: ModelFolder) -> Any:
    if (folder.path / "tokenizer.json").is_file():
        return AutoTokenizer.from_pretrained(
            folder.path, local_files_only=True, trust_remote_code=False
        )
    # Hub folders with slow-tokenizer files only have failed to load with transformers 5.14 and
    # 5.16; naming the fast class and its files works.
    return RobertaTokenizerFast(
        vocab=str(folder.path / "vocab.json"), merges=str(folder.path / "merges.txt")
    )


def _generation(model: Any) -> GenerationConfig:
    """Return settings for codes: greedy, nothing forbidden to repeat, bounded length."""
    decoder = model.config.decoder
    stored = model.generation_config

    def token(name: str) -> Any:
        for place in (stored, model.config, decoder):
            value = getattr(place, name, None)
            if value is not None:
                return value
        return None

    start = token("decoder_start_token_id")
    eos = token("eos_token_id")
    return GenerationConfig(
        max_new_tokens=MAX_TOKENS,
        num_beams=1,
        do_sample=False,
        no_repeat_ngram_size=0,
        decoder_start_token_id=start if start is not None else eos,
        eos_token_id=eos,
        pad_token_id=token("pad_token_id"),
        return_dict_in_generate=True,
        output_scores=True,
    )
