"""Two independent readers as one: the second must agree before a reading counts as OK."""

from collections.abc import Sequence
from dataclasses import replace

from station.domain.candidate import Candidate
from station.domain.frame import Image
from station.domain.reading import Reading
from station.recognition.legal_text import LegalText
from station.recognition.reader import CandidateReader, Reader


class ReaderWithSecond:
    """Reads with `first`; `second` only gives its opinion. Both must be open to read."""

    def __init__(self, *, first: Reader, second: Reader) -> None:
        self._first = first
        self._second = second

    @property
    def name(self) -> str:
        return f"{self._first.name} with {self._second.name}"

    def open(self) -> None:
        self._first.open()
        self._second.open()

    def read(self, images: Sequence[Image]) -> list[Reading]:
        pairs = zip(self._first.read(images), self._second.read(images), strict=True)
        return [self._with_second(first, second) for first, second in pairs]

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str] = ()
    ) -> list[Candidate]:
        """Return the first reader's candidates, if it can have any."""
        if not isinstance(self._first, CandidateReader):
            return []
        return self._first.candidates(image, legal=legal, also=also)

    def close(self) -> None:
        self._first.close()
        self._second.close()

    def _with_second(self, first: Reading, second: Reading) -> Reading:
        return replace(
            first,
            reader=self.name,
            second_text=second.text,
            second_reader=self._second.name,
        )
