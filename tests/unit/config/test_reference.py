"""The generated tables of docs/recipes.md."""

import tomllib
from pathlib import Path

from station.config.recipe import Recipe
from station.config.reference import DOCUMENT, tables, updated, write
from station.imaging.catalogue import STAGE_TYPES


def test_the_document_is_current() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    assert updated(document) == document, "run `python -m station.config.reference`"


def test_every_stage_and_every_field_of_it_is_there() -> None:
    text = tables()
    for stage in STAGE_TYPES:
        section = text.split(f"### `{stage.model_fields['kind'].default}`\n")[1].split("###")[0]
        for name in stage.model_fields.keys() - {"kind"}:
            assert f"| `{name}` |" in section


def test_only_the_generated_part_is_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "recipes.md"
    path.write_text(updated("# By hand\n\n") + "stale")
    write(path)
    assert path.read_text() == updated("# By hand\n\n")


def test_the_example_in_the_document_is_a_recipe() -> None:
    example = DOCUMENT.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    recipe = Recipe.model_validate(tomllib.loads(example))
    assert [stage.enabled for stage in recipe.stages] == [True, False]
