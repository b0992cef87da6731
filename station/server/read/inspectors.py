"""The inspectors of the read service, by the name of their recipe."""

from station.assembly import Readers, model_for, recipe_named
from station.config.settings import Settings
from station.inspector import Inspector


class Inspectors:
    """Makes each recipe's inspector once. One thread at a time; a changed recipe file is seen."""

    def __init__(
        self, *, readers: Readers, settings: Settings, recipe: str | None, model: str | None
    ) -> None:
        self._readers = readers
        self._settings = settings
        self._recipe = recipe
        self._model = model
        self._made: dict[str, Inspector] = {}

    def named(self, name: str) -> Inspector:
        """Return the inspector of a recipe, "" for the station's own.

        UsageError for an unknown one, FileFaultsError for a faulty one.
        """
        recipe = recipe_named(name or self._recipe or self._settings.recipe)
        if recipe.content_hash not in self._made:
            model = self._model or model_for(recipe, self._settings)
            self._made[recipe.content_hash] = self._readers.inspector(recipe, model=model)
        return self._made[recipe.content_hash]
