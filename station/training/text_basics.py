"""Letters, numbers and strings without any rule: what every other rule of text is made of."""

import re
import string
from collections.abc import Callable
from random import Random

from station.recognition.characters import CHARACTERS

DIGITS = string.digits
UPPER = string.ascii_uppercase
# Digits are as frequent as letters in codes, far more than ten in thirty-six.
ALNUM = 2 * DIGITS + UPPER
# Serial numbers leave out the letters that look like figures, as VIN and most plants do.
SERIAL = "".join(c for c in ALNUM if c not in "IOQ")
COMMON_MARKS = "-./:+,()#*<>=&_%"
LOOK_ALIKES = ("0OQD", "1IL7", "5S", "8B3", "2Z7", "6G", "VUY", "4A", "CG", "MNHW", "PRF", "EFB")

TextRule = Callable[[Random], str]


def some(rng: Random, letters: str, low: int, high: int | None = None) -> str:
    """Return low to high (inclusive) characters of the given ones."""
    return "".join(rng.choices(letters, k=rng.randint(low, high or low)))


def number(rng: Random, low: int, high: int, digits: int = 2) -> str:
    """Return a number between low and high with leading zeros."""
    return str(rng.randint(low, high)).zfill(digits)


def random_code(rng: Random) -> str:
    """Return characters without any rule, lengths 1 to 30, look-alikes and runs among them."""
    length = min(
        30, max(1, round(rng.choice((rng.uniform(1, 12), rng.uniform(3, 14), rng.uniform(5, 30)))))
    )
    pool = rng.choices((DIGITS, ALNUM, UPPER, ALNUM + COMMON_MARKS, CHARACTERS), (2, 5, 2, 2, 1.2))[
        0
    ]
    if rng.random() < 0.15:
        pool = "".join(rng.sample(LOOK_ALIKES, rng.randint(1, 3)))
    text = [rng.choice(pool) for _ in range(length)]
    if rng.random() < 0.15 and length > 3:
        at, run = rng.randrange(length), rng.randint(2, 4)
        text[at : at + run] = [text[at]] * len(text[at : at + run])
    if length > 6 and rng.random() < 0.3:
        text[rng.randint(2, length - 2)] = rng.choice(" -./ ")
    return _with_lower_case(rng, "".join(text).strip() or "7")


def _with_lower_case(rng: Random, text: str) -> str:
    chance = rng.random()
    if chance < 0.07:
        return text.lower()
    if chance < 0.14:
        return "".join(c.lower() if rng.random() < 0.5 else c for c in text)
    return text


def with_figures_among_figures(text: str) -> str:
    """Return the text with O and I beside a figure turned into figures, as codes mostly are."""
    for letter, figure in (("O", "0"), ("I", "1")):
        text = re.sub(rf"(?<=[0-9]){letter}|{letter}(?=[0-9])", figure, text)
    return text
