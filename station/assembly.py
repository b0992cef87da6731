"""Puts an inspector together from settings and recipe files, for the terminal and the window."""

from station.codes.look_alikes import LookAlikeTables, load_look_alikes
from station.config.paths import (
    EMBEDDED_MODEL,
    FETCHED_MODELS,
    MAPPINGS,
    OWN_RECIPES,
    PROJECT,
    RECIPES,
)
from station.config.recipe import Recipe
from station.config.recipe_files import find_recipe, load_recipe
from station.config.settings import Settings
from station.domain.clock import Clock
from station.inspector import Inspector
from station.recognition import rapidocr
from station.recognition.line_decoding import Mode
from station.recognition.reader import Reader
from station.recognition.second_opinion import ReaderWithSecond
from station.recognition.trocr import TrocrReader, model_folder


class Readers:
    """Opens each model once, when the first recipe asks for it; close frees them all.

    Recipes that read with one model in different modes share what it has loaded.
    """

    def __init__(self, *, clock: Clock) -> None:
        self._clock = clock
        self._tables: LookAlikeTables | None = None
        self._open: dict[tuple[str, Mode], Reader] = {}

    def inspector(self, recipe: Recipe, *, model: str = EMBEDDED_MODEL) -> Inspector:
        """Return an inspector whose reader is open; ModelError if the model cannot be loaded."""
        if self._tables is None:
            self._tables = look_alike_tables()
        reader = self.reader(model, mode=recipe.reader.mode)
        if recipe.reader.second != "none":
            reader = ReaderWithSecond(first=reader, second=self.reader(recipe.reader.second))
        return Inspector(
            recipe=recipe,
            reader=reader,
            tables=self._tables,
            clock=self._clock,
        )

    def reader(self, model: str, *, mode: Mode = "sure") -> Reader:
        """Return the open reader of a model folder, fetched model name, or `rapidocr`."""
        if (model, mode) not in self._open:
            self._open[model, mode] = self._opened(model, mode)
        return self._open[model, mode]

    def _opened(self, model: str, mode: Mode) -> Reader:
        if model == rapidocr.NAME:
            peer = rapidocr.RapidOcrReader()
            peer.open()
            return peer
        for (name, _), reader in self._open.items():
            if name == model and isinstance(reader, TrocrReader):
                return reader.in_mode(mode)
        folder = model_folder(model, project_folder=PROJECT, models_folder=FETCHED_MODELS)
        reader = TrocrReader(folder=folder, mode=mode)
        reader.open()
        return reader

    def close(self) -> None:
        """Free all models. A second call does nothing."""
        for reader in self._open.values():
            reader.close()
        self._open.clear()


def look_alike_tables() -> LookAlikeTables:
    """Return the shipped look-alike tables."""
    return load_look_alikes(MAPPINGS)


def recipe_named(name_or_path: str) -> Recipe:
    """Return a recipe by name (the plant's own folder first, then the shipped ones) or by file."""
    return load_recipe(find_recipe(name_or_path, (OWN_RECIPES, RECIPES)))


def model_for(recipe: Recipe, settings: Settings) -> str:
    """Return the model a recipe is read with: its own, else the station's, else the embedded."""
    return recipe.reader.model or settings.model or EMBEDDED_MODEL
