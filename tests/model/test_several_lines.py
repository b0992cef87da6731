"""The shipped model reads blocks of several lines, tilted, turned, dark and light."""

from collections.abc import Iterator

import numpy as np
import pytest

from station.assembly import Readers
from station.config.line_layout import LineLayout
from station.config.paths import EMBEDDED_MODEL
from station.domain.clock import SystemClock
from station.line_reading import read_lines
from station.recognition.reader import Reader
from tests.unit.imaging.line_pictures import crop_of

TEXTS = ("LOT 4739A", "EXP 2027-06", "SN 862537")
LAYOUT = LineLayout(count="several", separator="|", level=True, upside_down="try both")


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    readers = Readers(clock=SystemClock())
    yield readers.reader(EMBEDDED_MODEL)
    readers.close()


@pytest.mark.parametrize("is_turned", [False, True], ids=["upright", "upside down"])
@pytest.mark.parametrize(
    ("count", "tilt_deg", "ink", "ground"),
    [
        pytest.param(1, 5, 40, 200, id="one line"),
        pytest.param(2, -8, 220, 60, id="two light lines"),
        pytest.param(3, 3, 90, 130, id="three pale lines"),
    ],
)
def test_a_block_is_read(
    reader: Reader, count: int, tilt_deg: float, ink: int, ground: int, is_turned: bool
) -> None:
    image = crop_of(TEXTS[:count], tilt_deg=tilt_deg, ink=ink, ground=ground)
    if is_turned:
        image = np.ascontiguousarray(image[::-1, ::-1])
    found = read_lines(image, layout=LAYOUT, reader=reader)
    assert found.text.replace(" ", "") == "|".join(TEXTS[:count]).replace(" ", "")
    assert found.is_turned is is_turned
