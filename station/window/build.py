"""Makes every part of the station and connects them; nothing runs yet."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from station.assembly import look_alike_tables
from station.config.paths import (
    PROJECT,
    RECIPES,
    SAMPLES,
)
from station.config.settings import Settings
from station.config.system_user import system_user
from station.config.users import load_users
from station.domain.clock import Clock
from station.services.capture_service import CaptureService
from station.services.disk_service import DiskService
from station.services.draft_keeper import DraftKeeper
from station.services.garbage_collector import GarbageCollector
from station.services.glyph_service import GlyphService
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.services.picture_service import PictureService
from station.services.preview_service import PreviewService
from station.services.quality_learning import QualityLearning
from station.services.reading_service import ReadingService
from station.services.recipe_draft import RecipeDraft
from station.services.review_service import ReviewService
from station.services.run_set_pictures import RunSetPictures
from station.services.run_set_service import RunSetService
from station.services.self_test_service import SelfTestService
from station.services.session import Session
from station.ui.main_window import MainWindow
from station.ui.status_strip import RecipeChoice
from station.ui.theme import sizes_of_screen
from station.window.closing import Closing
from station.window.login_wiring import LoginWiring
from station.window.picture_wiring import PictureWiring
from station.window.plc_commands import PlcCommands
from station.window.quality_wiring import QualityWiring
from station.window.recipe_parts_wiring import RecipePartsWiring
from station.window.recipe_store import RecipeStore, offered_recipes
from station.window.recipe_wiring import RecipeWiring
from station.window.record_parts import deliveries_of, history_of, listener_of, trial_channels
from station.window.replay_wiring import LABELLED, ReplayWiring
from station.window.review_wiring import ReviewServices, ReviewWiring
from station.window.set_pictures import SetPictures
from station.window.set_wiring import SetServices, SetWiring
from station.window.settings_desk import SettingsDesk
from station.window.setup_trials import SetupTrials
from station.window.setup_wiring import SetupWiring
from station.window.station import Station
from station.window.surroundings import (
    STATION_FILES,
    StationFiles,
    Surroundings,
    no_look,
    no_speech,
    nothing,
)
from station.window.tune_wiring import TuneWiring
from station.window.typed_code import TypedCodes
from station.window.wiring import Wiring
from station.window.wizard_trials import WizardTrials
from station.window.wizard_wiring import WizardWiring


def build(
    *,
    settings: Settings,
    clock: Clock,
    surroundings: Surroundings,
    files: StationFiles = STATION_FILES,
    apply_look: Callable[[Settings], None] = no_look,
    speak: Callable[[str], None] = no_speech,
    begin_again: Callable[[], None] = nothing,
) -> Station:
    """Return the station, not started.

    `apply_look` is called with changed settings, `speak` with another language, `begin_again` when
    all settings are to count now.
    """
    store = RecipeStore(shipped=RECIPES, own=files.recipes, samples=SAMPLES, clock=clock)
    recipes = store.recipes()
    typed = TypedCodes(recipes, look_alike_tables())
    capture = CaptureService()
    reading = ReadingService(part_reader=surroundings.part_reader)
    inspections = InspectionService(keeper=surroundings.keeper)
    disk = DiskService(folder=settings.data_path)
    operator = settings.operator or system_user()
    users = load_users(files.users)
    session = Session(
        users=users, operator=operator, clock=clock, logout_after_min=settings.logout_after_min
    )
    cycle = PartCycle(
        capture=capture,
        reading=reading,
        inspections=inspections,
        clock=clock,
        format_check=typed.problems,
        operator=operator,
        recipe=settings.recipe,
    )
    closing = Closing(cycle=cycle, parent=cycle)
    sizes = sizes_of_screen(QApplication.primaryScreen())
    window = MainWindow(sizes=sizes, clock=clock, may_close=closing.may_close)
    window.strip.set_recipes(
        [RecipeChoice(r.name, r.title, r.short_hash) for r in recipes.values()]
    )
    window.strip.set_recipe(settings.recipe)
    Wiring(
        window=window,
        cycle=cycle,
        reading=reading,
        inspections=inspections,
        disk=disk,
        typed=typed,
        clock=clock,
    )
    PictureWiring(
        window=window,
        cycle=cycle,
        capture=capture,
        source=settings.source,
        samples=SAMPLES,
        clock=clock,
        recipes=recipes,
    )
    previews, pictures = PreviewService(), PictureService(clock=clock)
    draft = RecipeDraft(recipe=recipes.get(settings.recipe) or next(iter(recipes.values())))
    draft.setParent(window)
    sets = SetServices(
        runs=RunSetService(reader=surroundings.set_reader), pictures=RunSetPictures(clock=clock)
    )
    labelled = SetPictures(
        window=window,
        draft=draft,
        pictures=sets.pictures,
        session=session,
        typed=typed,
        own=settings.data_path / LABELLED,
        samples=SAMPLES,
        open_picture=pictures.load,
    )
    reading.tried_out.connect(labelled.on_tried_out)
    set_wiring = SetWiring(window=window, draft=draft, runs=sets.runs, pictures=labelled)
    drafts = DraftKeeper(draft=draft, own=files.recipes)
    recipe_wiring = RecipeWiring(
        window=window,
        draft=draft,
        store=store,
        inspections=inspections,
        session=session,
        keeper=drafts,
        known=recipes,
        before_saving=set_wiring.before_saving,
    )
    tuning = TuneWiring(
        window=window,
        draft=draft,
        previews=previews,
        pictures=pictures,
        reading=reading,
        capture=capture,
        recipes=recipe_wiring,
        samples=SAMPLES,
    )
    tuning.frame_used.connect(labelled.on_frame_used)
    RecipePartsWiring(window=window, draft=draft, store=store, look_alikes=look_alike_tables())
    learning = QualityLearning(clock=clock)
    quality = QualityWiring(window=window, draft=draft, learning=learning, samples=SAMPLES)
    tuning.trial_begun.connect(quality.on_trial_begun)
    delivery, desk = deliveries_of(settings, clock, surroundings, window, cycle, inspections)
    history, exports = history_of(settings, surroundings, window, cycle, delivery, desk)
    replays = PictureService(clock=clock)
    ReplayWiring(
        view=window.history,
        archive=surroundings.ledger.archive,
        pictures=replays,
        reading=reading,
        recipes=store.recipes,
        folder=settings.data_path,
    )
    review = _review(settings, clock, surroundings, session, typed)
    ReviewWiring(
        window=window,
        sizes=sizes,
        cycle=cycle,
        services=review,
        inspections=inspections,
        delivery=delivery,
        typed=typed,
        clock=clock,
    )
    commands = PlcCommands(
        window=window,
        cycle=cycle,
        delivery=delivery,
        recipes=store.recipes,
        last_record=surroundings.ledger.database.last_record,
    )
    self_test = SelfTestService(program=PROJECT / "main.py")
    settings_desk = SettingsDesk(
        settings=settings,
        settings_file=files.settings,
        users=users,
        users_file=files.users,
        session=session,
        inspections=inspections,
        apply=apply_look,
        parent=window,
    )
    trials = SetupTrials(
        window=window,
        desk=settings_desk,
        make_channels=partial(trial_channels, ledger=surroundings.ledger, clock=clock),
    )
    SetupWiring(
        window=window,
        desk=settings_desk,
        session=session,
        self_test=self_test,
        begin_again=begin_again,
        cycle=cycle,
    )
    wizard = WizardWiring(
        window=window,
        desk=settings_desk,
        trials=WizardTrials(
            capture=capture,
            self_test=self_test,
            make_channels=partial(trial_channels, ledger=surroundings.ledger, clock=clock),
            clock=clock,
            parent=window,
        ),
        session=session,
        cycle=cycle,
        recipes=offered_recipes(store, recipes.values()),
        settings_file=files.settings,
        apply=apply_look,
        speak=speak,
        begin_again=begin_again,
    )
    session.setParent(window)
    garbage = GarbageCollector()
    reading.reader_ready.connect(garbage.settle)  # its libraries are large, and stay
    LoginWiring(window=window, cycle=cycle, session=session, inspections=inspections)
    closing.attach(window, may_leave=recipe_wiring.may_close)
    return Station(
        window=window,
        cycle=cycle,
        capture=capture,
        reading=reading,
        inspections=inspections,
        disk=disk,
        previews=previews,
        learning=learning,
        pictures=pictures,
        delivery=delivery,
        desk=desk,
        history=history,
        exports=exports,
        replays=replays,
        sets=sets,
        drafts=drafts,
        self_test=self_test,
        wizard=wizard,
        trials=trials,
        session=session,
        review=review,
        garbage=garbage,
        listener=listener_of(settings, commands, clock),
    )


def _review(
    settings: Settings,
    clock: Clock,
    surroundings: Surroundings,
    session: Session,
    typed: TypedCodes,
) -> ReviewServices:
    ledger = surroundings.ledger
    return ReviewServices(
        review=ReviewService(
            postponed=ledger.database.postponed,
            save=surroundings.keeper.save,
            session=session,
            clock=clock,
            format_check=typed.problems,
            needs_second=settings.review_second_person,
        ),
        glyphs=GlyphService(records=ledger.database, pictures=ledger.archive),
    )
