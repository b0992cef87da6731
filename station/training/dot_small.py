"""The own dot table of 5 x 5 matrix characters, the small print of inkjet and needle printers."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Dots = NDArray[np.bool_]

# Rows from top to bottom, five dots each as two hexadecimal figures; 16 is the leftmost dot.
_ROWS = {
    "A": ("0E111F1111", "1F111F1111", "0E11111F11", "040A111F11"),
    "B": ("1E111E111E", "1E121E111F"),
    "C": ("0F1010100F", "1F1010101F", "0E1110110E"),
    "D": ("1E1111111E", "1C1211121C"),
    "E": ("1F101E101F", "1F101C101F"),
    "F": ("1F101E1010", "1F101C1010"),
    "G": ("0F1013110F", "1F1013111F", "0E1017110E"),
    "H": ("11111F1111",),
    "I": ("0E0404040E", "0404040404", "1F0404041F"),
    "J": ("070202120C", "010101110E"),
    "K": ("11121C1211", "1214181412"),
    "L": ("101010101F",),
    "M": ("111B151111", "1F15151511"),
    "N": ("1119151311", "1F11111111"),
    "O": ("0E1111110E", "1F1111111F"),
    "P": ("1E111E1010", "1F111F1010"),
    "Q": ("0E1115120D", "1F1115121D"),
    "R": ("1E111E1211", "1F111F1412", "1E111E1411"),
    "S": ("0F100E011E", "1F101F011F"),
    "T": ("1F04040404",),
    "U": ("111111110E", "111111111F"),
    "V": ("1111110A04", "11110A0A04"),
    "W": ("1111151B11", "111515150A"),
    "X": ("110A040A11",),
    "Y": ("110A040404", "11110E0404"),
    "Z": ("1F0204081F",),
    "0": ("0E1111110E", "1F1111111F", "0E1315190E", "0609090906"),
    "1": ("040C04040E", "0404040404", "0206020202", "0818080808"),
    "2": ("1E010E101F", "1F011F101F", "0E1106081F"),
    "3": ("1E010E011E", "1F011F011F", "1F010F011F", "1F0206011E"),
    "4": ("12121F0202", "11111F0101", "060A121F02"),
    "5": ("1F101E011E", "1F101F011F"),
    "6": ("0E101E110E", "1F101F111F", "0408100E0E"),
    "7": ("1F01020404", "1F01010101", "1F01020408"),
    "8": ("0E110E110E", "1F111F111F"),
    "9": ("0E110F010E", "1F111F011F"),
    "/": ("0102040810", "0001020408"),
    "-": ("00000E0000", "00001F0000"),
    ".": ("0000000004", "0000000C0C", "0000000010"),
    ":": ("0004000400", "0008000800"),
    "+": ("04041F0404",),
    "(": ("0204040402",),
    ")": ("0804040408",),
    "*": ("150E1F0E15",),
}


def _from_rows(code: str) -> Dots:
    rows = np.frombuffer(bytes.fromhex(code), dtype=np.uint8)
    return ((rows[:, None] >> np.arange(4, -1, -1)) & 1).astype(bool)


@lru_cache(maxsize=1)
def table() -> dict[str, tuple[Dots, ...]]:
    """Return the 5 x 5 shapes of the characters that the table has, the usual one first."""
    return {c: tuple(_from_rows(code) for code in codes) for c, codes in _ROWS.items()}


def has_all(text: str) -> bool:
    """Return whether the table has every character of the text."""
    return all(c in _ROWS or c.isspace() for c in text)
