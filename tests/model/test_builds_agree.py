"""The shipped model reads alike on ONNX Runtime and in torch: same strings, same probabilities.

`python -m station.training.compare_builds resources/models/compact` asks this of 10,000 lines.
"""

from collections.abc import Iterable

import pytest

from station.config.paths import EMBEDDED_MODEL, PROJECT
from station.recognition.line_image import Image
from station.training.compare_builds import compare, networks, picture_lines, synthetic_lines

REAL = PROJECT.parent / "shared" / "real"
LINES = 64
SAME = 1e-3


def check_alike(lines: Iterable[Image]) -> int:
    """Read the lines with both builds and return how many there were."""
    found = compare(*networks(PROJECT / EMBEDDED_MODEL), lines)
    assert (found.texts, found.second_texts) == (0, 0)
    assert found.largest_difference < SAME
    return found.lines


def test_both_builds_read_lines_of_every_kind_alike() -> None:
    assert check_alike(synthetic_lines(LINES)) == LINES


@pytest.mark.parametrize("set_name", ["dotmatrix_medicine_lines", "lcd7seg_lines"])
def test_both_builds_read_photographs_alike(set_name: str) -> None:
    if not (REAL / set_name).is_dir():
        pytest.skip("the measuring set of real photographs is not beside the project")
    assert check_alike(picture_lines(REAL / set_name)) > 0
