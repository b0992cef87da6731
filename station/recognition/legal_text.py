"""What a text may become while it is decoded, as the decoders ask for it: a seam, no rules."""

from collections.abc import Hashable
from typing import Any, Protocol


class LegalText(Protocol):
    """Follows a text character by character. States can be compared and kept as keys."""

    @property
    def start(self) -> Hashable:
        """Return the state before the first character."""
        ...

    def after(self, state: Any, character: str) -> Hashable | None:
        """Return the state after one more character, or None where it may not stand there."""
        ...

    def may_end(self, state: Any) -> bool:
        """Say whether the text read so far is complete."""
        ...
