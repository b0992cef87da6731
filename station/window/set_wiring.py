"""Connects the strip of labelled pictures with the set on the disk, the runs and the search."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from station.config.recipe import Recipe
from station.domain.errors import StationError
from station.domain.frame import Frame
from station.domain.inspection import Inspection
from station.domain.user import Role
from station.evaluation.auto_tune import Proposal
from station.evaluation.example import Example, example_of_frame
from station.evaluation.reading_memory import reading_hash
from station.evaluation.set_run import SetRun
from station.services.recipe_draft import RecipeDraft
from station.services.run_set_pictures import RunSetPictures
from station.services.run_set_service import RunSetService
from station.services.session import Session
from station.ui.main_window import MainWindow
from station.ui.tune.set_questions import (
    SaveAnswer,
    ask_before_saving,
    ask_code,
    ask_remove,
    ask_set_folder,
    ask_unfitting,
)
from station.window.set_saving import SetStanding
from station.window.typed_code import TypedCodes

BUDGET = 60
"""Recipes that a search may try: a minute or two with a dozen pictures."""


@dataclass(frozen=True, slots=True)
class SetServices:
    """What reads the set, and what lists and changes it on the disk."""

    runs: RunSetService
    pictures: RunSetPictures

    def close(self) -> None:
        self.runs.close()
        self.pictures.close()


class SetWiring(QObject):
    """One set at a time: the station's own, the samples, or a folder with a labels.csv."""

    def __init__(
        self,
        *,
        window: MainWindow,
        draft: RecipeDraft,
        services: SetServices,
        session: Session,
        typed: TypedCodes,
        own: Path,
        samples: Path,
        open_picture: Callable[[Path], None],
    ) -> None:
        """`own` is the set that pictures are added to, `samples` those that are shipped."""
        super().__init__(window)
        self._window, self._view, self._strip = window, window.tune, window.tune.strip
        self._draft, self._runs, self._pictures = draft, services.runs, services.pictures
        self._session, self._typed, self._open_picture = session, typed, open_picture
        self._own, self._samples = own, samples
        self._folder, self._recipe_name = own, draft.recipe.name
        self._examples: dict[str, Example] = {}
        self._run: SetRun | None = None
        self._frame: Frame | None = None
        self._opening: Example | None = None
        self._shown: Example | None = None
        self._read = ""
        self._wants_save = False
        self._connect_strip()
        self._connect_services()
        self._offer()

    def _connect_strip(self) -> None:
        strip, bar = self._strip, self._strip.bar
        strip.opened.connect(self.on_opened)
        strip.proposal.apply_asked.connect(self.on_apply)
        strip.proposal.dismiss_asked.connect(self.on_dismiss)
        bar.run.triggered.connect(self.on_run)
        bar.tune.triggered.connect(self.on_tune)
        bar.tune_one.triggered.connect(self.on_tune_one)
        bar.stop.triggered.connect(self._runs.stop)
        bar.add.triggered.connect(self.on_add)
        bar.remove.triggered.connect(self.on_remove)
        bar.own.triggered.connect(self.on_own)
        bar.samples.triggered.connect(self.on_samples)
        bar.folder.triggered.connect(self.on_folder)
        self._window.view_chosen.connect(self.on_view_chosen)

    def _connect_services(self) -> None:
        self._draft.changed.connect(self.on_changed)
        self._pictures.listed.connect(self.on_listed)
        self._pictures.pictured.connect(self._strip.set_picture)
        self._pictures.changed.connect(self.on_set_changed)
        self._pictures.failed.connect(self._strip.show_fault)
        self._runs.compared.connect(self._strip.show_compared)
        self._runs.progressed.connect(self._strip.show_progress)
        self._runs.ended.connect(self.on_ended)
        self._runs.tune_progressed.connect(self._strip.show_tune_progress)
        self._runs.tuned.connect(self.on_tuned)
        self._runs.failed.connect(self.on_run_failed)

    # --- which pictures

    @Slot(QWidget)
    def on_view_chosen(self, view: QWidget) -> None:
        if view is self._view:
            self._look()

    def _look(self) -> None:
        self._recipe_name = self._draft.recipe.name
        self._pictures.look(self._folder, self._recipe_name)

    @Slot(object)
    def on_listed(self, examples: tuple[Example, ...]) -> None:
        """Show what is in the set now; a run of just these pictures stays."""
        keys = tuple(example.key for example in examples)
        if keys != tuple(self._examples) or not keys:
            self._examples = {example.key: example for example in examples}
            self._run = None
            self._strip.set_examples(examples)
        self._offer()

    def _use_folder(self, folder: Path) -> None:
        self._folder = folder
        self._strip.set_open(True)
        self._look()

    @Slot()
    def on_own(self) -> None:
        self._use_folder(self._own)

    @Slot()
    def on_samples(self) -> None:
        self._use_folder(self._samples)

    @Slot()
    def on_folder(self) -> None:
        folder = ask_set_folder(self._window, self._folder)
        if folder is not None:
            self._use_folder(folder)

    # --- the picture shown

    @Slot(str)
    def on_opened(self, key: str) -> None:
        example = self._examples.get(key)
        if example is not None and example.path is not None:
            self._opening = example
            self._open_picture(example.path)

    @Slot(object)
    def on_frame_used(self, frame: Frame) -> None:
        """Another picture is tuned on, of the set or from elsewhere."""
        opening, self._opening = self._opening, None
        is_of_set = opening is not None and frame.source == opening.name
        self._frame, self._shown, self._read = frame, opening if is_of_set else None, ""
        self._offer()

    @Slot(object)
    def on_tried_out(self, inspection: Inspection) -> None:
        """What is read now is offered as the picture's code."""
        if self._window.view() is self._view:
            self._read = inspection.code.mapped

    @Slot()
    def on_add(self) -> None:
        frame, recipe = self._frame, self._draft.recipe.name
        if frame is None or not self._is_allowed(self.tr("Adding to the labelled set")):
            return
        code = self._asked_code(self.tr("Add to the labelled set"))
        if code:
            self._folder = self._own
            self._strip.set_open(True)
            self._pictures.add(self._own, frame, recipe=recipe, code=code)

    def _asked_code(self, title: str) -> str:
        known = self._shown.code if self._shown is not None else self._read
        code = ask_code(self._window, title, known)
        problems = self._typed.problems(self._draft.recipe.name, code)
        if problems and not ask_unfitting(self._window, problems):
            return ""
        return code

    @Slot()
    def on_remove(self) -> None:
        example = self._examples.get(self._strip.value())
        if example is None or example.path is None:
            return
        if self._folder != self._own:
            words = self.tr("Only the station's own set is changed here; this one is a folder's.")
            self._strip.show_fault(words)
        elif self._is_allowed(self.tr("Removing from the labelled set")) and ask_remove(
            self._window, example.name
        ):
            self._pictures.remove(example.path)

    @Slot(bool)
    def on_set_changed(self, is_new: bool) -> None:
        if not is_new:
            self._strip.show_done(self.tr("This picture is in the set already."))
        self._shown = None
        self._look()

    def _is_allowed(self, what: str) -> bool:
        try:
            self._session.require(Role.ENGINEER, what)
        except StationError as error:
            self._strip.show_fault(str(error))
            return False
        return True

    # --- runs

    @Slot()
    def on_run(self) -> None:
        if not self._examples:
            self._strip.show_fault(
                self.tr("There is nothing to run: add the picture shown with its code first.")
            )
            return
        if self._runs.is_busy:
            return
        self._draft.end_edit()
        self._strip.set_open(True)
        self._strip.show_busy(self.tr("The set is being read …"))
        self._runs.run(
            tuple(self._examples.values()), recipe=self._draft.recipe, saved=self._draft.saved
        )
        self._offer()

    @Slot(object)
    def on_ended(self, run: SetRun) -> None:
        if run.keys != tuple(self._examples):
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
            if self._window.view() is self._view:
                self._look()
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done now, and grey what is out of date."""
        bar, is_busy = self._strip.bar, self._runs.is_busy
        for action in (bar.run, bar.tune):
            action.setEnabled(not is_busy)
        bar.tune_one.setEnabled(not is_busy and self._frame is not None)
        bar.add.setEnabled(self._frame is not None and self._shown is None)
        self._strip.set_stale(self._run is not None and not self._is_fresh(self._draft.recipe))
        proposal = self._strip.proposal.value()
        self._strip.proposal.set_stale(proposal is not None and proposal.base != self._draft.recipe)

    # --- the search

    @Slot()
    def on_tune(self) -> None:
        if self._examples:
            self._tune(tuple(self._examples.values()))
        else:
            self.on_tune_one()

    @Slot()
    def on_tune_one(self) -> None:
        if self._frame is None:
            self._strip.show_fault(self.tr("Open a picture first."))
            return
        code = self._asked_code(self.tr("Auto-tune on this picture"))
        if code:
            self._tune((example_of_frame(self._frame, code),))

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
        if self._examples:
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
        answer = ask_before_saving(self._window, standing.words, can_run=not self._runs.is_busy)
        if answer is SaveAnswer.RUN:
            self._wants_save = True
            self.on_run()
        return standing.details(was_asked=True) if answer is SaveAnswer.SAVE else None

    def _standing(self, recipe: Recipe) -> SetStanding:
        return SetStanding(
            pictures=len(self._examples),
            run=self._run,
            is_fresh=self._is_fresh(recipe),
            is_busy=self._runs.is_busy,
        )

    def _is_fresh(self, recipe: Recipe) -> bool:
        """Return whether the last run speaks of just this recipe, against what is saved now."""
        saved = reading_hash(self._draft.saved)
        return self._run is not None and self._run.is_of(
            reading_hash(recipe), saved, tuple(self._examples)
        )


def _taken(proposed: Recipe, _present: Recipe) -> Recipe:
    """Return the proposed recipe in place of the present one, as one step that can be undone."""
    return proposed
