"""The simulated line: the samples in order, each with its recipe and true code."""

from pathlib import Path

import pytest

from station.capture.simulated import SimulatedSource
from station.domain.errors import SourceError
from tests.unit.capture.clocks import StoppedClock
from tests.unit.capture.pictures import encoded, grey


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    for name in ("b.png", "a.png"):
        (tmp_path / name).write_bytes(encoded(grey(), "PNG"))
    (tmp_path / "labels.csv").write_text("file,recipe,code\nb.png,ring,ABC\na.png,label,DEF\n")
    return tmp_path


def test_samples_come_in_the_order_of_their_list_over_and_over(samples: Path) -> None:
    source = SimulatedSource(samples, clock=StoppedClock())
    source.open()
    assert [source.grab().source for _ in range(3)] == ["b.png", "a.png", "b.png"]


def test_every_frame_has_its_recipe_and_true_code(samples: Path) -> None:
    source = SimulatedSource(samples, clock=StoppedClock())
    source.open()
    first, second = source.grab(), source.grab()
    assert (source.recipe_of(first), source.recipe_of(second)) == ("ring", "label")
    label = source.label_of(second)
    assert label is not None
    assert label.code == "DEF"


def test_missing_samples_say_where_and_what_to_do(tmp_path: Path) -> None:
    source = SimulatedSource(tmp_path / "gone", clock=StoppedClock())
    with pytest.raises(SourceError, match=r"(?s)Restore the folder.*labels\.csv"):
        source.open()


def test_a_list_without_samples_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("file,recipe,code\n")
    with pytest.raises(SourceError, match="names no sample"):
        SimulatedSource(tmp_path, clock=StoppedClock()).open()


def test_a_broken_sample_is_an_error_and_the_next_one_comes(samples: Path) -> None:
    (samples / "b.png").write_bytes(b"")
    source = SimulatedSource(samples, clock=StoppedClock())
    source.open()
    with pytest.raises(SourceError, match=r"b\.png is empty"):
        source.grab()
    assert source.grab().source == "a.png"


def test_closing_twice_is_fine_and_the_line_begins_anew(samples: Path) -> None:
    source = SimulatedSource(samples, clock=StoppedClock())
    source.open()
    source.grab()
    source.close()
    source.close()
    with pytest.raises(SourceError, match="not open"):
        source.grab()
    source.open()
    assert source.grab().source == "b.png"
