"""Connects the line above the Tune view with the plant's recipe files."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from station.config.recipe import Recipe
from station.domain.errors import StationError
from station.domain.user import Role
from station.records.audit_chain import AuditKind
from station.services.draft_keeper import DraftKeeper
from station.services.inspection_service import InspectionService
from station.services.recipe_draft import RecipeDraft
from station.services.session import Session
from station.ui.main_window import MainWindow
from station.ui.status_strip import RecipeChoice
from station.ui.tune.draft_questions import KeptAnswer, UnsavedAnswer, ask_kept, ask_unsaved
from station.window.recipe_store import RecipeStore


class RecipeWiring(QObject):
    """Opens, saves, compares, imports and exports; a fault is told beside the form."""

    def __init__(
        self,
        *,
        window: MainWindow,
        draft: RecipeDraft,
        store: RecipeStore,
        inspections: InspectionService,
        session: Session,
        keeper: DraftKeeper,
        known: dict[str, Recipe],
        before_saving: Callable[[Recipe], Mapping[str, Any] | None],
    ) -> None:
        """`known` are the recipes of the window, which a saved one joins.

        `before_saving` may ask a person; it returns what the audit keeps of that, None to give up.
        """
        super().__init__(window)
        self._window, self._view, self._bar = window, window.tune, window.tune.bar
        self._draft, self._store = draft, store
        self._inspections, self._session, self._keeper = inspections, session, keeper
        self._known, self._before_saving = known, before_saving
        bar = self._bar
        bar.recipe_chosen.connect(self.on_recipe_chosen)
        bar.save.triggered.connect(self.on_save)
        bar.save_as.triggered.connect(self.on_save_as)
        bar.changes.triggered.connect(self.on_changes)
        bar.history.triggered.connect(self.on_history)
        bar.import_.triggered.connect(self.on_import)
        bar.export.triggered.connect(self.on_export)
        window.view_chosen.connect(self.on_view_chosen)
        self._kept: Recipe | None = None
        keeper.found.connect(self.on_kept_found)
        self._offer_recipes()

    def _is_ready(self) -> bool:
        """Take what is being typed; say no where a value was refused and would not be saved."""
        self._view.finish_typing()
        faults = self._view.panel.faults()
        if faults:
            self._view.panel.show_first_fault()
            words = self.tr(
                "Mend {fields} first, or take it back: what is marked is not in the recipe."
            )
            self._view.show_fault(words.format(fields=", ".join(faults)))
        return not faults

    def _saved_everywhere(self, recipe: Recipe) -> None:
        """Let the next part be read with it: the strip offers it, typed codes are held to it."""
        self._known[recipe.name] = recipe
        strip, present = self._window.strip, self._window.strip.recipe()
        strip.set_recipes(
            [RecipeChoice(r.name, r.title, r.short_hash) for r in self._known.values()]
        )
        strip.set_recipe(present)

    def _offer_recipes(self) -> None:
        library = self._store.library()
        choices = [(recipe.name, recipe.title) for recipe in library.recipes.values()]
        self._bar.set_recipes(choices, self._draft.recipe.name)
        self._view.panel.recipe.show_library_faults(library.faults)
        self._window.strip.show_recipe_faults(library.faults)

    def sample_of(self, name: str) -> Path | None:
        """Return a sample picture of a recipe, if there is one."""
        return self._store.sample_of(name)

    def open(self, name: str) -> None:
        """Begin to tune a recipe; what was changed before is gone."""
        self._draft.open(self._store.recipes()[name])
        self._offer_recipes()
        self._view.choose(None)

    @Slot(QWidget)
    def on_view_chosen(self, view: QWidget) -> None:
        """Files may have been changed by hand meanwhile; changes of the last time wait here."""
        if view is self._view:
            self._offer_recipes()
            QTimer.singleShot(0, self.on_looked)

    @Slot(str)
    def on_recipe_chosen(self, name: str) -> None:
        if name != self._draft.recipe.name and self.may_leave():
            self.open(name)
        self._offer_recipes()

    def may_leave(self) -> bool:
        """Ask what becomes of changes that are not saved; no where they are to stay."""
        if self._window.view() is self._view:
            self._view.finish_typing()
        if not self._draft.is_modified:
            return True
        match ask_unsaved(self._window, self._draft.recipe.title):
            case UnsavedAnswer.SAVE:
                self.on_save()
            case UnsavedAnswer.SAVE_AS:
                self.on_save_as()
            case UnsavedAnswer.DISCARD:
                self._view.panel.forget_refused()
                self._draft.open(self._draft.saved)
            case UnsavedAnswer.CANCEL:
                return False
        return not self._draft.is_modified

    def may_close(self) -> bool:
        """Ask who may save; what somebody else tuned is kept and offered the next time."""
        return not self._session.allows(Role.ENGINEER) or self.may_leave()

    # --- changes of the last time

    @Slot(object)
    def on_kept_found(self, recipe: Recipe) -> None:
        self._kept = recipe
        if self._window.view() is self._view:
            self.on_looked()

    @Slot()
    def on_looked(self) -> None:
        """Offer them where somebody tunes and has changed nothing yet."""
        if self._kept is None or self._draft.is_modified or self._window.view() is not self._view:
            return
        kept, self._kept = self._kept, None
        present = self._store.recipes().get(kept.name)
        if present is None or present == kept:
            self._keeper.forget(kept.name)
            return
        match ask_kept(self._window, kept.title):
            case KeptAnswer.TAKE:
                self.open(kept.name)
                self._draft.change(partial(_taken, kept))
            case KeptAnswer.FORGET:
                self._keeper.forget(kept.name)

    @Slot()
    def on_save(self) -> None:
        if self._is_ready():
            self._saved(self._draft.recipe)

    @Slot()
    def on_save_as(self) -> None:
        if not self._is_ready():
            return
        copy = self._store.ask_copy(self._window, self._draft.recipe)
        if copy is not None:
            self._saved(copy)

    def _saved(self, recipe: Recipe) -> None:
        try:
            user = self._session.require(Role.ENGINEER, self.tr("Saving a recipe"))
            details = self._before_saving(recipe)
            if details is None:
                return
            self._store.save(recipe)
        except StationError as error:
            self._view.show_fault(str(error))
            return
        self._inspections.note(
            AuditKind.RECIPE_CHANGED,
            user.name,
            recipe=recipe.name,
            before=self._draft.saved.content_hash,
            after=recipe.content_hash,
            **details,
        )
        self._saved_everywhere(recipe)
        if recipe.name != self._draft.recipe.name:
            self._draft.open(recipe)
        self._draft.mark_saved()
        self._offer_recipes()

    @Slot()
    def on_changes(self) -> None:
        self._view.finish_typing()
        self._store.show_changes(self._window, self._draft.saved, self._draft.recipe)

    @Slot()
    def on_history(self) -> None:
        version = self._store.ask_version(self._window, self._draft.recipe)
        if version is not None:
            self._draft.change(partial(_taken, version))

    @Slot()
    def on_import(self) -> None:
        if not self.may_leave():
            return
        try:
            recipe = self._store.ask_import(self._window)
        except StationError as error:
            self._view.show_fault(str(error))
            return
        if recipe is not None:
            self._saved(recipe)

    @Slot()
    def on_export(self) -> None:
        if not self._is_ready():
            return
        try:
            self._store.ask_export(self._window, self._draft.recipe)
        except StationError as error:
            self._view.show_fault(str(error))


def _taken(version: Recipe, _present: Recipe) -> Recipe:
    """Return another version in place of the present one, as one step that can be undone."""
    return version
