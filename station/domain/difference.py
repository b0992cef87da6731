"""Where two opinions about one mark differ."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """What stands in one place of the code by the reading, and by the second opinion.

    Either is empty where that opinion has nothing there. `read_index` names the character of the
    reading, or the one before a gap; None where nothing was read.
    """

    ours: str
    theirs: str
    read_index: int | None
