"""Puts an inspector together from settings and recipe files, for the terminal and the window."""

from dataclasses import dataclass
from pathlib import Path

from station.codes.look_alikes import LookAlikeTables, load_look_alikes
from station.config.paths import FETCHED_MODELS, MAPPINGS, PROJECT, RECIPES, RUN_DATA
from station.config.recipe import Recipe
from station.config.recipe_files import find_recipe, load_recipe
from station.domain.clock import Clock
from station.inspector import Inspector
from station.recognition.reader import Reader
from station.recognition.trocr import TrocrReader, model_folder

EMBEDDED_MODEL = "resources/models/compact"
OWN_RECIPES = RUN_DATA / "recipes"


@dataclass(frozen=True, slots=True)
class Parts:
    """What inspectors share: the open reader, the look-alike tables and the clock."""

    reader: Reader
    tables: LookAlikeTables
    clock: Clock

    def inspector(self, recipe: Recipe) -> Inspector:
        """Return an inspector for one recipe."""
        return Inspector(recipe=recipe, reader=self.reader, tables=self.tables, clock=self.clock)


def recipe_named(name_or_path: str) -> Recipe:
    """Return a recipe by name (the plant's own folder first, then the shipped ones) or by file."""
    return load_recipe(find_recipe(name_or_path, (OWN_RECIPES, RECIPES)))


def reader_named(model: str) -> TrocrReader:
    """Return the reader for a model folder or fetched model name, not yet open."""
    folder = model_folder(model, project_folder=PROJECT, models_folder=FETCHED_MODELS)
    return TrocrReader(folder=folder)


def look_alike_tables(folder: Path = MAPPINGS) -> LookAlikeTables:
    """Return the shipped look-alike tables."""
    return load_look_alikes(folder)
