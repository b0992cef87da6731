"""The shipped model reads alike on ONNX Runtime and in torch: same strings, same probabilities.

`python -m station.training.compare_builds resources/models/compact` asks this of 10,000 lines.
"""

from station.config.paths import EMBEDDED_MODEL, PROJECT
from station.training.compare_builds import compare, networks, synthetic_lines

LINES = 64
SAME = 1e-3


def test_both_builds_read_lines_of_every_kind_alike() -> None:
    found = compare(*networks(PROJECT / EMBEDDED_MODEL), synthetic_lines(LINES))
    assert found.lines == LINES
    assert (found.texts, found.second_texts) == (0, 0)
    assert found.largest_difference < SAME
