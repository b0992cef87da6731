"""The strings of parts: chips, rings, serials, containers, displays, counters.

A blank in a string is a gap in the picture; it is not part of the answer.
"""

from random import Random

from station.training.text_basics import ALNUM, DIGITS, SERIAL, UPPER, number, some
from station.training.text_dates import WORDS, lot


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
    return some(rng, rng.choice((SERIAL, SERIAL, ALNUM)), 6) + gap + "25" + some(rng, DIGITS, 9)


def serial(rng: Random) -> str:
    """Return a serial number, part number, VIN or GS1 element string."""
    return rng.choice(
        (
            lambda: some(rng, DIGITS, 5, 14),
            lambda: some(rng, DIGITS, 6, 12),
            lambda: some(rng, SERIAL, 17),
            lambda: "-".join(
                some(rng, rng.choice((DIGITS, SERIAL)), 2, 5) for _ in range(rng.randint(2, 4))
            ),
            lambda: "(01)" + some(rng, DIGITS, 14),
            lambda: "(" + rng.choice(("10", "17", "21", "11")) + ")" + some(rng, DIGITS, 6, 8),
            lambda: rng.choice(WORDS) + " " + some(rng, SERIAL, 4, 10),
            lambda: some(rng, UPPER, 2, 6) + " " + some(rng, DIGITS, 3, 5),
            lambda: (
                some(rng, UPPER, 2) + " " + some(rng, UPPER, 3, 6) + " " + some(rng, DIGITS, 3, 4)
            ),
            lambda: some(rng, UPPER, 1, 4) + some(rng, DIGITS, 3, 8),
            lambda: lot(rng),
            lambda: (
                "DOT "
                + some(rng, SERIAL, 4)
                + " "
                + some(rng, SERIAL, 3, 4)
                + " "
                + number(rng, 1, 52)
                + number(rng, 0, 39)
            ),
        )
    )()


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
            lambda: some(rng, DIGITS, 6, 9),
            lambda: _wagon(rng),
            lambda: some(rng, UPPER, 3, 5) + " " + some(rng, DIGITS, 3, 7),
        )
    )()


def _wagon(rng: Random) -> str:
    """Return a railway wagon's twelve figures in groups, or the last of them."""
    groups = [some(rng, DIGITS, count) for count in (2, 2, 4, 3)]
    text = " ".join(groups[rng.choice((0, 0, 1, 2)) :])
    return text + rng.choice(("-", " ", "-")) + some(rng, DIGITS, 1)


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
