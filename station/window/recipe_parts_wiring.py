"""Connects the forms of the Tune view with the recipe being tuned: each wish a checked change."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from station.codes.code_format import CodeFormat
from station.codes.known_formats import KNOWN_FORMATS
from station.config.code_edit import (
    with_code_field,
    with_code_field_moved,
    with_code_field_values,
    with_format,
    without_code_field,
)
from station.config.recipe import Recipe
from station.config.recipe_clashes import check_number
from station.config.recipe_edit import Place, with_values
from station.services.recipe_draft import RecipeDraft
from station.ui.forms.field_ask import FieldAsk
from station.ui.main_window import MainWindow
from station.ui.told import told
from station.window.recipe_store import RecipeStore


class RecipePartsWiring(QObject):
    """A refused value stays in its field; it is tried again together with the next one there."""

    def __init__(
        self,
        *,
        window: MainWindow,
        draft: RecipeDraft,
        store: RecipeStore,
        look_alikes: Iterable[str],
    ) -> None:
        super().__init__(window)
        self._window, self._panel = window, window.tune.panel
        self._draft, self._store = draft, store
        code = self._panel.code
        code.set_look_alikes(sorted(look_alikes))
        self._offer_formats()
        window.tune.field_asked.connect(self.on_asked)
        code.format_chosen.connect(self.on_format_chosen)
        code.list.add_asked.connect(self.on_add_asked)
        code.list.remove_asked.connect(self.on_remove_asked)
        code.list.move_asked.connect(self.on_move_asked)
        store.saved.connect(self.on_saved)
        draft.changed.connect(self.on_changed)

    def _offer_formats(self) -> None:
        known = [(told(each.title), each.code) for each in KNOWN_FORMATS]
        self._offered_for = self._draft.recipe.name
        for recipe in self._store.recipes().values():
            is_other = recipe.name != self._offered_for
            if is_other and recipe.code not in [code for _, code in known]:
                known.append((self.tr("As in {recipe}").format(recipe=recipe.title), recipe.code))
        self._panel.code.set_formats(known)

    @Slot(object)
    def on_saved(self, _recipe: Recipe) -> None:
        self._offer_formats()

    @Slot(object)
    def on_changed(self, recipe: Recipe) -> None:
        if recipe.name != self._offered_for:
            self._offer_formats()

    @Slot(object)
    def on_asked(self, ask: FieldAsk) -> None:
        """Try a value with those refused before it, then alone; what is refused is told there."""
        change = partial(self._change, ask.place)
        words = self._draft.attempt(partial(change, {**ask.refused, **ask.values}))
        if words and ask.refused:
            words = self._draft.attempt(partial(change, ask.values))
        ask.show(words)
        self._panel.mark_faults()

    def _change(self, place: Place, values: Mapping[str, Any], recipe: Recipe) -> Recipe:
        if place[:2] == ("code", "fields"):
            return with_code_field_values(recipe, int(place[2]), values)
        changed = with_values(recipe, place, values)
        if "number" in values and not place:
            check_number(changed, self._store.recipes().values())
        return changed

    # --- the fields of the code

    @Slot(object)
    def on_format_chosen(self, code: CodeFormat) -> None:
        self._panel.code.forget_refused()
        self._draft.change(partial(with_format, code=code))

    @Slot(int)
    def on_add_asked(self, index: int) -> None:
        self._change_fields(partial(with_code_field, index=index), index)

    @Slot(int)
    def on_remove_asked(self, index: int) -> None:
        self._change_fields(partial(without_code_field, index=index), max(0, index - 1))

    @Slot(int, int)
    def on_move_asked(self, index: int, to: int) -> None:
        self._change_fields(partial(with_code_field_moved, index=index, to=to), to)

    def _change_fields(self, change: Callable[[Recipe], Recipe], look_at: int) -> None:
        self._panel.code.field.form.forget_refused()
        if self._draft.change(change):
            self._panel.code.choose(look_at)
