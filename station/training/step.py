"""One training step's tensors and losses: the decoder's cross-entropy and the encoder's CTC."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional
from transformers import VisionEncoderDecoderModel

from station.recognition import characters, compact
from station.training.dataset import Batch

# The label of a place behind the end of its text.
IGNORED = -100
# Losses per character in nats: guessing without a look costs about 3.
_HARD_FROM, _LOST_FROM, _LOST_AT = 0.1, 1.4, 2.4


@dataclass(frozen=True)
class Tensors:
    """A batch as the model takes it."""

    pixels: Tensor
    decoder_inputs: Tensor
    labels: Tensor
    texts: Tensor
    texts_lengths: Tensor


def tensors(batch: Batch, device: torch.device, replaced: float) -> Tensors:
    """Return a batch's tensors; `replaced` is the part of decoder inputs made wrong on purpose.

    A decoder that has seen wrong inputs looks at the picture more than at its own text.
    """
    longest = max(len(text) for text in batch.texts)
    inputs = torch.full((len(batch.texts), longest + 1), characters.PAD_ID)
    labels = torch.full_like(inputs, IGNORED)
    for row, text in enumerate(batch.texts):
        ids = torch.tensor(text)
        inputs[row, 0] = characters.START_ID
        inputs[row, 1 : len(text) + 1] = ids
        labels[row, : len(text)] = ids
        labels[row, len(text)] = characters.END_ID
    wrong = (torch.rand(inputs.shape) < replaced) & (inputs >= characters.FIRST_CHARACTER_ID)
    others = torch.randint(characters.FIRST_CHARACTER_ID, characters.VOCABULARY_SIZE, inputs.shape)
    inputs = torch.where(wrong, others, inputs)
    pixels = compact.pixel_values(torch.from_numpy(batch.lines))
    return Tensors(
        pixels=pixels.to(device).contiguous(memory_format=torch.channels_last),
        decoder_inputs=inputs.to(device),
        labels=labels.to(device),
        texts=torch.tensor([number for text in batch.texts for number in text], device=device),
        texts_lengths=torch.tensor([len(text) for text in batch.texts], device=device),
    )


@dataclass(frozen=True)
class Answers:
    """What both heads say: natural logarithms of probabilities.

    `places` (lines, characters, ids) are the decoder's, `columns` (lines, columns, ids) the CTC
    head's.
    """

    places: Tensor
    columns: Tensor


def answers(model: VisionEncoderDecoderModel, batch: Tensors) -> Answers:
    """Return what a model says of a batch, the decoder being told the text so far."""
    hidden = model.encoder(batch.pixels).last_hidden_state
    scores = model.decoder(
        input_ids=batch.decoder_inputs, encoder_hidden_states=hidden, use_cache=False
    ).logits
    return Answers(
        places=scores.log_softmax(dim=2),
        columns=model.encoder.ctc_logits(hidden).log_softmax(dim=2),
    )


def losses(given: Answers, batch: Tensors, label_smoothing: float) -> tuple[Tensor, Tensor]:
    """Return the decoder's loss and the CTC head's loss, against the texts that were drawn."""
    ctc_by_line = functional.ctc_loss(
        given.columns.transpose(0, 1),
        batch.texts,
        torch.full_like(batch.texts_lengths, given.columns.shape[1]),
        batch.texts_lengths,
        blank=characters.CTC_BLANK_ID,
        reduction="none",
        zero_infinity=True,
    )
    ctc_by_line = ctc_by_line / batch.texts_lengths
    weights = line_weights(ctc_by_line.detach())
    decoder_by_place = functional.cross_entropy(
        given.places.transpose(1, 2),
        batch.labels,
        ignore_index=IGNORED,
        label_smoothing=label_smoothing,
        reduction="none",
    )
    by_place = weights[:, None] * (batch.labels != IGNORED)
    decoder_loss = (decoder_by_place * by_place).sum() / by_place.sum()
    return decoder_loss, (ctc_by_line * weights).sum() / weights.sum()


def line_weights(loss_per_character: Tensor) -> Tensor:
    """Return how much each line counts, 0.2 to 1, from its CTC loss per character (N,).

    Lines that the model knows already count little, and so do those that it is lost in: most of
    them can be read by nobody, and their gradients are noise.
    """
    known = 0.4 + 0.6 * loss_per_character / _HARD_FROM
    lost = 1.0 - 0.8 * (loss_per_character - _LOST_FROM) / (_LOST_AT - _LOST_FROM)
    return torch.minimum(known, lost).clamp(0.2, 1.0)
