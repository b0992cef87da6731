"""Which characters were taken for which others, from what was read and what people made of it."""

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from station.records.history import Confusion

MAX_SHARE = 0.5
"""Beyond this share of differing characters it is another code, and no confusion of characters."""

Pair = tuple[str, str]


def confusions_of(corrections: Iterable[tuple[str, str, str]]) -> tuple[Confusion, ...]:
    """Return the confusions of (mapped, seen, confirmed) texts, most frequent first.

    `seen` is what was read for `mapped`, character by character.
    """
    counts: Counter[Pair] = Counter()
    for mapped, seen, confirmed in corrections:
        counts.update(pairs_of(mapped, seen, confirmed))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Confusion(seen, confirmed, count) for (seen, confirmed), count in ranked)


def pairs_of(mapped: str, seen: str, confirmed: str) -> list[Pair]:
    """Return each place that differs: what was read there, and what people made of it.

    One side is empty where a character was missed or made up.
    """
    seen = seen if len(seen) == len(mapped) else mapped
    if len(mapped) == len(confirmed):
        compared = zip(mapped, seen, confirmed, strict=True)
        pairs = [(read, said) for ours, read, said in compared if ours != said]
        if len(pairs) <= MAX_SHARE * len(mapped):
            return pairs
    pairs = _aligned(mapped, seen, confirmed)
    return pairs if len(pairs) <= MAX_SHARE * len(mapped) else []


def _aligned(mapped: str, seen: str, confirmed: str) -> list[Pair]:
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, mapped, confirmed, autojunk=False)
    for tag, begin, end, other_begin, other_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        reads, said = seen[begin:end], confirmed[other_begin:other_end]
        for place in range(max(len(reads), len(said))):
            pairs.append((reads[place : place + 1], said[place : place + 1]))
    return pairs
