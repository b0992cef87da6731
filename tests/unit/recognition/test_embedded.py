"""The embedded model behind the reader: modes share what is loaded, and torch stays away."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from station.config.paths import PROJECT, SAMPLES
from station.domain.errors import ModelError
from station.recognition.trocr import TrocrReader

HEAVY = ("torch", "transformers", "tokenizers", "onnx")
LINES = [np.random.default_rng(n).integers(0, 256, (32, 100), np.uint8) for n in range(3)]


@pytest.fixture
def reader(compact_folder: Path) -> TrocrReader:
    reader = TrocrReader(folder=compact_folder)
    reader.open()
    return reader


def test_a_sure_reading_has_a_second_opinion_and_a_fast_one_has_none(reader: TrocrReader) -> None:
    assert all(reading.second_text is not None for reading in reader.read(LINES))
    fast = reader.in_mode("fast").read(LINES)
    assert all(reading.second_text is None for reading in fast)
    assert all(c.position is not None for reading in fast for c in reading.characters)


def test_a_reader_opened_fast_reads_like_one_switched_to_fast(
    reader: TrocrReader, compact_folder: Path
) -> None:
    fast = TrocrReader(folder=compact_folder, mode="fast")
    fast.open()
    assert fast.read(LINES) == reader.in_mode("fast").read(LINES)


def test_closing_one_mode_leaves_the_other_open(reader: TrocrReader) -> None:
    fast = reader.in_mode("fast")
    reader.close()
    reader.close()
    assert len(fast.read(LINES)) == 3
    with pytest.raises(ModelError, match="not open"):
        reader.read(LINES)
    with pytest.raises(ModelError, match="not open"):
        reader.in_mode("fast")


def test_a_closed_reader_opens_again(reader: TrocrReader) -> None:
    before = reader.read(LINES)
    reader.close()
    reader.open()
    assert [r.text for r in reader.read(LINES)] == [r.text for r in before]


def test_lines_of_many_widths_come_back_in_order(reader: TrocrReader) -> None:
    images = [np.hstack([line] * times) for line in LINES for times in (1, 3, 2)]
    together = reader.read(images)
    assert [r.text for r in together] == [reader.read([image])[0].text for image in images]


def test_reading_a_picture_needs_neither_torch_nor_transformers() -> None:
    program = (
        "import sys; from station.cli import main; "
        f"code = main(['read', {str(SAMPLES / 'org.bmp')!r}]); "
        f"print([name for name in {HEAVY!r} if name in sys.modules], code, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert '"code"' in done.stdout, done.stderr
    assert done.stderr.strip().splitlines()[-1][:2] == "[]"
