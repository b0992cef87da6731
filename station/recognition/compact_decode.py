"""Reads line pictures with the embedded model: two answers from one encoder pass.

The CTC head answers first. The decoder then checks that answer in one pass over all
its characters at once and goes its own way only from the first character on which it
disagrees, so its greedy answer costs little more than a look.
"""

from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from transformers import VisionEncoderDecoderModel

from station.recognition import characters
from station.recognition.compact import CompactEncoder, pixel_values
from station.recognition.ctc import ctc_characters, ctc_score
from station.recognition.decoded_line import (
    TOP,
    DecodedLine,
    ReadCharacter,
    read_character,
    text_of,
)

__all__ = ["DecodedLine", "ReadCharacter", "decode"]

MAX_PASSES = 12
# Part of the CTC head in the joint score of two different answers.
CTC_WEIGHT = 0.5


def decode(
    model: VisionEncoderDecoderModel, lines: Tensor | NDArray[np.uint8]
) -> list[DecodedLine]:
    """Read a batch of line pictures of one width, uint8 of shape (N, 32, W).

    Where both answers agree, that is the answer, with the mean of both probabilities for
    each character. Where they differ, each answer is scored by both heads and the one
    with the higher joint score wins (`CTC_WEIGHT` is the CTC head's part).
    """
    pictures = torch.as_tensor(lines)
    encoder = cast(CompactEncoder, model.encoder)
    with torch.inference_mode():
        pixels = pixel_values(pictures.to(encoder.device))
        hidden = encoder(pixels).last_hidden_state
        scores = encoder.ctc_logits(hidden).float().log_softmax(dim=2).cpu()
        return [
            _decoded(model, hidden[row : row + 1], columns) for row, columns in enumerate(scores)
        ]


def _decoded(model: VisionEncoderDecoderModel, hidden: Tensor, columns: Tensor) -> DecodedLine:
    ctc = ctc_characters(columns.exp().numpy())
    decoder, draft_score, own_score = _decoder_characters(model, hidden, ctc)
    if text_of(ctc) == text_of(decoder):
        return DecodedLine(ctc, decoder, _agreed(ctc, decoder), "both")
    for_ctc = _joint(ctc_score(columns, text_of(ctc)), draft_score)
    for_decoder = _joint(ctc_score(columns, text_of(decoder)), own_score)
    if for_ctc >= for_decoder:
        return DecodedLine(ctc, decoder, ctc, "ctc")
    return DecodedLine(ctc, decoder, _with_positions(decoder, ctc), "decoder")


def _joint(ctc: float, decoder: float) -> float:
    return CTC_WEIGHT * ctc + (1 - CTC_WEIGHT) * decoder


def _agreed(
    ctc: tuple[ReadCharacter, ...], decoder: tuple[ReadCharacter, ...]
) -> tuple[ReadCharacter, ...]:
    """Return the characters both heads read, with the mean of their probabilities."""
    return tuple(_mean(a, b) for a, b in zip(ctc, decoder, strict=True))


def _mean(ctc: ReadCharacter, decoder: ReadCharacter) -> ReadCharacter:
    mass: dict[str, float] = {}
    for text, probability in (*ctc.alternatives, *decoder.alternatives):
        mass[text] = mass.get(text, 0.0) + probability / 2
    ordered = sorted(mass.items(), key=lambda pair: -pair[1])[:TOP]
    return ReadCharacter(ctc.text, mass[ctc.text], tuple(ordered), ctc.position)


def _with_positions(
    read: tuple[ReadCharacter, ...], placed: tuple[ReadCharacter, ...]
) -> tuple[ReadCharacter, ...]:
    """Return the decoder's characters with the CTC head's positions where both have as many."""
    if len(read) != len(placed):
        return read
    return tuple(
        ReadCharacter(a.text, a.probability, a.alternatives, b.position)
        for a, b in zip(read, placed, strict=True)
    )


def _decoder_characters(
    model: VisionEncoderDecoderModel, hidden: Tensor, draft: tuple[ReadCharacter, ...]
) -> tuple[tuple[ReadCharacter, ...], float, float]:
    """Return the decoder's greedy answer, its score of the draft, and its score of its answer.

    The draft is the CTC answer; scores are logarithms of the whole text's probability.
    """
    longest = model.config.decoder.max_position_embeddings - 2
    ids = characters.encode(text_of(draft))[:longest]
    rows = _decoder_rows(model, hidden, ids)
    draft_score = _score(rows, ids)
    known = 0
    for _ in range(MAX_PASSES):
        answer = rows.argmax(axis=1).tolist()
        while known < len(ids) and answer[known] == ids[known]:
            known += 1
        if answer[known] == characters.END_ID or known >= longest:
            break
        ids = _next_draft(ids, known, answer)[:longest]
        rows = _decoder_rows(model, hidden, ids)
    read = tuple(read_character(rows[i], ids[i], None) for i in range(known))
    return read, draft_score, _score(rows, ids[:known])


def _decoder_rows(
    model: VisionEncoderDecoderModel, hidden: Tensor, ids: list[int]
) -> NDArray[np.float32]:
    """Return the decoder's probabilities after each prefix of the characters."""
    inputs = torch.tensor([[characters.START_ID, *ids]], device=hidden.device)
    logits = model.decoder(input_ids=inputs, encoder_hidden_states=hidden, use_cache=False).logits[
        0
    ]
    logits[:, : characters.END_ID] = -torch.inf
    logits[:, characters.UNKNOWN_ID] = -torch.inf
    return np.asarray(logits.float().softmax(dim=1).cpu().numpy(), np.float32)


def _score(rows: NDArray[np.float32], ids: list[int]) -> float:
    wanted = rows[np.arange(len(ids) + 1), [*ids, characters.END_ID]]
    return float(np.log(np.maximum(wanted, 1e-9)).sum())


def _next_draft(ids: list[int], known: int, answer: list[int]) -> list[int]:
    """Return the next guess: the decoder's own answer from the first difference on."""
    rest = answer[known:]
    if characters.END_ID in rest:
        rest = rest[: rest.index(characters.END_ID)]
    return ids[:known] + (rest or [answer[known]])
