"""Reads line pictures with the embedded model: two answers from one encoder pass.

The CTC head answers first. The decoder then checks that answer in one pass over all
its characters at once and goes its own way only from the first character on which it
disagrees, so its greedy answer costs little more than a look.
"""

from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from transformers import VisionEncoderDecoderModel

from station.recognition import characters
from station.recognition.compact import CompactEncoder, pixel_values

TOP = 5
MAX_PASSES = 12


@dataclass(frozen=True)
class ReadCharacter:
    """One character with its probability, the runners-up and where it stands (0..1, left to right).

    `alternatives` are the most probable characters with their probabilities, the
    read one among them; `position` is None where the decoder alone saw it.
    """

    text: str
    probability: float
    alternatives: tuple[tuple[str, float], ...]
    position: float | None


@dataclass(frozen=True)
class DecodedLine:
    """Both answers for one line and the one that the station returns by default."""

    ctc: tuple[ReadCharacter, ...]
    decoder: tuple[ReadCharacter, ...]
    chosen: tuple[ReadCharacter, ...]
    source: str  # "both", "ctc" or "decoder"

    @property
    def ctc_text(self) -> str:
        """The CTC head's answer."""
        return "".join(character.text for character in self.ctc)

    @property
    def decoder_text(self) -> str:
        """The decoder's answer."""
        return "".join(character.text for character in self.decoder)

    @property
    def text(self) -> str:
        """The chosen answer."""
        return "".join(character.text for character in self.chosen)


def decode(
    model: VisionEncoderDecoderModel, lines: Tensor | NDArray[np.uint8]
) -> list[DecodedLine]:
    """Read a batch of line pictures of one width, uint8 of shape (N, 32, W).

    The answer is what CTC head and decoder agree on; where they differ, it is the one
    with the higher mean logarithm of its characters' probabilities, the CTC head's
    weighed by `CTC_WEIGHT`.
    """
    pictures = torch.as_tensor(lines)
    encoder = cast(CompactEncoder, model.encoder)
    with torch.inference_mode():
        pixels = pixel_values(pictures.to(encoder.device))
        hidden = encoder(pixels).last_hidden_state
        probabilities = encoder.ctc_logits(hidden).float().softmax(dim=2).cpu().numpy()
        ctc = [ctc_characters(columns) for columns in probabilities]
        return [
            chosen_line(read, _decoder_characters(model, hidden[row : row + 1], read))
            for row, read in enumerate(ctc)
        ]


CTC_WEIGHT = 1.0


def chosen_line(ctc: tuple[ReadCharacter, ...], decoder: tuple[ReadCharacter, ...]) -> DecodedLine:
    """Return both answers with the choice between them."""
    same = [a.text for a in ctc] == [b.text for b in decoder]
    if same:
        return DecodedLine(ctc, decoder, _with_positions(decoder, ctc), "both")
    if CTC_WEIGHT * _mean_log(ctc) >= _mean_log(decoder):
        return DecodedLine(ctc, decoder, ctc, "ctc")
    return DecodedLine(ctc, decoder, _with_positions(decoder, ctc), "decoder")


def _mean_log(read: tuple[ReadCharacter, ...]) -> float:
    if not read:
        return -9.0
    return float(np.mean([np.log(max(c.probability, 1e-6)) for c in read]))


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


def ctc_characters(columns: NDArray[np.float32]) -> tuple[ReadCharacter, ...]:
    """Return the greedy CTC answer of one line's probabilities (columns, characters)."""
    best = columns.argmax(axis=1)
    found = []
    start = 0
    for end in range(1, len(best) + 1):
        if end < len(best) and best[end] == best[start]:
            continue
        if best[start] >= characters.FIRST_CHARACTER_ID:
            run = columns[start:end]
            peak = run[run[:, best[start]].argmax()]
            # Blank is no character: the rest is shared out among the characters.
            place = (start + end) / 2 / len(best)
            found.append(_character(peak, int(best[start]), place))
        start = end
    return tuple(found)


def _character(
    probabilities: NDArray[np.float32], number: int, position: float | None
) -> ReadCharacter:
    shown = probabilities.copy()
    shown[: characters.FIRST_CHARACTER_ID] = 0
    order = np.argsort(-shown)[:TOP]
    return ReadCharacter(
        text=characters.decode([number]),
        probability=float(probabilities[number]),
        alternatives=tuple((characters.decode([int(i)]), float(shown[i])) for i in order),
        position=position,
    )


def _decoder_characters(
    model: VisionEncoderDecoderModel, hidden: Tensor, draft: tuple[ReadCharacter, ...]
) -> tuple[ReadCharacter, ...]:
    """Return the decoder's greedy answer, found with the CTC answer as a draft."""
    longest = model.config.decoder.max_position_embeddings - 2
    ids = characters.encode("".join(c.text for c in draft))[:longest]
    known = 0
    answer: list[int] = []
    rows = np.zeros((0, characters.VOCABULARY_SIZE), np.float32)
    for _ in range(MAX_PASSES):
        inputs = torch.tensor([[characters.START_ID, *ids]], device=hidden.device)
        logits = model.decoder(
            input_ids=inputs, encoder_hidden_states=hidden, use_cache=False
        ).logits[0]
        logits[:, : characters.END_ID] = -torch.inf
        logits[:, characters.UNKNOWN_ID] = -torch.inf
        rows = logits.float().softmax(dim=1).cpu().numpy()
        answer = rows.argmax(axis=1).tolist()
        while known < len(ids) and answer[known] == ids[known]:
            known += 1
        if answer[known] == characters.END_ID or known >= longest:
            break
        ids = _next_draft(ids, known, answer)[:longest]
    return tuple(_character(rows[i], answer[i], None) for i in range(known))


def _next_draft(ids: list[int], known: int, answer: list[int]) -> list[int]:
    """Return the next guess: the decoder's own answer from the first difference on."""
    rest = answer[known:]
    if characters.END_ID in rest:
        rest = rest[: rest.index(characters.END_ID)]
    return ids[:known] + (rest or [answer[known]])
