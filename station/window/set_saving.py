"""What the labelled set says about a recipe that is to be saved: figures, and whether to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from station.evaluation.set_run import SetRun
from station.ui.translated import tr
from station.ui.tune.set_words import figures_words


@dataclass(frozen=True, slots=True)
class SetStanding:
    """How the set stands to a recipe: `run` is the last one, `is_fresh` says it is of just this.

    `is_busy`: the set is being read right now.
    """

    pictures: int
    run: SetRun | None
    is_fresh: bool
    is_busy: bool = False

    @property
    def has_to_ask(self) -> bool:
        """Return whether a person should look before the recipe is saved."""
        if not self.pictures:
            return False
        is_told = self.run is not None and self.is_fresh and self.run.is_whole
        return not is_told or self._breaks

    @property
    def can_run(self) -> bool:
        """Return whether another run would say something new."""
        is_told = self.run is not None and self.is_fresh and self.run.is_whole
        return not self.is_busy and not is_told

    @property
    def _breaks(self) -> bool:
        return self.run is not None and self.run.figures.broken > 0

    @property
    def words(self) -> str:
        """Return the question's first part."""
        if self.is_busy:
            return tr("The labelled set is being read right now.")
        if self.run is None:
            words = tr("The labelled set (pictures: {count}) was not run with this recipe.")
            return words.format(count=self.pictures)
        figures = figures_words(self.run.figures)
        if not self.is_fresh:
            words = tr("The recipe was changed since the labelled set was run ({figures}).")
            return words.format(figures=figures)
        if not self.run.is_whole:
            words = tr("The labelled set was not run to its end with this recipe ({figures}).")
            return words.format(figures=figures)
        words = tr("This recipe breaks pictures that the saved one reads right: {figures}.")
        return words.format(figures=figures)

    @property
    def _run_word(self) -> str:
        if self.run is None:
            return "never"
        if not self.is_fresh:
            return "older"
        return "this" if self.run.is_whole else "stopped"

    def details(self, *, was_asked: bool) -> Mapping[str, Any]:
        """Return what the audit keeps beside the change of the recipe; nothing without a set."""
        if not self.pictures:
            return {}
        details: dict[str, Any] = {
            "set_pictures": self.pictures,
            "set_run": self._run_word,
            "set_choice": "saved anyway" if was_asked else "not asked",
        }
        if self.run is not None:
            figures = self.run.figures
            details |= {
                "set_right_before": figures.right_before,
                "set_right": figures.right,
                "set_broken": figures.broken,
                "set_fixed": figures.fixed,
            }
        return details
