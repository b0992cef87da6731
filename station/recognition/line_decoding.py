"""Reads line pictures from a network's probabilities: two answers from one encoder pass.

The CTC head answers first; in sure mode the decoder checks that answer, and where doubt is left,
both read two other looks at the line. Pure arithmetic: what runs the network, torch or ONNX
Runtime, is behind `Network`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from station.recognition.ctc import ctc_characters, ctc_scores
from station.recognition.decoded_line import DecodedLine, text_of
from station.recognition.decoder_check import Check, DecoderNetwork, Numbers, checked, text_scores
from station.recognition.joint_answer import Answer, joint_answer
from station.recognition.looks import other_looks

Mode = Literal["sure", "fast"]
"""`fast`: the CTC head alone; `sure`: CTC head and decoder, each a second opinion on the other."""

# Part of the CTC head in the joint score of two different answers.
CTC_WEIGHT = 0.5
_SMALLEST = 1e-30

SURE_ENOUGH = 0.9
"""A line whose weakest character reaches this mean probability of both heads is not looked at
again. What it costs and gains: docs/accuracy.md, "Trust"."""


class Network(DecoderNetwork, Protocol):
    """The embedded model's network on whatever runs it."""

    def encode(self, lines: NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
        """Return vectors and CTC probabilities, (N, columns, .), of line pictures (N, 32, W)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What both heads make of one picture of a line."""

    ctc: Answer
    check: Check
    hidden: Numbers
    probabilities: Numbers

    @property
    def decoder(self) -> Answer:
        """Return the decoder's answer."""
        return self.check.answer

    def scores(self, network: DecoderNetwork, texts: Sequence[str]) -> NDArray[np.float64]:
        """Return the joint score of each text: the mean of both heads' logarithms."""
        columns = np.log(np.maximum(self.probabilities, _SMALLEST))
        ctc = np.array(ctc_scores(columns, texts))
        decoder = np.array(self._decoder_scores(network, texts))
        return CTC_WEIGHT * ctc + (1 - CTC_WEIGHT) * decoder

    def _decoder_scores(self, network: DecoderNetwork, texts: Sequence[str]) -> list[float]:
        known = self.check.scores
        others = [text for text in texts if text not in known]
        found = text_scores(network, self.hidden[None], others) if others else []
        scores = {**known, **dict(zip(others, found, strict=True))}
        return [scores[text] for text in texts]


def decode_lines(
    network: Network, lines: NDArray[np.uint8], *, mode: Mode = "sure"
) -> list[DecodedLine]:
    """Read a batch of line pictures of one width, uint8 of shape (N, 32, W).

    Where both answers agree beyond doubt (`SURE_ENOUGH`), that is the sure answer. Elsewhere two
    other looks are read as well, and of all answers the one with the highest joint score over all
    looks wins. Each character gets the mean of what all answers say about it.
    """
    if mode == "fast":
        _, probabilities = network.encode(lines)
        answers = [ctc_characters(columns) for columns in probabilities]
        return [DecodedLine(ctc, (), ctc, "fast") for ctc in answers]
    first = looks_at(network, lines)
    read = [_at_once(look) for look in first]
    doubtful = [number for number, line in enumerate(read) if not _is_sure(line)]
    if doubtful:
        others = [looks_at(network, each) for each in other_looks(lines[doubtful])]
        for number, *more in zip(doubtful, *others, strict=True):
            read[number] = _again(network, [first[number], *more])
    return read


def looks_at(network: Network, lines: NDArray[np.uint8]) -> list[Look]:
    """Return both heads' answers to line pictures of one width."""
    hidden, probabilities = network.encode(lines)
    answers = [ctc_characters(columns) for columns in probabilities]
    checks = checked(network, hidden, [text_of(ctc) for ctc in answers])
    every = zip(answers, checks, hidden, probabilities, strict=True)
    return [Look(*each) for each in every]


def _at_once(look: Look) -> DecodedLine:
    """Return the answer both heads share; the CTC head's, for now, where they share none."""
    if text_of(look.ctc) != text_of(look.decoder):
        return DecodedLine(look.ctc, look.decoder, (), "both")
    return DecodedLine(look.ctc, look.decoder, _joint(text_of(look.ctc), [look]), "both")


def _is_sure(line: DecodedLine) -> bool:
    return bool(line.chosen) and min(c.probability for c in line.chosen) >= SURE_ENOUGH


def _again(network: Network, looks: Sequence[Look]) -> DecodedLine:
    answers = (answer for look in looks for answer in (look.ctc, look.decoder))
    texts = list(dict.fromkeys(text_of(answer) for answer in answers))
    if len(texts) > 1:
        scores = sum(look.scores(network, texts) for look in looks)
        texts = [texts[number] for number in np.argsort(-scores, kind="stable")]
    rival = texts[1] if len(texts) > 1 else None
    first = looks[0]
    return DecodedLine(first.ctc, first.decoder, _joint(texts[0], looks), "again", rival)


def _joint(text: str, looks: Sequence[Look]) -> Answer:
    answers = [answer for look in looks for answer in (look.ctc, look.decoder)]
    return joint_answer(text, answers, placed=looks[0].ctc)
