"""The Tune view on the first ring: stages with and without handles, split, all at once, faults."""

from collections.abc import Iterator

from station.capture.image_file import load_picture
from station.config.paths import RECIPES
from station.config.recipe import Recipe
from station.config.recipe_edit import with_field
from station.config.recipe_files import find_recipe, list_recipes, load_recipe
from station.domain.frame import Frame
from station.imaging.stage_preview import PreviewAsk, Previews
from station.ui.sample_parts import ring_labels
from station.ui.shots.set_scenes import set_scenes
from station.ui.shots.studio import Shot, Studio
from station.ui.tune.tune_view import TuneView

FAULT = "Stage 3, Crop: right_px must be greater than left_px."


class Easel:
    """Shows stages of one recipe on one frame, as the services would."""

    def __init__(self, view: TuneView, frame: Frame, recipe: Recipe) -> None:
        self._view, self._frame, self.recipe = view, frame, recipe
        self._previews = Previews()

    def show(self, index: int | None, *, is_modified: bool = False) -> None:
        """Look at a stage, None for the picture itself."""
        view = self._view
        view.show_recipe(self.recipe, is_modified=is_modified)
        view.choose(index)
        compare = view.compare
        ask = PreviewAsk(
            self._frame,
            self.recipe.stages,
            index,
            compare.limit(),
            compare.box(),
            compare.before_box(),
        )
        view.show_preview(self._previews.preview(ask))
        stages = self._previews.rest(ask, lambda: True)
        if stages is not None:
            view.show_stages(stages)

    def place_of(self, kind: str) -> int:
        """Return the place of the last stage of a kind."""
        return max(n for n, stage in enumerate(self.recipe.stages) if stage.kind == kind)


def tune_scenes(studio: Studio) -> Iterator[Shot]:
    """Begin without a picture, end with a change that cannot be."""
    view, window = studio.window.tune, studio.window
    recipes = [item.recipe for item in list_recipes(RECIPES) if item.recipe is not None]
    label, recipe = ring_labels()[0], load_recipe(find_recipe("ring-remark", (RECIPES,)))
    view.bar.set_recipes([(each.name, each.title) for each in recipes], recipe.name)
    view.show_recipe(recipe, is_modified=False)
    studio.open_view("tune")
    yield Shot("tune-empty", window)
    easel = Easel(view, load_picture(label.path, clock=studio.clock), recipe)
    view.panel.show_reading(studio.parts.good.inspection)
    for name in _stage_scenes(easel):
        yield Shot(name, window)
    easel.show(easel.place_of("contrast"))
    view.bar.split.setChecked(True)
    yield Shot("tune-split", window)
    view.bar.split.setChecked(False)
    view.bar.grid.setChecked(True)
    yield Shot("tune-grid", window)
    view.bar.grid.setChecked(False)
    for name in set_scenes(view.strip, studio, recipe):
        yield Shot(name, window)
    for key in ("reading", "code", "checks", "quality", "recipe"):
        view.panel.show_page(key)
        yield Shot(f"tune-page-{key}", window)
    view.panel.show_page("stage")
    easel.recipe = with_field(recipe, easel.place_of("contrast"), "enabled", False)
    easel.show(easel.place_of("crop"), is_modified=True)
    view.panel.show_reading(studio.parts.weak.inspection)
    view.show_fault(FAULT)
    yield Shot("tune-fault", window)
    view.show_fault("")


def _stage_scenes(easel: Easel) -> Iterator[str]:
    easel.show(None)
    yield "tune-picture"
    for kind in ("rotate", "shift", "crop", "gaussian_blur"):
        easel.show(easel.place_of(kind))
        yield f"tune-{kind}"
