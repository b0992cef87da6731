"""Size, tilt, way up and length are measured on lines that are really drawn so."""

from collections.abc import Sequence
from random import Random

import numpy as np
import pytest

from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.recognition.line_image import MAX_WIDTH_PX, content_width_px, marked_box
from station.training import evaluate_layout
from station.training.drawn_blocks import Block, drawn, random_texts
from station.training.evaluate_layout import Row, squeezed


class TellingReader:
    """Answers with the same text for every picture."""

    name = "telling"

    def __init__(self, text: str) -> None:
        self._text = text
        self.widths: list[int] = []

    def open(self) -> None: ...

    def close(self) -> None: ...

    def read(self, images: Sequence[Image]) -> list[Reading]:
        self.widths += [image.shape[1] for image in images]
        return [Reading(tuple(Character(c, 0.9) for c in self._text), self.name) for _ in images]


@pytest.mark.parametrize("cap_px", [10, 60, 400])
def test_capitals_are_as_high_as_wanted(cap_px: int) -> None:
    image = drawn(Random(3), Block(("HHHH",), cap_px))
    rows = np.ptp(image.astype(int), axis=1)
    marked = np.flatnonzero(rows > 0.5 * rows.max())
    assert len(marked) == pytest.approx(cap_px, abs=2 + 0.08 * cap_px)


def test_the_same_number_draws_the_same_picture() -> None:
    block = Block(("ABC", "DEF"), tilt_deg=5)
    assert np.array_equal(drawn(Random(1), block), drawn(Random(1), block))
    assert not np.array_equal(drawn(Random(1), block), drawn(Random(2), block))


def test_turned_blocks_stand_upside_down() -> None:
    upright, turned = (drawn(Random(1), Block(("L4",), is_turned=t)) for t in (False, True))
    assert np.array_equal(turned[::-1, ::-1], upright)


def test_texts_have_the_length_wanted_and_runs_among_them() -> None:
    texts = random_texts(Random(5), 60, (30, 30))
    assert {len(text) for text in texts} == {30}
    assert sum(any(4 * c in text for c in text) for text in texts) > 5


def test_a_squeezed_line_fits_the_model() -> None:
    image = drawn(Random(1), Block(("ABCDEFGHJK" * 3,)))
    narrow = squeezed(image)
    left, top, right, bottom = marked_box(narrow)
    assert content_width_px(narrow[top:bottom, left:right]) <= 1.1 * MAX_WIDTH_PX
    assert narrow.shape[0] == image.shape[0]
    short = drawn(Random(1), Block(("ABC",)))
    assert squeezed(short) is short


def test_what_is_read_otherwise_is_not_exact() -> None:
    rows = list(evaluate_layout.lengths(TellingReader("A"), 2))
    assert rows[0] == Row("12 characters, squeezed", 2, 0)
    assert [row.count for row in rows] == [2] * 10


def test_exact_texts_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluate_layout, "random_texts", lambda *_: ("ABC",))
    monkeypatch.setattr(evaluate_layout, "SIZES_PX", (12,))
    assert list(evaluate_layout.sizes(TellingReader("abc"), 3)) == [Row("12 px high", 3, 3)]


def test_marked_lines_are_squeezed_and_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluate_layout, "LENGTHS", (28,))
    reader = TellingReader("A")
    rows = list(evaluate_layout.marked_lengths(reader, 5))
    assert [row.count for row in rows] == [5, 5]
    assert max(reader.widths[:5]) <= max(reader.widths[5:])
