"""What the code probably is where the reading is in doubt: shown with its evidence, never taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A valid code close to the reading.

    `probability` is that of its characters relative to the reading as it stands, 0 to 1.
    `evidence` says in plain words what would have to be misread and what speaks for the code.
    """

    text: str
    probability: float
    evidence: str
