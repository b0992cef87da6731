"""The seam between the station and whatever reads a line: an image in, a reading out."""

from collections.abc import Sequence
from typing import Protocol

from station.domain.frame import Image
from station.domain.reading import Reading


class Reader(Protocol):
    """Reads single-line images. Implementations load in `open`, never in the constructor."""

    @property
    def name(self) -> str:
        """The model's name as shown on screen and kept in records."""
        ...

    def open(self) -> None:
        """Load the model; ModelError says what is missing. A second call does nothing."""
        ...

    def read(self, images: Sequence[Image]) -> list[Reading]:
        """Return one reading per image, in order. Images are uint8, grey or RGB, any size."""
        ...

    def close(self) -> None:
        """Free the model. A second call does nothing."""
        ...
