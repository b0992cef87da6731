"""The shipped model reads codes of up to 30 characters, runs of equal characters among them."""

from collections.abc import Iterator

import pytest

from station.assembly import Readers
from station.config.paths import EMBEDDED_MODEL
from station.domain.clock import SystemClock
from station.recognition.line_image import content_width_px
from station.recognition.line_parts import MOST_SQUEEZED
from station.recognition.reader import Reader
from tests.unit.imaging.line_pictures import crop_of

TEXTS = (
    "SN4739A-2027/06-B862537",
    "4739A20270600000000000862537",
    "11111111111111111111",
    "000000000000000000000000",
    "ABABAB4747474747474747ABABAB",
    "HD74LS83P4T22B5XBLE4SN74LS1692",
)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    readers = Readers(clock=SystemClock())
    yield readers.reader(EMBEDDED_MODEL)
    readers.close()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("letter_px", [14, 40])
def test_a_long_code_is_read_whole(reader: Reader, text: str, letter_px: int) -> None:
    image = crop_of((text,), letter_px=letter_px, margin_px=letter_px // 3)
    (found,) = reader.read([image])
    assert found.text == text
    places = [character.position for character in found.characters]
    assert places == sorted(places, key=lambda place: place or 0.0)


def test_the_texts_are_longer_than_the_model_is_wide() -> None:
    image = crop_of((TEXTS[-1],), margin_px=4)
    assert content_width_px(image) > MOST_SQUEEZED * 384
