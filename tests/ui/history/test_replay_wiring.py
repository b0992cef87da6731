"""Reading a saved part again: its own answer is compared, and nobody else's."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from station.config.paths import RECIPES
from station.config.recipe import Recipe
from station.config.recipe_files import load_recipe
from station.domain.frame import Frame
from station.domain.inspection import Inspection
from station.ui.history.history_view import HistoryView
from station.ui.theme import Sizes
from station.window.replay_wiring import ReplayWiring
from tests.ui.history.rows import detail
from tests.ui.window_fakes import HandClock, frame_numbered


class Kept(QObject):
    """The archive and the service that loads from it."""

    loaded = Signal(object, str)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = Path("kept.png")
        self.asked: list[Path] = []

    def path_of(self, _record_id: str, _picture: object) -> Path | None:
        return self.path

    def load(self, path: Path) -> None:
        self.asked.append(path)


class Trials(QObject):
    """The reading service as far as a trial needs it."""

    tried_out = Signal(object)
    try_failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def try_out(self, _frame: Frame, recipe: Recipe) -> None:
        self.asked.append(recipe.name)


class Sets(QObject):
    """What copies into the labelled set, when it is told that it did."""

    copied = Signal(bool)
    copy_failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Path, Path, str]] = []

    def copy(self, folder: Path, picture: Path, *, recipe: str, code: str) -> None:
        self.asked.append((folder, picture, code))


class Bench:
    """A view with one part, in front of kept pictures and a reader."""

    def __init__(self, view: HistoryView) -> None:
        self.view, self.kept, self.trials = view, Kept(), Trials()
        self.part: Inspection = detail().record.inspection
        recipe = load_recipe(RECIPES / "label.toml").model_copy(update={"name": self.part.recipe})
        self.recipes = {recipe.name: recipe}
        self.sets = Sets()
        ReplayWiring(
            view=view,
            archive=self.kept,  # type: ignore[arg-type]
            pictures=self.kept,  # type: ignore[arg-type]
            reading=self.trials,  # type: ignore[arg-type]
            recipe_then=self.recipe_then,
            sets=self.sets,  # type: ignore[arg-type]
            folder=Path("nowhere"),
        )
        view.detail.set_value(detail())

    def recipe_then(self, name: str, content_hash: str) -> Recipe | None:
        assert content_hash == self.part.recipe_hash
        return self.recipes.get(name)

    def ask(self) -> Frame:
        """Ask to read again, and let the picture arrive."""
        self.view.detail.on_replay()
        frame = frame_numbered(1)
        self.kept.loaded.emit(frame, "")
        return frame

    def answer(self, frame_id: str, **changes: object) -> None:
        self.trials.tried_out.emit(replace(self.part, inspection_id=frame_id, **changes))  # type: ignore[arg-type]


@pytest.fixture
def bench(qtbot: QtBot, sizes: Sizes) -> Bench:
    view = HistoryView(sizes=sizes, clock=HandClock())
    qtbot.addWidget(view)
    return Bench(view)


def test_the_same_reading_is_told_as_the_same(bench: Bench) -> None:
    frame = bench.ask()
    assert bench.trials.asked == [bench.part.recipe]
    assert "Reading it again" in bench.view.detail.message()
    bench.answer(frame.frame_id)
    assert "Reads the same" in bench.view.detail.message()


def test_the_recipe_of_that_time_is_told(bench: Bench) -> None:
    frame = bench.ask()
    bench.answer(frame.frame_id)
    assert "with its recipe of that time" in bench.view.detail.message()


def test_a_recipe_of_that_time_that_was_not_kept_is_told(bench: Bench) -> None:
    frame = bench.ask()
    bench.answer(frame.frame_id, recipe_hash="cd" * 32)
    assert "was not kept: read with today's" in bench.view.detail.message()
    assert "recipe of that time." not in bench.view.detail.message()


def test_a_picture_is_copied_into_the_set_while_the_window_goes_on(bench: Bench) -> None:
    bench.view.detail.label.trigger()
    assert len(bench.sets.asked) == 1
    assert bench.sets.asked[0][1] == bench.kept.path
    assert "Copying" in bench.view.detail.message()
    bench.sets.copied.emit(True)
    assert "Added to" in bench.view.detail.message()
    bench.sets.copied.emit(False)
    assert "already" in bench.view.detail.message()
    bench.sets.copy_failed.emit("The disk is full. Make room.")
    assert "disk is full" in bench.view.detail.message()


def test_a_trial_of_tune_is_not_taken_for_the_answer(bench: Bench) -> None:
    bench.ask()
    bench.answer("frame-of-tune")
    assert "Tune" in bench.view.detail.message()
    bench.answer("frame-of-tune")
    assert "Reads the same" not in bench.view.detail.message()


def test_a_trial_that_ends_before_the_picture_is_there_says_nothing(bench: Bench) -> None:
    bench.view.detail.on_replay()
    bench.answer("frame-of-tune")
    assert "Reading it again" in bench.view.detail.message()


def test_a_reader_that_cannot_read_is_told(bench: Bench) -> None:
    bench.ask()
    bench.trials.try_failed.emit("The model folder is missing. Restore it.")
    assert "model folder is missing" in bench.view.detail.message()


def test_a_picture_that_was_not_kept_is_told(bench: Bench) -> None:
    bench.kept.path = None
    bench.view.detail.on_replay()
    assert "was not kept" in bench.view.detail.message()
    assert bench.kept.asked == []


def test_a_recipe_that_is_gone_is_told(bench: Bench) -> None:
    bench.recipes = {}
    bench.ask()
    assert "not there any more" in bench.view.detail.message()
    assert bench.trials.asked == []
