"""How right readings are: exact strings and character errors, per set of pictures."""

import statistics
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

LETTERS_AND_DIGITS_ONLY = ("plates",)
"""Sets whose labels leave out separators and crests."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One picture's true text and what was read, with the time from picture to text.

    `is_block`: its lines were found first and are joined by "|" in both texts.
    `is_in_doubt`: the verdict doubts more than how sure single characters are, so that no
    threshold makes it OK. `probabilities` are those of the characters of `read`, 0 to 1.
    `is_code`: both texts are codes of a part, and small letters are not capitals.
    """

    set_name: str
    file: str
    truth: str
    read: str
    second: str | None
    confidence: float
    verdict: str
    duration_ms: float
    is_block: bool = False
    is_in_doubt: bool = False
    probabilities: tuple[float, ...] = ()
    is_code: bool = False

    @property
    def is_exact(self) -> bool:
        if self.is_code:
            return is_same_code(self.truth, self.read)
        return comparable(self.truth, self.set_name) == comparable(self.read, self.set_name)


@dataclass(frozen=True, slots=True)
class SetScore:
    """The figures of one set. Rates are 0 to 1; `character_error_rate` may exceed 1."""

    set_name: str
    count: int
    exact_rate: float
    character_error_rate: float
    median_ms: float


def comparable(text: str, set_name: str) -> str:
    """Return `text` as it is compared: NFKC, upper case, no white space."""
    folded = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    if set_name.startswith(LETTERS_AND_DIGITS_ONLY):
        return "".join(
            character for character in folded if character.isascii() and character.isalnum()
        )
    return folded


def is_same_code(one: str, other: str) -> bool:
    """Return whether two codes are the same; white space does not count."""
    return "".join(one.split()) == "".join(other.split())


def score(pairs: Sequence[Pair]) -> tuple[SetScore, ...]:
    """Return one score per set, in the order the sets appear."""
    names = dict.fromkeys(pair.set_name for pair in pairs)
    return tuple(_score_set(name, [p for p in pairs if p.set_name == name]) for name in names)


def _score_set(name: str, pairs: list[Pair]) -> SetScore:
    return SetScore(
        set_name=name,
        count=len(pairs),
        exact_rate=sum(pair.is_exact for pair in pairs) / len(pairs),
        character_error_rate=_errors(pairs) / max(_characters(pairs), 1),
        median_ms=statistics.median(pair.duration_ms for pair in pairs),
    )


def _errors(pairs: list[Pair]) -> int:
    """Return the insertions, deletions and substitutions from truth to reading."""
    return sum(
        Levenshtein.distance(
            comparable(pair.truth, pair.set_name), comparable(pair.read, pair.set_name)
        )
        for pair in pairs
    )


def _characters(pairs: list[Pair]) -> int:
    return sum(len(comparable(pair.truth, pair.set_name)) for pair in pairs)
