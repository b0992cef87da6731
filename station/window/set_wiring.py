"""Connects the labelled pictures with the runs, the search, and the question before saving."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from station.config.recipe import Recipe
from station.evaluation.auto_tune import Proposal
from station.evaluation.example import Example, example_of_frame
from station.evaluation.reading_memory import reading_hash
from station.evaluation.set_run import SetRun
from station.services.recipe_draft import RecipeDraft
from station.services.run_set_pictures import RunSetPictures
from station.services.run_set_service import RunSetService
from station.ui.main_window import MainWindow
from station.ui.tune.set_questions import SaveAnswer, ask_before_saving
from station.window.set_pictures import SetPictures
from station.window.set_saving import SetStanding

BUDGET = 40
"""Recipes that a search may try: about a minute with a dozen pictures."""


@dataclass(frozen=True, slots=True)
class SetServices:
    """What reads the set, and what lists and changes it on the disk."""

    runs: RunSetService
    pictures: RunSetPictures

    def close(self) -> None:
        self.runs.close()
        self.pictures.close()


class SetWiring(QObject):
    """Results stay until the set or the recipe is another; older ones are greyed."""

    def __init__(
        self,
        *,
        window: MainWindow,
        draft: RecipeDraft,
        runs: RunSetService,
        pictures: SetPictures,
    ) -> None:
        super().__init__(window)
        self._window, self._strip = window, window.tune.strip
        self._draft, self._runs, self._pictures = draft, runs, pictures
        self._recipe_name = draft.recipe.name
        self._run: SetRun | None = None
        self._wants_save = False
        self._connect()
        self._offer()

    def _connect(self) -> None:
        strip, bar, runs = self._strip, self._strip.bar, self._runs
        strip.proposal.apply_asked.connect(self.on_apply)
        strip.proposal.dismiss_asked.connect(self.on_dismiss)
        bar.run.triggered.connect(self.on_run)
        bar.tune.triggered.connect(self.on_tune)
        bar.tune_one.triggered.connect(self.on_tune_one)
        bar.stop.triggered.connect(runs.stop)
        self._draft.changed.connect(self.on_changed)
        self._pictures.changed.connect(self.on_set_changed)
        self._pictures.shown_changed.connect(self.on_shown_changed)
        runs.compared.connect(strip.show_compared)
        runs.progressed.connect(strip.show_progress)
        runs.ended.connect(self.on_ended)
        runs.tune_progressed.connect(strip.show_tune_progress)
        runs.tuned.connect(self.on_tuned)
        runs.failed.connect(self.on_run_failed)

    @Slot()
    def on_set_changed(self) -> None:
        self._run = None
        self._offer()

    @Slot()
    def on_shown_changed(self) -> None:
        self._offer()

    # --- runs

    @Slot()
    def on_run(self) -> None:
        if not self._pictures.examples:
            self._strip.show_fault(
                self.tr("There is nothing to run: add the picture shown with its code first.")
            )
            return
        if self._runs.is_busy:
            return
        self._draft.end_edit()
        self._strip.set_open(True)
        self._strip.show_busy(self.tr("The set is being read …"))
        self._runs.run(self._pictures.examples, recipe=self._draft.recipe, saved=self._draft.saved)
        self._offer()

    @Slot(object)
    def on_ended(self, run: SetRun) -> None:
        if run.keys != self._pictures.keys:
            self._strip.show_idle()  # the set is another by now
        else:
            self._run = run
            self._strip.show_run(run)
        self._offer()
        wants_save, self._wants_save = self._wants_save, False
        if wants_save and not self._standing(self._draft.recipe).has_to_ask:
            self._strip.show_done(self.tr("Nothing is broken. Save the recipe now."))

    @Slot(str)
    def on_run_failed(self, words: str) -> None:
        self._wants_save = False
        self._strip.show_fault(words)
        self._offer()

    @Slot(object)
    def on_changed(self, recipe: Recipe) -> None:
        """The draft is another: results and proposals may speak of an older one."""
        if recipe.name != self._recipe_name:
            self._runs.stop()
            self._strip.show_proposal(None)
            self._recipe_name = recipe.name
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done now, and grey what is out of date."""
        bar, is_busy = self._strip.bar, self._runs.is_busy
        for action in (bar.run, bar.tune):
            action.setEnabled(not is_busy)
        bar.tune_one.setEnabled(not is_busy and self._pictures.frame is not None)
        self._strip.set_stale(self._run is not None and not self._is_fresh(self._draft.recipe))
        proposal = self._strip.proposal.value()
        self._strip.proposal.set_stale(proposal is not None and proposal.base != self._draft.recipe)

    # --- the search

    @Slot()
    def on_tune(self) -> None:
        if self._pictures.examples:
            self._tune(self._pictures.examples)
        else:
            self.on_tune_one()

    @Slot()
    def on_tune_one(self) -> None:
        frame = self._pictures.frame
        if frame is None:
            self._strip.show_fault(self.tr("Open a picture first."))
            return
        code = self._pictures.asked_code(self.tr("Auto-tune on this picture"))
        if code:
            self._tune((example_of_frame(frame, code),))

    def _tune(self, examples: tuple[Example, ...]) -> None:
        if self._runs.is_busy:
            return
        self._draft.end_edit()
        self._strip.show_proposal(None)
        self._strip.show_busy(self.tr("Looking for better values …"))
        self._runs.tune(examples, recipe=self._draft.recipe, budget=BUDGET)
        self._offer()

    @Slot(object)
    def on_tuned(self, proposal: Proposal | None) -> None:
        self._strip.show_idle()
        if proposal is not None and proposal.base.name == self._draft.recipe.name:
            self._strip.show_proposal(proposal)
        self._offer()

    @Slot()
    def on_apply(self) -> None:
        """Take the proposal as one step; nothing is saved."""
        proposal: Proposal | None = self._strip.proposal.value()
        if proposal is None or proposal.base != self._draft.recipe:
            return
        self._strip.show_proposal(None)
        self._draft.change(partial(_taken, proposal.recipe))
        if self._pictures.examples:
            self.on_run()  # what the search read is not read again

    @Slot()
    def on_dismiss(self) -> None:
        self._strip.show_proposal(None)

    # --- saving

    def before_saving(self, recipe: Recipe) -> Mapping[str, Any] | None:
        """Ask where the set does not speak for the recipe; None if it is not to be saved now.

        Else what the audit is to keep of it.
        """
        if recipe != self._draft.recipe:
            return {}  # a copy or an import: the set shown is not its own
        standing = self._standing(recipe)
        if not standing.has_to_ask:
            return standing.details(was_asked=False)
        answer = ask_before_saving(self._window, standing.words, can_run=standing.can_run)
        if answer is SaveAnswer.RUN:
            self._wants_save = True
            self.on_run()
        return standing.details(was_asked=True) if answer is SaveAnswer.SAVE else None

    def _standing(self, recipe: Recipe) -> SetStanding:
        return SetStanding(
            pictures=len(self._pictures.keys),
            run=self._run,
            is_fresh=self._is_fresh(recipe),
            is_busy=self._runs.is_busy,
        )

    def _is_fresh(self, recipe: Recipe) -> bool:
        """Return whether the last run speaks of just this recipe, against what is saved now."""
        saved = reading_hash(self._draft.saved)
        return self._run is not None and self._run.is_of(
            reading_hash(recipe), saved, self._pictures.keys
        )


def _taken(proposed: Recipe, _present: Recipe) -> Recipe:
    """Return the proposed recipe in place of the present one, as one step that can be undone."""
    return proposed
