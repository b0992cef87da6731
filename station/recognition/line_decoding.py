"""Reads line pictures from a network's probabilities: two answers from one encoder pass.

The CTC head answers first; in sure mode the decoder checks that answer. Pure arithmetic:
what runs the network, torch or ONNX Runtime, is behind `Network`.
"""

from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from station.recognition.character_places import placed_by
from station.recognition.ctc import ctc_characters, ctc_score
from station.recognition.decoded_line import TOP, DecodedLine, ReadCharacter, text_of
from station.recognition.decoder_check import Checked, DecoderNetwork, Numbers, checked

Mode = Literal["sure", "fast"]
"""`fast`: the CTC head alone; `sure`: CTC head and decoder, each a second opinion on the other."""

# Part of the CTC head in the joint score of two different answers.
CTC_WEIGHT = 0.5
_SMALLEST = 1e-30


class Network(DecoderNetwork, Protocol):
    """The embedded model's network on whatever runs it."""

    def encode(self, lines: NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
        """Return vectors and CTC probabilities, (N, columns, .), of line pictures (N, 32, W)."""
        ...


def decode_lines(
    network: Network, lines: NDArray[np.uint8], *, mode: Mode = "sure"
) -> list[DecodedLine]:
    """Read a batch of line pictures of one width, uint8 of shape (N, 32, W).

    Where both answers agree, that is the sure answer, with the mean of both probabilities for
    each character. Where they differ, each answer is scored by both heads and the one
    with the higher joint score wins (`CTC_WEIGHT` is the CTC head's part).
    """
    hidden, probabilities = network.encode(lines)
    answers = [ctc_characters(columns) for columns in probabilities]
    if mode == "fast":
        return [DecodedLine(ctc, (), ctc, "fast") for ctc in answers]
    checks = checked(network, hidden, [text_of(ctc) for ctc in answers])
    return [_decoded(*each) for each in zip(answers, checks, probabilities, strict=True)]


def _decoded(ctc: tuple[ReadCharacter, ...], check: Checked, probabilities: Numbers) -> DecodedLine:
    decoder = check.read
    if text_of(ctc) == text_of(decoder):
        return DecodedLine(ctc, decoder, _agreed(ctc, decoder), "both")
    columns = np.log(np.maximum(probabilities, _SMALLEST))
    for_ctc = _joint(ctc_score(columns, text_of(ctc)), check.draft_score)
    for_decoder = _joint(ctc_score(columns, text_of(decoder)), check.own_score)
    if for_ctc >= for_decoder:
        return DecodedLine(ctc, decoder, ctc, "ctc")
    return DecodedLine(ctc, decoder, placed_by(decoder, ctc), "decoder")


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
