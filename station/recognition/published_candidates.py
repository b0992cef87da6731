"""Lets a published TrOCR decode under the rules of a text: beams with a mask on every token."""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from transformers import GenerationConfig

from station.domain.candidate import Candidate
from station.recognition.legal_text import LegalText
from station.recognition.token_mask import TokenMask, TokenTree

BEAMS = 4


def allowed_candidates(
    model: Any,
    pixels: torch.Tensor,
    settings: GenerationConfig,
    *,
    legal: LegalText,
    tree: TokenTree,
    text_of: Callable[[int], str],
) -> list[Candidate]:
    """Return the texts that a beam search under the rules ends in, best first.

    `settings` are those of the plain reading; `pixels` are one picture's.
    """
    end = int(settings.eos_token_id)
    mask = TokenMask(legal=legal, tree=tree, text_of=text_of, end=end)
    silent = {settings.pad_token_id, end}
    begin = 1  # the decoder's start token

    def following(_: int, ids: torch.Tensor) -> list[int]:
        return mask.following(ids[begin:].tolist())

    found = model.generate(
        pixels, generation_config=_beams(settings), prefix_allowed_tokens_fn=following
    )
    read: list[Candidate] = []
    for ids, score in zip(found.sequences.tolist(), found.sequences_scores.tolist(), strict=True):
        tokens = [token for token in ids[begin:] if token not in silent]
        if mask.is_complete(tokens):
            text = "".join(text_of(token) for token in tokens).lstrip()
            read.append(Candidate(text, score))
    return read


def scored(
    model: Any,
    pixels: torch.Tensor,
    settings: GenerationConfig,
    texts: Sequence[tuple[str, Sequence[int]]],
) -> list[Candidate]:
    """Return each text, given with its tokens, with the logarithm of its probability."""
    vectors = model.encoder(pixels)
    found = []
    for text, tokens in texts:
        ids = torch.tensor([[settings.decoder_start_token_id, *tokens]], device=pixels.device)
        rows = model(encoder_outputs=vectors, decoder_input_ids=ids).logits[0].log_softmax(dim=-1)
        wanted = torch.tensor([*tokens, settings.eos_token_id], device=pixels.device)
        found.append(Candidate(text, float(rows.gather(1, wanted[:, None]).sum())))
    return found


def _beams(settings: GenerationConfig) -> GenerationConfig:
    """Return the plain reading's settings for several beams whose scores are plain sums."""
    told = settings.to_dict() | {
        "num_beams": BEAMS,
        "num_return_sequences": BEAMS,
        "length_penalty": 0.0,
        "early_stopping": False,
    }
    return GenerationConfig(**told)
