"""The seam between the station and whatever reads a line: an image in, a reading out."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from station.domain.candidate import Candidate
from station.domain.frame import Image
from station.domain.reading import Reading
from station.recognition.legal_text import LegalText


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


@runtime_checkable
class CandidateReader(Protocol):
    """A reader that can also say what a line may show by the rules of a format."""

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str] = ()
    ) -> list[Candidate]:
        """Return the likeliest texts of a single-line image, best first.

        Each keeps the rules of `legal`, except for the texts of `also`, which are scored in any
        case. Nothing where the reader cannot tell.
        """
        ...
