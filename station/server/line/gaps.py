"""Which sequence numbers are missing, kept as ranges: a new number costs the same at any count."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """Missing numbers from `first` to `last`, both included."""

    first: int
    last: int


def gap_before(highest: int, sequence: int) -> Gap | None:
    """Return what `sequence` leaves open above the highest number that had come before it."""
    return Gap(highest + 1, sequence - 1) if sequence > highest + 1 else None


def without(gap: Gap, sequence: int) -> tuple[Gap, ...]:
    """Return what stays open of a gap when one of its numbers comes."""
    pieces = (Gap(gap.first, sequence - 1), Gap(sequence + 1, gap.last))
    return tuple(piece for piece in pieces if piece.first <= piece.last)
