"""What is known of a part's code before it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clues:
    """The code announced for this part, and the code of the part before it in a running series.

    `seen` are the codes of earlier parts that must not come again, each with its record's number.
    """

    expected: str | None = None
    previous: str | None = None
    seen: Mapping[str, int] = field(default_factory=dict)


NO_CLUES = Clues()
