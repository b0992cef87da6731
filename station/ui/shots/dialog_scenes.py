"""The dialogs, each in a window of its own: login, reasons, versions of a recipe."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QDialog

from station.config.paths import RECIPES
from station.config.recipe_edit import with_field
from station.config.recipe_files import find_recipe, load_recipe
from station.config.recipe_history import RecipeVersion, differences
from station.ui.login_dialog import LoginDialog
from station.ui.review.reject_reasons import RejectReasons
from station.ui.shots.studio import OPERATOR, Shot, Studio, let_go
from station.ui.shots.view_scenes import PEOPLE
from station.ui.tune.diff_dialog import DiffDialog

WRONG_PIN = "Name or PIN is wrong. Try again."


def dialog_scenes(studio: Studio) -> Iterator[Shot]:
    """Each as large as it comes up by itself."""
    login = LoginDialog([person.name for person in PEOPLE], present=OPERATOR)
    yield from _shown("dialog-login", login)
    login = LoginDialog([person.name for person in PEOPLE], present=OPERATOR)
    login.show_fault(WRONG_PIN)
    yield from _shown("dialog-login-refused", login)
    yield from _shown("dialog-reject", RejectReasons(height_px=studio.sizes.target_px))
    yield from _shown("dialog-versions", versions_dialog(studio))


def versions_dialog(studio: Studio) -> DiffDialog:
    """Return the versions of a recipe whose contrast was changed twice."""
    recipe = load_recipe(find_recipe("ring-remark", (RECIPES,)))
    place = max(n for n, stage in enumerate(recipe.stages) if stage.kind == "rotate")
    older = [with_field(recipe, place, "angle_deg", angle) for angle in (41.5, 38.0)]
    versions = [
        RecipeVersion(each, studio.now - timedelta(days=days))
        for each, days in zip((recipe, *older), (0, 3, 11), strict=True)
    ]
    changes = [differences(recipe, version.recipe) for version in versions]
    dialog = DiffDialog(versions, changes, can_restore=True)
    dialog.list.setCurrentRow(1)
    return dialog


def _shown(name: str, dialog: QDialog) -> Iterator[Shot]:
    dialog.show()
    try:
        yield Shot(name, dialog)
    finally:
        let_go(dialog)
