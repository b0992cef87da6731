"""A second reader is heard beside the first, and named."""

from collections.abc import Sequence

import numpy as np

from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.recognition.second_opinion import ReaderWithSecond

LINE = np.zeros((8, 8), np.uint8)


class Prepared:
    """Says one text, with its own second opinion."""

    def __init__(self, name: str, text: str, second: str | None = None) -> None:
        self.name, self._text, self._second = name, text, second
        self.is_open = False

    def open(self) -> None:
        self.is_open = True

    def close(self) -> None:
        self.is_open = False

    def read(self, images: Sequence[Image]) -> list[Reading]:
        characters = tuple(Character(text, 0.9) for text in self._text)
        return [Reading(characters, self.name, self._second) for _ in images]


def test_the_second_readers_text_is_kept_beside_the_first_reading() -> None:
    reader = ReaderWithSecond(first=Prepared("one", "A1", "A7"), second=Prepared("two", "AI"))
    (reading,) = reader.read([LINE])
    assert (reading.text, reading.second_text, reading.second_reader) == ("A1", "AI", "two")
    assert reading.reader == "one with two"


def test_both_are_opened_and_closed() -> None:
    first, second = Prepared("one", "A"), Prepared("two", "A")
    reader = ReaderWithSecond(first=first, second=second)
    reader.open()
    assert first.is_open
    assert second.is_open
    reader.close()
    assert not first.is_open
    assert not second.is_open
