"""Changes of a recipe are on the disk soon after they are made, and gone once they are saved."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.config.kept_drafts import keep_draft, kept_draft
from station.config.paths import RECIPES
from station.config.recipe import Recipe
from station.config.recipe_edit import with_values
from station.config.recipe_files import load_recipe
from station.services.draft_keeper import DraftKeeper
from station.services.recipe_draft import RecipeDraft

RING = load_recipe(RECIPES / "ring-remark.toml")
CHIP = load_recipe(RECIPES / "chip.toml")


def retitled(recipe: Recipe) -> Recipe:
    return with_values(recipe, (), {"title": "Another title"})


@pytest.fixture
def draft() -> RecipeDraft:
    return RecipeDraft(recipe=RING)


def test_what_is_changed_is_kept_and_what_is_saved_is_not(
    draft: RecipeDraft, tmp_path: Path
) -> None:
    keeper = DraftKeeper(draft=draft, own=tmp_path)
    draft.change(retitled)
    keeper.on_pause()
    keeper.close()
    assert kept_draft(tmp_path) == retitled(RING)
    draft.mark_saved()
    keeper.on_pause()
    keeper.close()
    assert kept_draft(tmp_path) is None


def test_another_recipe_leaves_no_draft_of_the_one_before(
    draft: RecipeDraft, tmp_path: Path
) -> None:
    keeper = DraftKeeper(draft=draft, own=tmp_path)
    draft.change(retitled)
    keeper.on_pause()
    draft.open(CHIP)
    draft.change(retitled)
    keeper.close()
    assert kept_draft(tmp_path) == retitled(CHIP)
    assert len(list(tmp_path.rglob("*.toml"))) == 1


def test_the_end_of_the_program_keeps_what_was_changed_a_moment_ago(
    draft: RecipeDraft, tmp_path: Path
) -> None:
    keeper = DraftKeeper(draft=draft, own=tmp_path)
    draft.change(retitled)
    keeper.close()
    assert kept_draft(tmp_path) == retitled(RING)


def test_what_was_kept_the_last_time_is_found_and_stays(
    qtbot: QtBot, draft: RecipeDraft, tmp_path: Path
) -> None:
    keep_draft(tmp_path, retitled(CHIP))
    keeper = DraftKeeper(draft=draft, own=tmp_path)
    with qtbot.waitSignal(keeper.found) as found:
        keeper.start()
    keeper.close()
    assert found.args == [retitled(CHIP)]
    assert kept_draft(tmp_path) == retitled(CHIP)


@pytest.mark.expects_log("unsaved changes|could not be")
def test_a_full_disk_is_told_in_the_log(qtbot: QtBot, draft: RecipeDraft, tmp_path: Path) -> None:
    (tmp_path / "unsaved").write_text("a file where the folder is to be")
    keeper = DraftKeeper(draft=draft, own=tmp_path)
    draft.change(retitled)
    with qtbot.waitSignal(keeper._failed):
        keeper.on_pause()
    keeper.close()
