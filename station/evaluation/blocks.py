"""How right whole blocks of lines are read: per block, per line, and lines that are not there."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from station.evaluation.score import Pair, comparable

SEPARATOR = "|"
"""Stands between the lines of a block, in labels and in what is read."""


@dataclass(frozen=True, slots=True)
class BlockScore:
    """The figures of one set's blocks. `extra_lines` were read where the label has none."""

    set_name: str
    blocks: int
    exact_blocks: int
    lines: int
    exact_lines: int
    extra_lines: int


def score_blocks(pairs: Sequence[Pair]) -> tuple[BlockScore, ...]:
    """Return one score per set that was read line by line, in the order the sets appear."""
    blocks = [pair for pair in pairs if pair.is_block]
    names = dict.fromkeys(pair.set_name for pair in blocks)
    return tuple(_score(name, [p for p in blocks if p.set_name == name]) for name in names)


def _score(name: str, pairs: Sequence[Pair]) -> BlockScore:
    wanted = [_lines(pair.truth, name) for pair in pairs]
    read = [_lines(pair.read, name) for pair in pairs]
    return BlockScore(
        set_name=name,
        blocks=len(pairs),
        exact_blocks=sum(pair.is_exact for pair in pairs),
        lines=sum(map(len, wanted)),
        exact_lines=sum(LCSseq.similarity(a, b) for a, b in zip(wanted, read, strict=True)),
        extra_lines=sum(max(0, len(b) - len(a)) for a, b in zip(wanted, read, strict=True)),
    )


def _lines(text: str, set_name: str) -> list[str]:
    return [comparable(line, set_name) for line in text.split(SEPARATOR)] if text else []
