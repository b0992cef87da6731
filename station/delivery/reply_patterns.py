r"""What a device's reply means: patterns such as `ACK {reply}`, `ERR*`, `\x06`.

`*` stands for any text, `{reply}` for the text to keep. Matching needs time in proportion to the
reply, whatever it holds: the reply is not trusted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from station.delivery.device_text import unescaped

KEPT = "{reply}"
MAX_WILDCARDS = 8
_TOKEN = re.compile(r"\\.|\*|\{reply\}|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReplyPattern:
    """Fixed texts with a gap between each two; `kept` is the number of the gap to keep, or None."""

    texts: tuple[str, ...]
    kept: int | None

    def gaps(self, reply: str) -> tuple[str, ...] | None:
        """Return what stands in the gaps, or None if the reply does not fit.

        Each fixed text is taken where it first occurs; the last one has to end the reply.
        """
        first, last = self.texts[0], self.texts[-1]
        if len(self.texts) == 1:
            return () if reply == first else None
        end = len(reply) - len(last)
        if not reply.startswith(first) or not reply.endswith(last) or end < len(first):
            return None
        return self._inner_gaps(reply, len(first), end)

    def _inner_gaps(self, reply: str, start: int, end: int) -> tuple[str, ...] | None:
        found = []
        for text in self.texts[1:-1]:
            place = reply.find(text, start, end)
            if place < 0:
                return None
            found.append(reply[start:place])
            start = place + len(text)
        return (*found, reply[start:end])


def reply_pattern(text: str) -> ReplyPattern:
    """Return the pattern of a text; ValueError says what is wrong with it."""
    texts, kept = [""], None
    for token in _TOKEN.findall(text):
        if token == KEPT:
            if kept is not None:
                raise ValueError(f"{KEPT} may stand only once in a pattern")
            kept = len(texts) - 1
        if token in (KEPT, "*"):
            texts.append("")
        else:
            texts[-1] += token
    if len(texts) - 1 > MAX_WILDCARDS:
        raise ValueError(f"at most {MAX_WILDCARDS} gaps are possible in a pattern")
    return ReplyPattern(tuple(unescaped(part) for part in texts), kept)


def first_fit(patterns: Sequence[ReplyPattern], reply: str) -> tuple[str | None] | None:
    """Return what the first fitting pattern keeps, or None if none fits.

    What is kept is None for a pattern without {reply}; it is stripped of blanks.
    """
    for pattern in patterns:
        gaps = pattern.gaps(reply)
        if gaps is not None:
            return (None if pattern.kept is None else gaps[pattern.kept].strip(),)
    return None
