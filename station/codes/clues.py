"""What is known of a part's code before it is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clues:
    """The code announced for this part, and the code of the part before it in a running series."""

    expected: str | None = None
    previous: str | None = None


NO_CLUES = Clues()
