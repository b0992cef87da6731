"""The generated tables of docs/recipes.md and docs/settings.md."""

import tomllib
from pathlib import Path

import pytest

from station.config.recipe import Recipe
from station.config.reference import DOCS, DOCUMENTS, recipe_tables, settings_tables, updated, write
from station.config.settings import Settings
from station.imaging.catalogue import STAGE_TYPES


def example_in(document: str) -> dict[str, object]:
    text = (DOCS / document).read_text(encoding="utf-8")
    return tomllib.loads(text.split("```toml\n")[1].split("```")[0])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_are_current(name: str) -> None:
    document = (DOCS / name).read_text(encoding="utf-8")
    assert updated(document, DOCUMENTS[name]()) == document, (
        "run `python -m station.config.reference`"
    )


def test_every_stage_and_every_field_of_it_is_there() -> None:
    text = recipe_tables()
    for stage in STAGE_TYPES:
        section = text.split(f"### `{stage.model_fields['kind'].default}`\n")[1].split("###")[0]
        for name in stage.model_fields.keys() - {"kind"}:
            assert f"| `{name}` |" in section


def test_every_field_of_the_settings_is_there() -> None:
    text = settings_tables()
    for name in Settings.model_fields:
        assert f"| `{name}` |" in text


def test_only_the_generated_part_is_rewritten(tmp_path: Path) -> None:
    for name in DOCUMENTS:
        (tmp_path / name).write_text(updated("# By hand\n\n", "") + "stale")
    write(tmp_path)
    for name, tables in DOCUMENTS.items():
        assert (tmp_path / name).read_text() == updated("# By hand\n\n", tables())


def test_the_example_in_the_recipes_is_a_recipe() -> None:
    recipe = Recipe.model_validate(example_in("recipes.md"))
    assert [stage.enabled for stage in recipe.stages] == [True, False]


def test_the_example_in_the_settings_holds_settings() -> None:
    settings = Settings.model_validate(example_in("settings.md"))
    assert settings.device.enabled
    assert settings.plant_server.body["old_part_name"] == "{code}"
