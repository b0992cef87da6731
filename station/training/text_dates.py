"""Dates, times, lots and the words before them, as packs carry them."""

from random import Random

from station.training.text_basics import ALNUM, DIGITS, SERIAL, UPPER, number, some

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
LOCAL_MONTHS = ("GEN", "MAG", "GIU", "AGO", "SET", "OTT", "DIC", "MAI", "OKT", "DEZ", "ENE", "ABR")
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
    *("BEST BEFORE END", "USE BEFORE", "E", "E:", "P:", "PD", "ED", "VALID", "EXPIRY", "PACKED ON"),
    *("LOT#", "MFG DATE", "MFG DATE:", "EXPIRY DATE:", "BATCH NO.:", "B.NO", "M.R.P.", "PKG", "BN"),
    *("USE BY:", "PROD.", "PROD:", "MADE ON", "BEST BY:", "V:", "F:", "VENC", "FAB", "UTIL."),
)


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


def lot(rng: Random) -> str:
    """Return a lot or batch number."""
    return rng.choice(
        (
            lambda: "L" + rng.choice(("", " ")) + some(rng, DIGITS, 3, 7),
            lambda: some(rng, UPPER, 1, 2) + some(rng, DIGITS, 3, 7),
            lambda: (
                some(rng, DIGITS, 3, 7) + rng.choice(("", "", "-", "/")) + some(rng, SERIAL, 1, 2)
            ),
            lambda: some(rng, DIGITS, 2) + some(rng, UPPER, 1) + some(rng, DIGITS, 1, 4),
            lambda: some(rng, SERIAL, 4, 9),
            lambda: (
                some(rng, UPPER, 1)
                + some(rng, DIGITS, 2)
                + some(rng, UPPER, 1)
                + some(rng, SERIAL, 1, 3)
            ),
            lambda: " ".join(some(rng, SERIAL, 1, 3) for _ in range(rng.randint(2, 4))),
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
