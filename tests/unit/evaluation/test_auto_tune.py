"""The search finds what helps, keeps to its budget, can be stopped, and proposes few changes."""

from dataclasses import replace
from typing import Any

import pytest

from station.config.recipe import Recipe
from station.domain.frame import Frame
from station.domain.verdict import Outcome
from station.evaluation import auto_tune
from station.evaluation.auto_tune import AutoTune, Proposal, TuneProgress
from station.evaluation.reading_memory import ReadingMemory
from station.evaluation.set_reader import SetReading
from tests.unit.evaluation.made_sets import MadeReader, examples_at, recipe_with

TOO_HARD = recipe_with({"kind": "contrast", "factor": 8.0}, {"kind": "gaussian_blur"})


class Search:
    """One search on made examples, with all it told."""

    def __init__(
        self,
        recipe: Recipe,
        *levels: int,
        budget: int = 60,
        stop_at: int = 10**6,
        reader: MadeReader | None = None,
    ) -> None:
        self.told: list[TuneProgress] = []
        self.reader = reader or MadeReader()
        self.stop_at = stop_at
        self.tune = AutoTune(
            examples=examples_at(*levels),
            recipe=recipe,
            read=ReadingMemory(reader=self.reader).reading,
            budget=budget,
            told=self.told.append,
            is_stopped=lambda: len(self.reader.asked) >= self.stop_at,
        )

    def found(self) -> Proposal:
        proposal = self.tune.run()
        assert proposal is not None
        return proposal


def changed(proposal: Proposal) -> dict[str, Any]:
    return {f"{c.kind}.{c.field}": c.after for c in proposal.changes}


def test_the_value_that_reads_more_is_found_and_nothing_else_is_changed() -> None:
    proposal = Search(TOO_HARD, 2, 3, 9).found()
    assert proposal.before.right == 1
    assert proposal.after.right == 3
    assert set(changed(proposal)) == {"contrast.factor"}
    assert changed(proposal)["contrast.factor"] <= 2
    (change,) = proposal.changes
    assert (change.title, change.label, change.before) == ("Contrast", "Factor", 8.0)
    assert proposal.is_whole


def test_where_all_is_right_the_surest_is_found() -> None:
    proposal = Search(recipe_with({"kind": "contrast", "factor": 4.0}), 9, 9).found()
    assert (proposal.before.right, proposal.after.right) == (2, 2)
    assert proposal.after.sureness > proposal.before.sureness


def test_where_nothing_is_better_nothing_is_proposed() -> None:
    best = recipe_with({"kind": "contrast", "factor": 2.0})
    proposal = Search(best, 9).found()
    assert proposal.changes == ()
    assert proposal.recipe == best


def test_the_budget_holds_and_is_told_with_every_try() -> None:
    search = Search(TOO_HARD, 2, 3, 9, budget=4)
    proposal = search.found()
    assert not proposal.is_whole
    assert [each.tried for each in search.told[:5]] == [0, 1, 2, 3, 4]
    assert all(each.budget == 4 for each in search.told)
    assert proposal.tried <= 4 + len(proposal.changes)


def test_stopped_it_proposes_what_it_found_so_far() -> None:
    proposal = Search(TOO_HARD, 4, stop_at=3).found()
    assert proposal.after.right == 1
    assert not proposal.is_whole


def test_stopped_before_the_first_score_there_is_nothing() -> None:
    assert Search(TOO_HARD, 4, stop_at=0).tune.run() is None


def test_a_worse_recipe_is_given_up_before_all_pictures_are_read() -> None:
    search = Search(recipe_with({"kind": "contrast", "factor": 2.0}), 2, 3, 4, 5, 6, budget=5)
    search.found()
    whole, given_up = 3, 3  # as it is, factors 1 and 1.5; 2.7, 4 and off fail on the first one
    assert len(search.reader.asked) == 5 * whole + given_up


def test_of_a_large_set_the_hardest_are_searched_and_all_are_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(auto_tune, "HARDEST", 3)
    search = Search(TOO_HARD, 2, 3, 9, 10, 11, 12)
    proposal = search.found()
    assert (proposal.before.count, proposal.before.right) == (6, 4)
    assert (proposal.after.count, proposal.after.right) == (6, 6)
    assert len(search.reader.asked) < 6 * (proposal.tried + 1)


def test_what_helps_the_hardest_and_harms_the_others_is_not_proposed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Contrary(MadeReader):
        """Reads level 2 only with a contrast of 2 or less, all others only with more."""

        def read(self, frame: Frame, recipe: Recipe) -> SetReading:
            reading = super().read(frame, recipe)
            if frame.frame_id == "id-2":
                return reading
            is_soft = reading.weakest > 0.99 or "CODE" not in reading.code
            return replace(reading, code="WRONG" if is_soft else reading.code)

    monkeypatch.setattr(auto_tune, "HARDEST", 1)
    recipe = recipe_with({"kind": "contrast", "factor": 4.0})
    proposal = Search(recipe, 2, 7, 8, 9, reader=Contrary()).found()
    assert proposal.before.right == 3
    assert proposal.changes == ()
    assert proposal.after == proposal.before


def test_values_of_a_stage_that_is_switched_off_are_left_alone() -> None:
    class Bare(MadeReader):
        """Reads best without any contrast stage, and better the softer it is."""

        def read(self, frame: Frame, recipe: Recipe) -> SetReading:
            (stage,) = recipe.stages
            weakest = 0.99 if not stage.enabled else 0.9 - stage.model_dump()["factor"] / 100
            return SetReading("CODE9", Outcome.OK, weakest, 10.0)

    recipe = recipe_with({"kind": "contrast", "factor": 4.0})
    proposal = Search(recipe, 9, reader=Bare()).found()
    assert changed(proposal) == {"contrast.enabled": False}


def test_a_wrong_reading_that_comes_closer_shows_the_way() -> None:
    class Gradual(MadeReader):
        """Reads as many characters rightly as the contrast is softer than 8."""

        def read(self, frame: Frame, recipe: Recipe) -> SetReading:
            stage = recipe.stages[0]
            factor = stage.model_dump()["factor"] if stage.enabled else 9.0
            good = max(0, min(5, round(8 - factor)))
            code = "CODE9"[:good].ljust(5, "?")
            return SetReading(code, Outcome.OK, 0.9, 10.0)

    proposal = Search(TOO_HARD, 9, reader=Gradual()).found()
    assert (proposal.before.right, proposal.after.right) == (0, 1)
