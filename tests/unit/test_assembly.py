"""Readers are opened once and shared between recipes, whatever mode they read in."""

from collections.abc import Iterator

import numpy as np
import pytest

from station.assembly import Readers
from station.capture.image_file import load_picture
from station.config.paths import EMBEDDED_MODEL, PROJECT
from station.config.recipe import ReaderChoice, Recipe
from station.domain.clock import SystemClock
from station.domain.errors import ModelError
from station.recognition import trocr

LINE = np.tile(np.arange(200, dtype=np.uint8), (40, 1))


@pytest.fixture
def readers() -> Iterator[Readers]:
    readers = Readers(clock=SystemClock())
    yield readers
    readers.close()
    readers.close()


def test_two_modes_share_one_loaded_model(
    readers: Readers, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = []
    load = trocr._load
    monkeypatch.setattr(trocr, "_load", lambda folder: loaded.append(folder) or load(folder))
    sure, fast = readers.reader(EMBEDDED_MODEL), readers.reader(EMBEDDED_MODEL, mode="fast")
    assert readers.reader(EMBEDDED_MODEL, mode="fast") is fast
    assert sure.read([LINE])[0].second_text is not None
    assert fast.read([LINE])[0].second_text is None
    assert len(loaded) == 1


def test_a_recipe_chooses_the_mode(readers: Readers) -> None:
    frame = load_picture(PROJECT / EMBEDDED_MODEL / "known_answer.png", clock=SystemClock())
    plain = Recipe(name="plain", title="Plain")
    for mode, has_second in (("sure", True), ("fast", False)):
        recipe = plain.model_copy(update={"reader": ReaderChoice(mode=mode)})
        reading = readers.inspector(recipe).inspect(frame).inspection.reading
        assert (reading.second_text is not None) == has_second


def test_close_closes_every_mode(readers: Readers) -> None:
    modes = [readers.reader(EMBEDDED_MODEL, mode=mode) for mode in ("sure", "fast")]
    readers.close()
    for reader in modes:
        with pytest.raises(ModelError, match="not open"):
            reader.read([LINE])
