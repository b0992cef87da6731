"""Draws the strings of synthetic codes: half without any language, half by the plants' grammars.

A blank in a string is a gap in the picture; it is not part of the answer.
"""

import string
from collections.abc import Callable
from random import Random

from station.recognition.characters import CHARACTERS

DIGITS = string.digits
UPPER = string.ascii_uppercase
# Digits are as frequent as letters in codes, far more than ten in thirty-six.
ALNUM = 2 * DIGITS + UPPER
COMMON_MARKS = "-./:+,()#*<>=&_%"
LOOK_ALIKES = ("0OQD", "1IL7", "5S", "8B3", "2Z7", "6G", "VUY", "4A", "CG", "MNHW", "PRF", "EFB")
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
LOCAL_MONTHS = ("GEN", "MAG", "GIU", "AGO", "SET", "OTT", "DIC", "MAI", "OKT", "DEZ", "ENE", "ABR")


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


def _month(rng: Random) -> str:
    name = rng.choice(MONTHS if rng.random() < 0.7 else LOCAL_MONTHS)
    return name.title() if rng.random() < 0.1 else name


def date(rng: Random) -> str:
    """Return a date in one of the orders and separators seen on packs."""
    year = number(rng, 2009, 2039, 4)
    year = year[2:] if rng.random() < 0.35 else year
    month, day = number(rng, 1, 12), number(rng, 1, 31)
    named = rng.random() < 0.25
    month = _month(rng) if named else month
    parts = rng.choices(
        (
            [day, month, year],
            [year, month, day],
            [month, year],
            [month, day, year],
            [year, month],
            [day, month],
        ),
        (6, 5, 3, 1, 1, 1),
    )[0]
    separator = rng.choices((".", "/", "-", " ", "", " . ", ". "), (5, 5, 2, 2.5, 1.5, 0.4, 0.4))[0]
    return separator.join(parts)


def time_of_day(rng: Random) -> str:
    """Return a time of day."""
    text = number(rng, 0, 23) + ":" + number(rng, 0, 59)
    return text + ":" + number(rng, 0, 59) if rng.random() < 0.15 else text


WORDS = (
    "EXP",
    "EXP.",
    "EXP:",
    "EXP DATE:",
    "EXP :",
    "EX.",
    "BB",
    "BBE",
    "BEST BY",
    "BEST BEFORE",
    "USE BY",
    "MFG",
    "MFG:",
    "MFG :",
    "MFD",
    "MFG.",
    "PROD",
    "PROD DATE:",
    "PRD",
    "PR.",
    "LOT",
    "LOT:",
    "LOTTO:",
    "LOT NO.",
    "L",
    "L:",
    "BATCH",
    "B.NO.",
    "B. NO.:",
    "CH.B.:",
    "SCAD.",
    "SCAD.:",
    "VAL",
    "VAL:",
    "MHD",
    "DLC",
    "DLUO",
    "EXP. DATE",
    "S/N",
    "S/N:",
    "SN",
    "P/N",
    "NR.",
    "NO.",
    "SER.",
    "REF",
    "REF.",
    "SRLNR:",
    "CODE",
    "DATE",
    "MADE IN",
    "CHINA",
    "MRP RS.",
    "PKD",
    "MAT",
    "ART.",
    "TYPE",
    "MODEL",
    "REV",
    "VER.",
    "QTY",
    "ID",
    "NET",
    "KG",
    "PCS",
    "OK",
    "QC",
)


def lot(rng: Random) -> str:
    """Return a lot or batch number."""
    return rng.choice(
        (
            lambda: "L" + rng.choice(("", " ")) + some(rng, DIGITS, 3, 7),
            lambda: some(rng, UPPER, 1, 2) + some(rng, DIGITS, 3, 7),
            lambda: (
                some(rng, DIGITS, 3, 7) + rng.choice(("", "", "-", "/")) + some(rng, ALNUM, 1, 2)
            ),
            lambda: some(rng, DIGITS, 2) + some(rng, UPPER, 1) + some(rng, DIGITS, 1, 4),
            lambda: some(rng, ALNUM, 4, 9),
            lambda: (
                some(rng, UPPER, 1)
                + some(rng, DIGITS, 2)
                + some(rng, UPPER, 1)
                + some(rng, ALNUM, 1, 3)
            ),
            lambda: " ".join(some(rng, ALNUM, 1, 3) for _ in range(rng.randint(2, 4))),
        )
    )()


def expiry(rng: Random) -> str:
    """Return one line of a date and lot print."""
    word = rng.choice(WORDS)
    gap = rng.choice((" ", " ", ""))
    text = rng.choices(
        (
            lambda: date(rng),
            lambda: word + gap + date(rng),
            lambda: time_of_day(rng),
            lambda: date(rng) + rng.choice(("/", " ")) + time_of_day(rng),
            lambda: (
                date(rng)
                + rng.choice(("", "/", " "))
                + some(rng, UPPER, 1)
                + rng.choice(("", "-"))
                + some(rng, ALNUM, 0, 2)
            ),
            lambda: lot(rng),
            lambda: word + gap + lot(rng),
            lambda: lot(rng) + " " + date(rng),
            lambda: word,
        ),
        (9, 5, 1.5, 1.5, 1.5, 3, 2, 2, 0.8),
    )[0]()
    return text.lower() if rng.random() < 0.03 else text


def chip(rng: Random) -> str:
    """Return one line of a chip package: type, date and lot codes."""
    prefix = rng.choice(
        (
            "SN",
            "HD",
            "DM",
            "MC",
            "CD",
            "TC",
            "HEF",
            "M",
            "LM",
            "NE",
            "UA",
            "TL",
            "AD",
            "MAX",
            "PIC",
            "AT",
            "STM",
            "IR",
            "KA",
            "XC",
            "EP",
            some(rng, UPPER, 1, 3),
        )
    )
    family = rng.choice(("LS", "HC", "HCT", "S", "F", "ALS", "AC", "", "C", some(rng, UPPER, 1, 3)))
    suffix = rng.choice(("N", "P", "D", "AN", "E", "PC", "", some(rng, UPPER, 1, 3)))
    year_week = number(rng, 0, 39) + number(rng, 1, 52)
    return rng.choices(
        (
            lambda: (
                prefix
                + rng.choice(("74", "54", "40", some(rng, DIGITS, 1, 3)))
                + family
                + some(rng, DIGITS, 1, 4)
                + suffix
            ),
            lambda: (
                some(rng, DIGITS, 2) + some(rng, ALNUM, 3, 6) + rng.choice((" E4", " G4", "", ""))
            ),
            lambda: (
                year_week + rng.choice(("", some(rng, UPPER, 1, 2), " " + some(rng, ALNUM, 2, 5)))
            ),
            lambda: some(rng, ALNUM, 1, 2) + some(rng, UPPER, 1) + some(rng, DIGITS, 2, 3),
            lambda: some(rng, ALNUM, 4, 12),
            lambda: (
                some(rng, UPPER, 1, 4)
                + some(rng, DIGITS, 2, 5)
                + rng.choice(("", "-", "/", "."))
                + some(rng, ALNUM, 0, 4)
            ),
            lambda: rng.choice(
                (
                    "CHINA",
                    "KOREA",
                    "MALAYSIA",
                    "TAIWAN",
                    "JAPAN",
                    "PHILIPPINES",
                    "INTEL",
                    "MEXICO",
                    "(C)19" + some(rng, DIGITS, 2),
                    "USA",
                    "+" + year_week,
                )
            ),
        ),
        (5, 4, 2, 1.5, 3, 2, 0.4),
    )[0]()


def ring(rng: Random) -> str:
    """Return a ring code: six alphanumerics and eleven digits that begin with 25."""
    gap = rng.choice(("", "", " "))
    if rng.random() < 0.35:
        return some(rng, ALNUM, 5, 9) + gap + some(rng, ALNUM, 4, 12)
    return some(rng, ALNUM, 6) + gap + "25" + some(rng, DIGITS, 9)


def serial(rng: Random) -> str:
    """Return a serial number, part number, VIN or GS1 element string."""
    return rng.choice(
        (
            lambda: some(rng, DIGITS, 5, 14),
            lambda: some(rng, ALNUM.replace("I", "").replace("O", "").replace("Q", ""), 17),
            lambda: "-".join(
                some(rng, rng.choice((DIGITS, ALNUM)), 2, 5) for _ in range(rng.randint(2, 4))
            ),
            lambda: "(01)" + some(rng, DIGITS, 14),
            lambda: "(" + rng.choice(("10", "17", "21", "11")) + ")" + some(rng, DIGITS, 6, 8),
            lambda: rng.choice(WORDS) + " " + some(rng, ALNUM, 4, 10),
            lambda: some(rng, UPPER, 2, 6) + " " + some(rng, DIGITS, 3, 5),
            lambda: (
                some(rng, UPPER, 2) + " " + some(rng, UPPER, 3, 6) + " " + some(rng, DIGITS, 3, 4)
            ),
            lambda: some(rng, UPPER, 1, 4) + some(rng, DIGITS, 3, 8),
            lambda: lot(rng),
        )
    )()


def plate(rng: Random) -> str:
    """Return a number plate's letters and digits; the gap is where a crest or dot may stand."""
    form = rng.choices(
        ("LLL DDDD", "LL DDDLL", "DLD DDDD", "LL LLLLL", "LLL DDD", "L LLDD", "LL DDDDD"),
        (5, 5, 2, 0.7, 1, 1, 1),
    )[0]
    if rng.random() < 0.1:
        return some(rng, ALNUM, 5, 8)
    pools = {"L": UPPER, "D": DIGITS, " ": " "}
    return "".join(rng.choice(pools[place]) for place in form)


def container(rng: Random) -> str:
    """Return a container number, size code or wagon number."""
    return rng.choice(
        (
            lambda: some(rng, UPPER, 3) + "U " + some(rng, DIGITS, 6) + " " + some(rng, DIGITS, 1),
            lambda: (
                rng.choice("24L")
                + some(rng, DIGITS, 1)
                + rng.choice("GRUTPBKV")
                + some(rng, DIGITS, 1)
            ),
            lambda: some(rng, DIGITS, 8, 12),
            lambda: some(rng, UPPER, 3, 5) + " " + some(rng, DIGITS, 3, 7),
        )
    )()


def display(rng: Random) -> str:
    """Return what a seven-segment display shows."""
    cents = rng.choice(("00", "00", "01", some(rng, DIGITS, 2)))
    return rng.choices(
        (
            lambda: str(rng.randint(0, 299)) + "." + cents,
            lambda: str(rng.randint(0, 99999)) + "." + some(rng, DIGITS, 1, 3),
            lambda: some(rng, DIGITS, 3, 8),
            lambda: rng.choice(("", "-")) + str(rng.randint(0, 999)) + "." + some(rng, DIGITS, 1),
            lambda: number(rng, 0, 23) + ":" + number(rng, 0, 59),
        ),
        (5, 2, 2, 1, 0.5),
    )[0]()


def drums(rng: Random) -> str:
    """Return a counter's digits."""
    return rng.choice(("0", "", "")) + some(rng, DIGITS, 4, 7)


TextRule = Callable[[Random], str]
