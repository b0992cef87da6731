"""File names in the order a person expects: part2 before part10."""

import re

_DIGITS = re.compile(r"([0-9]+)")


def natural_key(name: str) -> tuple[tuple[str, ...], tuple[int, ...], str]:
    """Return a sort key that compares runs of digits as numbers and letters without case."""
    parts = _DIGITS.split(name.casefold())
    padded = tuple(part.zfill(20) if part.isdigit() else part for part in parts)
    return padded, tuple(len(part) for part in parts), name
