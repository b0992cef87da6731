"""The recipe that is being tuned: every change checked, undone and redone, one step per drag."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from station.config.recipe import Recipe
from station.domain.errors import UsageError

Change = Callable[[Recipe], Recipe]
KEPT_STEPS = 500


class RecipeDraft(QObject):
    """Holds one recipe and its past. A change that cannot be is told and changes nothing."""

    changed = Signal(object)  # Recipe
    refused = Signal(str)
    steps_changed = Signal(bool, bool)  # whether there is something to undo, to redo

    def __init__(self, *, recipe: Recipe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saved = self._now = recipe
        self._past: list[Recipe] = []
        self._future: list[Recipe] = []
        self._before_edit: Recipe | None = None

    @property
    def recipe(self) -> Recipe:
        return self._now

    @property
    def saved(self) -> Recipe:
        """Return the recipe as it was opened or last saved."""
        return self._saved

    @property
    def is_modified(self) -> bool:
        return self._now != self._saved

    def open(self, recipe: Recipe) -> None:
        """Begin with another recipe; its past is empty."""
        self._saved = self._now = recipe
        self._before_edit = None
        self._past.clear()
        self._future.clear()
        self._tell()

    def mark_saved(self) -> None:
        """The recipe as it stands now is on the disk."""
        self.end_edit()
        self._saved = self._now
        self._tell()

    def attempt(self, change: Change) -> str:
        """Change the recipe as part of a longer movement, which `end_edit` makes one step.

        Return why it cannot be changed so, or nothing where it could.
        """
        before = self._now
        try:
            after = change(before)
        except UsageError as error:
            return str(error)
        if after != before:
            self._before_edit = self._before_edit or before
            self._now = after
            self._tell()
        return ""

    def drag(self, change: Change) -> bool:
        """Change the recipe as `attempt` does; a refusal is told by the signal."""
        before = self._now
        words = self.attempt(change)
        if words:
            self.refused.emit(words)
        return self._now != before

    def change(self, change: Change) -> bool:
        """Change the recipe in one step that can be undone; return whether it could be."""
        self.end_edit()
        is_done = self.drag(change)
        self.end_edit()
        return is_done

    @Slot()
    def end_edit(self) -> None:
        """Make one step of all that was dragged since the last call."""
        if self._before_edit is not None and self._before_edit != self._now:
            self._past = [*self._past[1 - KEPT_STEPS :], self._before_edit]
            self._future.clear()
            self._before_edit = None
            self._tell_steps()
        self._before_edit = None

    @Slot()
    def undo(self) -> None:
        self.end_edit()
        self._step(self._past, self._future)

    @Slot()
    def redo(self) -> None:
        self.end_edit()
        self._step(self._future, self._past)

    def _step(self, source: list[Recipe], target: list[Recipe]) -> None:
        if source:
            target.append(self._now)
            self._now = source.pop()
            self._tell()

    def _tell(self) -> None:
        self.changed.emit(self._now)
        self._tell_steps()

    def _tell_steps(self) -> None:
        self.steps_changed.emit(bool(self._past), bool(self._future))
