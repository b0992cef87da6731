"""A text that a reader was asked to consider beside what it read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text and the logarithm of its probability. Only differences within one list mean something.

    It is no reading: nothing says that the mark shows it.
    """

    text: str
    log_probability: float
