"""The engineer and the labelled set: run, read the badges, save, search for a better recipe."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from station.capture.sample_labels import load_sample_labels
from station.config.recipe_files import load_recipe, save_recipe
from station.domain.frame import Frame
from station.evaluation.set_run import Flip
from station.records.audit_chain import AuditKind
from station.records.labelled_set import add_labelled_frame
from station.ui.tune import set_questions
from station.ui.tune.set_questions import SaveAnswer
from station.ui.tune.set_strip import SetStrip
from station.window import set_pictures, set_wiring
from tests.ui.conftest import Bench
from tests.ui.window_fakes import NOON
from tests.unit.evaluation.made_sets import recipe_with

LEVELS = (1, 3, 9)
"""The made reader reads level n rightly where the contrast is n or less: at 4 only the last."""


class Answers:
    """What the engineer would say to each question, and what was asked."""

    def __init__(self) -> None:
        self.code, self.before_saving = "F4K7P225073100482", SaveAnswer.CANCEL
        self.fits, self.removes = True, True
        self.asked: list[Any] = []

    def ask_code(self, _parent: object, title: str, read: str) -> str:
        self.asked.append((title, read))
        return self.code

    def ask_unfitting(self, _parent: object, problems: tuple[str, ...]) -> bool:
        self.asked.append(problems)
        return self.fits

    def ask_remove(self, _parent: object, name: str) -> bool:
        self.asked.append(name)
        return self.removes

    def ask_before_saving(self, _parent: object, words: str, *, can_run: bool) -> SaveAnswer:
        self.asked.append((words, can_run))
        return self.before_saving


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    made = Answers()
    for name in ("ask_code", "ask_unfitting", "ask_remove"):
        monkeypatch.setattr(set_pictures, name, getattr(made, name))
    monkeypatch.setattr(set_wiring, "ask_before_saving", made.ask_before_saving)
    return made


@pytest.fixture
def tuning(bench: Bench, answers: Answers) -> Bench:
    """Tune with a recipe of one contrast stage and three labelled pictures."""
    recipe = recipe_with({"kind": "contrast", "factor": 4.0})
    recipe = recipe.model_copy(update={"name": "ring-remark"})
    save_recipe(bench.tmp_path / "recipes" / "ring-remark.toml", recipe)
    for level in LEVELS:
        frame = Frame(f"id-{level}", np.full((30, 60), level, np.uint8), "x.png", NOON)
        add_labelled_frame(
            bench.tmp_path / "labelled", frame, recipe=recipe.name, code=f"CODE{level}"
        )
    bench.start()
    bench.capture()
    next(a for a in bench.window.rail_actions() if a.data() == "tune").trigger()
    bench.until(lambda: len(strip_of(bench).tiles.tiles()) == 3)
    bench.until(lambda: bench.window.tune.after_size() == (60, 40))
    return bench


def strip_of(bench: Bench) -> SetStrip:
    return bench.window.tune.strip


def summary(bench: Bench) -> str:
    return strip_of(bench).bar.summary.text()


def set_factor(bench: Bench, factor: float) -> None:
    form = bench.window.tune.panel.stage.form()
    if form is None:
        bench.window.tune.list.rows.setCurrentRow(1)
        form = bench.window.tune.panel.stage.form()
    assert form is not None
    form.row("factor").spin.setValue(factor)
    bench.window.tune.panel.edit_ended.emit()


def run(bench: Bench) -> None:
    with bench.qtbot.waitSignal(bench.all.sets.runs.ended):
        strip_of(bench).bar.run.trigger()


def flips(bench: Bench) -> dict[str, Flip | None]:
    return {
        tile.code: tile.compared.flip if tile.compared else None
        for tile in strip_of(bench).tiles.tiles()
    }


def test_closed_it_takes_one_line_and_remembers_its_pictures(tuning: Bench) -> None:
    strip = strip_of(tuning)
    assert not strip.tiles.isVisible()
    assert strip.height() < 50
    assert summary(tuning) == "Pictures: 3, not run yet."
    strip.bar.show_set.trigger()
    assert strip.is_open()
    assert strip.tiles.isVisible()
    assert flips(tuning) == {"CODE1": None, "CODE3": None, "CODE9": None}


def test_a_run_shows_what_the_change_mends(tuning: Bench) -> None:
    set_factor(tuning, 2.0)
    run(tuning)
    assert flips(tuning) == {"CODE3": Flip.FIXED, "CODE1": Flip.WRONG, "CODE9": Flip.RIGHT}
    assert list(flips(tuning)) == ["CODE3", "CODE1", "CODE9"]
    assert summary(tuning) == "2 of 3 right · saved recipe: 1 · 1 fixed · 1 wrong but OK"
    assert strip_of(tuning).is_open()


def test_a_run_shows_what_the_change_breaks_first(tuning: Bench) -> None:
    set_factor(tuning, 9.5)
    run(tuning)
    assert next(iter(flips(tuning).items())) == ("CODE9", Flip.BROKEN)
    assert "1 broken" in summary(tuning)
    assert strip_of(tuning).bar.summary.property("state") == "broken"


def test_results_are_greyed_when_the_recipe_changes_and_come_back_with_undo(tuning: Bench) -> None:
    run(tuning)
    set_factor(tuning, 2.0)
    assert summary(tuning).startswith("Out of date")
    assert all(tile.is_stale for tile in strip_of(tuning).tiles.tiles())
    tuning.window.tune.bar.undo.trigger()
    assert summary(tuning) == "1 of 3 right"
    assert not any(tile.is_stale for tile in strip_of(tuning).tiles.tiles())


def test_a_run_can_be_stopped_and_says_how_far_it_came(tuning: Bench) -> None:
    tuning.set_reader.may_read.clear()
    strip_of(tuning).bar.run.trigger()
    assert tuning.set_reader.has_begun.wait(5)
    assert strip_of(tuning).bar.stop_button.isVisible()
    with tuning.qtbot.waitSignal(tuning.all.sets.runs.ended):
        strip_of(tuning).bar.stop.trigger()
        tuning.set_reader.may_read.set()
    assert summary(tuning).startswith("Stopped after 1 of 3")
    assert not strip_of(tuning).bar.stop_button.isVisible()
    set_factor(tuning, 2.0)
    assert summary(tuning).startswith("Out of date: Stopped")


def test_a_click_opens_the_picture_in_tune(tuning: Bench) -> None:
    tiles = strip_of(tuning).tiles
    with tuning.qtbot.waitSignal(tuning.all.pictures.loaded) as loaded:
        tiles.itemClicked.emit(tiles.item(1))
    assert loaded.args[0].pixels[0, 0] == 3
    assert not strip_of(tuning).bar.add.isEnabled()  # it is in the set


def test_saving_what_was_not_run_asks_and_can_run_first(tuning: Bench, answers: Answers) -> None:
    set_factor(tuning, 2.0)
    answers.before_saving = SaveAnswer.RUN
    with tuning.qtbot.waitSignal(tuning.all.sets.runs.ended):
        tuning.window.tune.bar.save.trigger()
    assert answers.asked == [("The labelled set (pictures: 3) was not run with this recipe.", True)]
    assert summary(tuning) == "Nothing is broken. Save the recipe now."
    assert saved_factor(tuning) == 4.0
    tuning.window.tune.bar.save.trigger()
    assert saved_factor(tuning) == 2.0
    assert len(answers.asked) == 1
    assert noted(tuning)["set_choice"] == "not asked"
    assert noted(tuning)["set_run"] == "this"


def test_saving_what_breaks_something_asks_with_figures_and_is_noted(
    tuning: Bench, answers: Answers
) -> None:
    set_factor(tuning, 9.5)
    run(tuning)
    tuning.window.tune.bar.save.trigger()
    assert saved_factor(tuning) == 4.0
    assert "1 broken" in answers.asked[0][0]
    answers.before_saving = SaveAnswer.SAVE
    tuning.window.tune.bar.save.trigger()
    assert saved_factor(tuning) == 9.5
    details = noted(tuning)
    assert details["set_choice"] == "saved anyway"
    assert (details["set_pictures"], details["set_right"], details["set_broken"]) == (3, 0, 1)


def test_without_a_set_saving_asks_nothing(tuning: Bench, answers: Answers) -> None:
    for tile in load_sample_labels(tuning.tmp_path / "labelled"):
        tile.path.unlink()
    (tuning.tmp_path / "labelled" / "labels.csv").unlink()
    strip_of(tuning).bar.own.trigger()
    tuning.until(lambda: not strip_of(tuning).tiles.tiles())
    set_factor(tuning, 2.0)
    tuning.window.tune.bar.save.trigger()
    assert saved_factor(tuning) == 2.0
    assert answers.asked == []
    assert "set_pictures" not in noted(tuning)


def saved_factor(bench: Bench) -> float:
    (stage,) = load_recipe(bench.tmp_path / "recipes" / "ring-remark.toml").stages
    return float(stage.model_dump()["factor"])


def noted(bench: Bench) -> dict[str, Any]:
    """Return the details of the last change of a recipe in the audit."""
    bench.until(lambda: any(kind is AuditKind.RECIPE_CHANGED for kind, _, _ in bench.keeper.notes))
    return dict([n for n in bench.keeper.notes if n[0] is AuditKind.RECIPE_CHANGED][-1][2])


def test_the_search_proposes_and_applying_is_one_step(tuning: Bench) -> None:
    strip = strip_of(tuning)
    with tuning.qtbot.waitSignal(tuning.all.sets.runs.tuned):
        strip.bar.tune.trigger()
    assert strip.proposal.isVisible()
    assert strip.proposal.words.text().startswith("Proposal: 1 of 3 right → 3 of 3")
    assert "Contrast: Factor 4 → " in strip.proposal.words.text()
    assert saved_factor(tuning) == 4.0
    assert tuning.window.tune.bar.mark.text() == "saved"  # nothing is changed yet
    with tuning.qtbot.waitSignal(tuning.all.sets.runs.ended):
        strip.proposal.apply.click()
    assert not strip.proposal.isVisible()
    assert tuning.window.tune.bar.mark.text().endswith("modified")
    assert summary(tuning) == "3 of 3 right · saved recipe: 1 · 2 fixed"
    tuning.window.tune.bar.undo.trigger()
    assert tuning.window.tune.bar.mark.text() == "saved"


def test_a_proposal_for_an_older_recipe_cannot_be_applied(tuning: Bench) -> None:
    strip = strip_of(tuning)
    with tuning.qtbot.waitSignal(tuning.all.sets.runs.tuned):
        strip.bar.tune.trigger()
    set_factor(tuning, 8.0)
    assert not strip.proposal.apply.isEnabled()
    strip.proposal.dismiss.click()
    assert strip.proposal.value() is None
    assert not strip.proposal.isVisible()


def test_the_picture_shown_is_added_with_a_typed_code(tuning: Bench, answers: Answers) -> None:
    tuning.until(lambda: len(tuning.reader.tried) > 0)
    answers.code = "F4K7P225073100482"
    strip_of(tuning).bar.add.trigger()
    tuning.until(lambda: len(strip_of(tuning).tiles.tiles()) == 4)
    labels = load_sample_labels(tuning.tmp_path / "labelled")
    assert labels[-1].code == answers.code
    assert labels[-1].recipe == "ring-remark"
    strip_of(tuning).bar.add.trigger()
    tuning.until(lambda: "already" in summary(tuning))


def test_a_picture_is_removed_from_the_set(tuning: Bench, answers: Answers) -> None:
    strip = strip_of(tuning)
    assert not strip.bar.remove.isEnabled()
    strip.tiles.setCurrentRow(0)
    strip.bar.remove.trigger()
    tuning.until(lambda: [t.code for t in strip.tiles.tiles()] == ["CODE3", "CODE9"])
    assert len(load_sample_labels(tuning.tmp_path / "labelled")) == 2


def test_the_search_takes_the_picture_shown_where_there_is_no_set(
    tuning: Bench, answers: Answers
) -> None:
    answers.code = "CODE1"
    with tuning.qtbot.waitSignal(tuning.all.sets.runs.tuned) as tuned:
        strip_of(tuning).bar.tune_one.trigger()
    assert tuned.args[0].before.count == 1


def test_samples_and_folders_are_sets_too_but_are_not_changed(
    tuning: Bench, answers: Answers, tmp_path: Path
) -> None:
    strip = strip_of(tuning)
    strip.bar.samples.trigger()
    tuning.until(lambda: "org.bmp" in [tile.name for tile in strip.tiles.tiles()])
    strip.tiles.setCurrentRow(0)
    strip.bar.remove.trigger()
    assert "Only the station's own set" in summary(tuning)
    assert answers.asked == []


def test_a_broken_list_is_told_in_the_line(tuning: Bench) -> None:
    (tuning.tmp_path / "labelled" / "labels.csv").write_text("file,recipe,code\ngone.png,a,B\n")
    strip_of(tuning).bar.own.trigger()
    tuning.until(lambda: "gone.png does not exist" in summary(tuning))


def test_every_question_that_is_replaced_here_is_there() -> None:
    for name in ("ask_code", "ask_unfitting", "ask_remove", "ask_before_saving"):
        assert callable(getattr(set_questions, name))


def test_the_folder_of_the_set_is_the_same_after_a_restart(tuning: Bench) -> None:
    labelled = tuning.all.labelled
    assert labelled.folder() is None
    labelled.set_folder(tuning.tmp_path / "elsewhere")
    assert labelled.folder() == tuning.tmp_path / "elsewhere"
    labelled.set_folder(None)
    assert labelled.folder() is None
