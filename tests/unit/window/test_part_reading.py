"""What the window's reading knows of the parts before, by the checks of the recipe."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from station.config.part_checks import PartChecks
from station.config.paths import RECIPES
from station.config.recipe import Recipe
from station.config.recipe_files import load_recipe
from station.config.settings import Settings
from station.records.database import FILE_NAME
from station.window import part_reading
from station.window.part_reading import RecipePartReader
from tests.ui.window_fakes import HandClock, frame_numbered
from tests.unit.records.history_station import save
from tests.unit.records.stations import database_at


class AskedError(Exception):
    """Stands for the reading itself, which is not wanted here."""

    def __init__(self, clues: Mapping[str, Any]) -> None:
        self.clues = clues
        super().__init__(str(clues))


class AskingInspector:
    """Tells what it was asked, and reads nothing."""

    def inspect(self, _frame: object, **clues: object) -> None:
        raise AskedError(clues)


CHECKS = {
    "none": (PartChecks(), None, {}),
    "duplicates": (PartChecks(duplicates_within=2), None, {"CCC3": 3, "BBB2": 2}),
    "series": (PartChecks(is_series=True), "CCC3", {}),
    "both": (PartChecks(duplicates_within=1, is_series=True), "CCC3", {"CCC3": 3}),
}


@pytest.mark.parametrize(("checks", "previous", "seen"), CHECKS.values(), ids=CHECKS)
def test_a_part_is_held_against_what_its_recipe_asks_for(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    checks: PartChecks,
    previous: str | None,
    seen: dict[str, int],
) -> None:
    recipe = load_recipe(RECIPES / "ring-remark.toml").model_copy(update={"checks": checks})
    database = database_at(tmp_path)
    database.open()
    for number, code in enumerate(("AAA1", "BBB2", "CCC3"), start=1):
        save(database, number, code)
    database.close()

    def inspector_of(_reader: RecipePartReader, chosen: Recipe) -> AskingInspector:
        assert chosen is recipe
        return AskingInspector()

    monkeypatch.setattr(part_reading, "recipe_named", lambda _name: recipe)
    monkeypatch.setattr(RecipePartReader, "_inspector", inspector_of)
    assert (tmp_path / FILE_NAME).exists()
    reader = RecipePartReader(settings=Settings(data_folder=str(tmp_path)), clock=HandClock())
    with pytest.raises(AskedError) as asked:
        reader.read(frame_numbered(1), "ring-remark", "")
    reader.close()
    assert asked.value.clues == {"expected": None, "previous": previous, "seen": seen}
