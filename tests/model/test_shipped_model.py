"""The shipped model reads what the project promises, from the files that are committed."""

from collections.abc import Iterator

import numpy as np
import pytest

from station.assembly import Readers, recipe_named
from station.capture.image_file import load_picture
from station.capture.sample_labels import SampleLabel, load_sample_labels
from station.config.paths import EMBEDDED_MODEL, PROJECT, SAMPLES
from station.domain.clock import SystemClock
from station.domain.verdict import Outcome
from station.evaluation.measure import measure
from station.evaluation.score import score
from station.recognition.models import check_model_folder

REAL = PROJECT.parent / "shared" / "real"
PEER_RATES = {
    "chip_lines": 0.955,
    "expiry_lines": 0.730,
    "dotmatrix_medicine_lines": 0.625,
    "plates_lines": 0.830,
    "lcd7seg_lines": 0.548,
    "meter_drum_lines": 0.800,
}
"""Exact strings of PP-OCRv4 mobile on the same crops, docs/accuracy.md: ours has to beat it."""


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    readers = Readers(clock=SystemClock())
    yield readers
    readers.close()


def test_the_committed_files_match_their_checksums() -> None:
    folder = check_model_folder(PROJECT / EMBEDDED_MODEL, with_checksums=True)
    assert folder.is_compact
    assert folder.known_answer is not None


@pytest.mark.parametrize("label", load_sample_labels(SAMPLES), ids=lambda label: label.path.name)
def test_every_sample_reads_right(readers: Readers, label: SampleLabel) -> None:
    inspector = readers.inspector(recipe_named(label.recipe))
    found = inspector.inspect(load_picture(label.path, clock=SystemClock())).inspection
    assert found.code.text == label.code
    assert found.verdict.outcome is not Outcome.NO_READ


def test_one_line_and_a_batch_of_lines_read_alike(readers: Readers) -> None:
    label = load_sample_labels(SAMPLES)[0]
    inspector = readers.inspector(recipe_named(label.recipe))
    line = inspector.inspect(load_picture(label.path, clock=SystemClock())).trace.line_image
    reader = readers.reader(EMBEDDED_MODEL)
    alone = reader.read([line])[0]
    batch = reader.read([line, line[:, : line.shape[1] // 2], line])
    assert [batch[0].text, batch[2].text] == [alone.text, alone.text]


def test_characters_stand_in_order_inside_the_line(readers: Readers) -> None:
    label = load_sample_labels(SAMPLES)[0]
    inspector = readers.inspector(recipe_named(label.recipe))
    found = inspector.inspect(load_picture(label.path, clock=SystemClock())).inspection
    places = [character.position for character in found.reading.characters]
    known = [place for place in places if place is not None]
    assert len(known) == len(places)
    assert known == sorted(known)
    assert 0.0 <= known[0] < known[-1] <= 1.0


@pytest.mark.parametrize("shape", [(1, 1), (3, 500), (900, 4), (32, 384, 3)], ids=str)
def test_odd_pictures_are_read_without_a_fault(readers: Readers, shape: tuple[int, ...]) -> None:
    picture = np.random.default_rng(1).integers(0, 255, shape, np.uint8)
    (reading,) = readers.reader(EMBEDDED_MODEL).read([picture])
    assert all(0.0 <= c.probability <= 1.0 for c in reading.characters)


@pytest.mark.parametrize(("set_name", "rate"), PEER_RATES.items(), ids=PEER_RATES)
def test_photographs_are_read_better_than_by_the_usual_reader(set_name: str, rate: float) -> None:
    if not (REAL / "labels.csv").is_file():
        pytest.skip("the measuring set of real photographs is not beside the project")
    (found,) = score(measure(REAL, recipe="line", reader=EMBEDDED_MODEL, sets=[set_name]))
    assert found.exact_rate > rate
