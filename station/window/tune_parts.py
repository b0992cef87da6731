"""The parts of the station behind the Tune view: previews, labelled set, recipes, learning."""

from collections.abc import Callable
from dataclasses import dataclass

from station.assembly import look_alike_tables
from station.config.paths import SAMPLES
from station.services.draft_keeper import DraftKeeper
from station.services.picture_service import PictureService
from station.services.preview_service import PreviewService
from station.services.quality_learning import QualityLearning
from station.services.recipe_draft import RecipeDraft
from station.services.run_set_pictures import RunSetPictures
from station.services.run_set_service import RunSetService
from station.window.core import Core
from station.window.quality_wiring import QualityWiring
from station.window.recipe_parts_wiring import RecipePartsWiring
from station.window.recipe_wiring import RecipeWiring
from station.window.replay_wiring import LABELLED
from station.window.set_pictures import SetPictures
from station.window.set_wiring import SetServices, SetWiring
from station.window.tune_wiring import TuneWiring


@dataclass(frozen=True, slots=True)
class TuneParts:
    """The services of the view; `may_close` asks about changes that nobody saved."""

    previews: PreviewService
    pictures: PictureService
    sets: SetServices
    labelled: SetPictures
    drafts: DraftKeeper
    learning: QualityLearning
    may_close: Callable[[], bool]


def tune_of(core: Core) -> TuneParts:
    """Return the services of the view, connected with it."""
    window, clock = core.window, core.clock
    previews, pictures = PreviewService(), PictureService(clock=clock)
    chosen = core.recipes.get(core.settings.recipe) or next(iter(core.recipes.values()))
    draft = RecipeDraft(recipe=chosen)
    draft.setParent(window)
    sets = SetServices(
        runs=RunSetService(reader=core.surroundings.set_reader),
        pictures=RunSetPictures(clock=clock),
    )
    labelled = _labelled(core, draft, sets, pictures)
    drafts = DraftKeeper(draft=draft, own=core.files.recipes)
    recipes = RecipeWiring(
        window=window,
        draft=draft,
        store=core.store,
        inspections=core.inspections,
        session=core.session,
        keeper=drafts,
        known=core.recipes,
        before_saving=SetWiring(
            window=window, draft=draft, runs=sets.runs, pictures=labelled
        ).before_saving,
    )
    tuning = TuneWiring(
        window=window,
        draft=draft,
        previews=previews,
        pictures=pictures,
        reading=core.reading,
        capture=core.capture,
        recipes=recipes,
        samples=SAMPLES,
    )
    tuning.frame_used.connect(labelled.on_frame_used)
    RecipePartsWiring(window=window, draft=draft, store=core.store, look_alikes=look_alike_tables())
    learning = QualityLearning(clock=clock)
    quality = QualityWiring(window=window, draft=draft, learning=learning, samples=SAMPLES)
    tuning.trial_begun.connect(quality.on_trial_begun)
    return TuneParts(previews, pictures, sets, labelled, drafts, learning, recipes.may_close)


def _labelled(
    core: Core, draft: RecipeDraft, sets: SetServices, pictures: PictureService
) -> SetPictures:
    labelled = SetPictures(
        window=core.window,
        draft=draft,
        pictures=sets.pictures,
        session=core.session,
        typed=core.typed,
        own=core.settings.data_path / LABELLED,
        samples=SAMPLES,
        open_picture=pictures.load,
    )
    core.reading.tried_out.connect(labelled.on_tried_out)
    return labelled
