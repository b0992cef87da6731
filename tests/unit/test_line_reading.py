"""Several lines and upside-down text become one reading whose places are those of the picture."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
import pytest

from station.config.line_layout import LineLayout
from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.line_reading import read_lines
from tests.unit.imaging.line_pictures import crop_of


class LookingReader:
    """Answers with one character in the middle of each picture, as `look` says."""

    name = "looking"

    def __init__(self, look: Callable[[int, Image], tuple[str, float]]) -> None:
        self._look = look
        self.batches: list[list[Image]] = []

    def open(self) -> None: ...

    def close(self) -> None: ...

    def read(self, images: Sequence[Image]) -> list[Reading]:
        self.batches.append(list(images))
        found = [self._look(number, image) for number, image in enumerate(images)]
        return [Reading((Character(text, p, (), 0.5),), self.name) for text, p in found]


def numbered() -> LookingReader:
    return LookingReader(lambda number, _: (str(number), 0.9))


def top_mark(surer_where_dark: bool = True) -> LookingReader:
    """Is sure of pictures that are darker in their upper half."""

    def look(number: int, image: Image) -> tuple[str, float]:
        half = image.shape[0] // 2
        is_dark_above = image[:half].mean() < image[half:].mean()
        return str(number), 0.9 if is_dark_above == surer_where_dark else 0.3

    return LookingReader(look)


def half_dark() -> Image:
    image = np.full((40, 200), 200, np.uint8)
    image[:15, 20:180:10] = 30
    return image


def test_one_line_is_read_as_it_is() -> None:
    image, reader = crop_of(("ABC 123", "DEF 456")), numbered()
    found = read_lines(image, layout=LineLayout(), reader=reader)
    whole = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    assert found == Reading((Character("0", 0.9, (), 0.5),), "looking", lines=(whole,))
    assert np.array_equal(reader.batches[0][0], image)


def test_several_lines_are_read_in_one_batch_and_joined() -> None:
    reader = numbered()
    layout = LineLayout(count="several", separator="|")
    found = read_lines(crop_of(("ABC 123", "DEF 456", "GHI 789")), layout=layout, reader=reader)
    assert found.text == "0|1|2"
    assert [len(batch) for batch in reader.batches] == [3]
    assert [character.line for character in found.characters] == [0, 1, 1, 2, 2]


def test_where_no_line_is_found_the_whole_picture_is_read() -> None:
    reader = numbered()
    image = half_dark()
    assert read_lines(image, layout=LineLayout(count="several"), reader=reader).text == "0"
    assert reader.batches[0][0].shape == image.shape


def test_places_are_those_of_the_whole_picture() -> None:
    image = crop_of(("ABCDEFGHIJ", "KLM"), margin_px=60)
    layout = LineLayout(count="several", separator="")
    first, second = read_lines(image, layout=layout, reader=numbered()).characters
    ink = (image < 120).any(axis=0).nonzero()[0]
    assert first.position == pytest.approx((ink[0] + ink[-1]) / 2 / image.shape[1], abs=0.02)
    ink = (image[110:] < 120).any(axis=0).nonzero()[0]
    assert second.position == pytest.approx((ink[0] + ink[-1]) / 2 / image.shape[1], abs=0.02)


def test_a_tilted_line_is_levelled_before_it_is_read() -> None:
    image = crop_of(("SN74LS191N 4711",), tilt_deg=8)
    reader = numbered()
    read_lines(image, layout=LineLayout(level=True), reader=reader)
    rows = [(picture < 120).any(axis=1).sum() for picture in (image, reader.batches[0][0])]
    assert rows[1] < 0.6 * rows[0]


@pytest.mark.parametrize("is_turned", [False, True])
def test_the_surer_way_up_is_kept(is_turned: bool) -> None:
    reader = top_mark(surer_where_dark=not is_turned)
    found = read_lines(half_dark(), layout=LineLayout(upside_down="try both"), reader=reader)
    assert found.is_turned is is_turned
    assert found.text == ("1" if is_turned else "0")
    assert [len(batch) for batch in reader.batches] == [2]


def test_upside_down_lines_are_joined_from_the_last_and_places_are_turned_back() -> None:
    image = crop_of(("ABCDEFGHIJ", "KLM"))
    sure_of_later = LookingReader(lambda number, _: (str(number), 0.5 + number / 10))
    layout = LineLayout(count="several", separator="-", upside_down="try both")
    found = read_lines(image, layout=layout, reader=sure_of_later)
    assert found.text == "4-3"
    assert found.is_turned
    upright = read_lines(image, layout=LineLayout(count="several"), reader=numbered())
    assert found.characters[0].position == pytest.approx(upright.characters[-1].position)


def test_places_of_turned_text_are_counted_from_the_left_of_the_picture() -> None:
    class AtTheStart(LookingReader):
        def read(self, images: Sequence[Image]) -> list[Reading]:
            one = [Reading((Character("A", 0.5, (), 0.1),), self.name)]
            return [*one, Reading((Character("B", 0.9, (), 0.1),), self.name)]

    reader = AtTheStart(lambda *_: ("", 0))
    found = read_lines(half_dark(), layout=LineLayout(upside_down="try both"), reader=reader)
    assert found.text == "B"
    assert found.characters[0].position == pytest.approx(0.9)


def with_emblem() -> Image:
    """A line with a disc before it that is half as high again as its letters."""
    image = np.pad(crop_of(("LOT 4711A", "EXP 2027")), ((0, 0), (160, 0)), constant_values=200)
    return np.asarray(cv2.circle(image, (170, 82), 21, 40, 6))


class EmblemReader(LookingReader):
    """Reads something unsure where the first line begins with the disc, else the letter A."""

    def __init__(self) -> None:
        super().__init__(lambda *_: ("", 0))

    def read(self, images: Sequence[Image]) -> list[Reading]:
        self.batches.append(list(images))
        return [self._reading(image) for image in images]

    def _reading(self, image: Image) -> Reading:
        text = (Character("A", 0.95, (), 0.5),)
        is_with_disc = len(self.batches) == 1 and image.shape[1] > 250
        return Reading((Character("Q", 0.7, (), 0.1), *text) if is_with_disc else text, self.name)


def test_an_emblem_is_left_out_and_told() -> None:
    reader = EmblemReader()
    layout = LineLayout(count="several", separator="|")
    found = read_lines(with_emblem(), layout=layout, reader=reader)
    assert found.text == "A|A"
    assert (found.second_text, found.second_reader) == ("QA|A", "Another look")
    first, again = reader.batches[0][0], reader.batches[1][0]
    assert len(reader.batches[1]) == 1
    assert again.shape[1] < first.shape[1] - 40


def test_places_beside_an_emblem_are_those_of_the_picture() -> None:
    image = with_emblem()
    layout = LineLayout(count="several", separator="")
    first, _ = read_lines(image, layout=layout, reader=EmblemReader()).characters
    ink = (image[60:110, 200:] < 120).any(axis=0).nonzero()[0] + 200
    assert first.position == pytest.approx((ink[0] + ink[-1]) / 2 / image.shape[1], abs=0.03)


def test_the_picture_as_one_line_wins_with_more_sure_text() -> None:
    class WholeReader(LookingReader):
        def read(self, images: Sequence[Image]) -> list[Reading]:
            widest = max(image.shape[1] for image in images)
            texts = ["AB12" if image.shape[1] == widest else "B12" for image in images]
            return [Reading(tuple(Character(c, 0.95) for c in t), self.name) for t in texts]

    reader = WholeReader(lambda *_: ("", 0))
    image = crop_of(("AB12 4711 2027",), margin_px=80)
    found = read_lines(image, layout=LineLayout(count="several"), reader=reader)
    assert (found.text, found.second_text) == ("AB12", "B12")


def ink_of_line(image: Image, first_row: int, last_row: int) -> tuple[float, float]:
    """Return the middle of the ink between two rows, as parts of the picture."""
    rows, columns = np.nonzero(image[first_row:last_row] < 120)
    return columns.mean() / image.shape[1], (rows.mean() + first_row) / image.shape[0]


def test_lines_know_where_they_stand() -> None:
    image = crop_of(("ABCDEFGH", "KLM"), gap_px=30)
    found = read_lines(image, layout=LineLayout(count="several"), reader=numbered())
    assert len(found.lines) == 2
    for line, rows in zip(found.lines, ((55, 110), (125, 180)), strict=True):
        assert np.mean(line, axis=0) == pytest.approx(ink_of_line(image, *rows), abs=0.03)
        assert line[0][0] < line[1][0]
        assert line[0][1] < line[3][1]


@pytest.mark.parametrize("tilt_deg", [-9, 6])
def test_tilted_lines_are_mapped_back(tilt_deg: int) -> None:
    image = crop_of(("ABCDEFGHIJKLMN", "OPQRSTUVWXYZAB"), tilt_deg=tilt_deg, gap_px=40)
    layout = LineLayout(count="several", level=True)
    for line in read_lines(image, layout=layout, reader=numbered()).lines:
        (x1, y1), (x2, y2), _, low = np.array(line) * (image.shape[1], image.shape[0])
        assert np.degrees(np.arctan2(y1 - y2, x2 - x1)) == pytest.approx(tilt_deg, abs=0.7)
        assert 35 < np.hypot(*(low - (x1, y1))) < 75


def test_upside_down_lines_begin_at_the_right() -> None:
    image = np.ascontiguousarray(crop_of(("ABCDEFGH", "KLM"), gap_px=30)[::-1, ::-1])
    sure_of_later = LookingReader(lambda number, _: (str(number), 0.5 + number / 10))
    layout = LineLayout(count="several", separator="", upside_down="try both")
    found = read_lines(image, layout=layout, reader=sure_of_later)
    assert found.is_turned
    first, second = found.lines
    assert first[0][0] > first[1][0]
    assert np.mean(first, axis=0)[1] > np.mean(second, axis=0)[1]
    height = image.shape[0]
    rows = (height - 110, height - 55)
    assert np.mean(first, axis=0) == pytest.approx(ink_of_line(image, *rows), abs=0.03)
