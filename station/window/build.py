"""Makes every part of the station and connects them; nothing runs yet."""

import getpass
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from station.assembly import look_alike_tables
from station.commands.listener import CommandListener
from station.config.paths import (
    OWN_RECIPES,
    PROJECT,
    RECIPES,
    SAMPLES,
    SETTINGS_FILE,
    USERS_FILE,
)
from station.config.settings import Settings
from station.config.users import load_users
from station.delivery.channel import Channel
from station.delivery.schedule import Schedule
from station.delivery.secrets import secret_from
from station.domain.clock import Clock
from station.domain.delivery import LINE_SERVER
from station.ledger_assembly import channels_of, choice_of, ledger_of
from station.records.database import FILE_NAME
from station.records.ledger import Ledger
from station.services.capture_service import CaptureService
from station.services.courier_signals import ChannelNotes
from station.services.delivery_desk import DeliveryDesk
from station.services.delivery_service import DeliveryService
from station.services.disk_service import DiskService
from station.services.history_export_service import HistoryExportService
from station.services.history_service import HistoryService
from station.services.inspection_service import InspectionService, RecordKeeper
from station.services.part_cycle import PartCycle
from station.services.picture_service import PictureService
from station.services.preview_service import PreviewService
from station.services.reading_service import PartReader, ReadingService
from station.services.recipe_draft import RecipeDraft
from station.services.self_test_service import SelfTestService
from station.services.session import Session
from station.ui.delivery.delivery_dialog import DeliveryDialog
from station.ui.main_window import MainWindow
from station.ui.status_strip import RecipeChoice
from station.ui.theme import sizes_of_screen
from station.window.closing import Closing
from station.window.delivery_wiring import DeliveryWiring
from station.window.history_wiring import HistoryWiring
from station.window.login_wiring import LoginWiring
from station.window.picture_wiring import PictureWiring
from station.window.plc_commands import PlcCommands
from station.window.recipe_store import RecipeStore
from station.window.recipe_wiring import RecipeWiring
from station.window.setup_wiring import SetupWiring
from station.window.station import Station
from station.window.tune_wiring import TuneWiring
from station.window.typed_code import TypedCodes
from station.window.wiring import Wiring


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window works with: real, or prepared for tests."""

    part_reader: PartReader
    keeper: RecordKeeper
    ledger: Ledger
    channels: tuple[Channel, ...]
    notes: ChannelNotes


@dataclass(frozen=True, slots=True)
class StationFiles:
    """What the station writes beside its results."""

    recipes: Path
    settings: Path
    users: Path


STATION_FILES = StationFiles(OWN_RECIPES, SETTINGS_FILE, USERS_FILE)


def no_look(settings: Settings) -> None:
    """Change nothing of the look."""
    del settings


def nothing() -> None:
    """Begin nothing again."""


def real_surroundings(settings: Settings, clock: Clock, part_reader: PartReader) -> Surroundings:
    """Return the ledger and the channels that the settings name; nothing is opened."""
    ledger, notes = ledger_of(settings, clock), ChannelNotes()
    channels = channels_of(
        settings,
        ledger,
        clock,
        console=notes.note_traffic,
        warn=notes.warning_of(LINE_SERVER),
    )
    return Surroundings(part_reader, ledger, ledger, channels, notes)


def build(
    *,
    settings: Settings,
    clock: Clock,
    surroundings: Surroundings,
    files: StationFiles = STATION_FILES,
    apply_look: Callable[[Settings], None] = no_look,
    begin_again: Callable[[], None] = nothing,
) -> Station:
    """Return the station, not started.

    `apply_look` is called with changed settings, `begin_again` when all of them are to count now.
    """
    store = RecipeStore(shipped=RECIPES, own=files.recipes, samples=SAMPLES, clock=clock)
    recipes = store.recipes()
    typed = TypedCodes(recipes, look_alike_tables())
    capture = CaptureService()
    reading = ReadingService(part_reader=surroundings.part_reader)
    inspections = InspectionService(keeper=surroundings.keeper)
    disk = DiskService(folder=settings.data_path)
    operator = settings.operator or getpass.getuser()
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
    )
    PictureWiring(
        window=window,
        cycle=cycle,
        capture=capture,
        source=settings.source,
        samples=SAMPLES,
        clock=clock,
    )
    previews, pictures = PreviewService(), PictureService(clock=clock)
    draft = RecipeDraft(recipe=recipes.get(settings.recipe) or next(iter(recipes.values())))
    draft.setParent(window)
    TuneWiring(
        window=window,
        draft=draft,
        previews=previews,
        pictures=pictures,
        reading=reading,
        capture=capture,
        recipes=RecipeWiring(
            window=window, draft=draft, store=store, inspections=inspections, session=session
        ),
        samples=SAMPLES,
    )
    delivery, desk = _deliveries(settings, clock, surroundings, window, cycle, inspections)
    history, exports = _history(settings, surroundings, window, cycle, delivery, desk)
    commands = PlcCommands(window=window, cycle=cycle, delivery=delivery, recipes=store.recipes)
    self_test = SelfTestService(program=PROJECT / "main.py")
    SetupWiring(
        window=window,
        settings=settings,
        settings_file=files.settings,
        users=users,
        users_file=files.users,
        session=session,
        inspections=inspections,
        self_test=self_test,
        apply=apply_look,
        begin_again=begin_again,
        cycle=cycle,
    )
    session.setParent(window)
    LoginWiring(window=window, cycle=cycle, session=session, inspections=inspections)
    closing.attach(window)
    return Station(
        window=window,
        cycle=cycle,
        capture=capture,
        reading=reading,
        inspections=inspections,
        disk=disk,
        previews=previews,
        pictures=pictures,
        delivery=delivery,
        desk=desk,
        history=history,
        exports=exports,
        self_test=self_test,
        session=session,
        listener=_listener(settings, commands, clock),
    )


def _deliveries(
    settings: Settings,
    clock: Clock,
    surroundings: Surroundings,
    window: MainWindow,
    cycle: PartCycle,
    inspections: InspectionService,
) -> tuple[DeliveryService, DeliveryDesk]:
    database, channels = surroundings.ledger.database, surroundings.channels
    delivery = DeliveryService(
        outbox=database.outbox,
        channels=channels,
        clock=clock,
        schedule=Schedule(),
        chance=random.random,
    )
    desk = DeliveryDesk(outbox=database.outbox, record_of=database.record, channels=channels)
    dialog = DeliveryDialog(
        channels=delivery.channels,
        sizes=sizes_of_screen(QApplication.primaryScreen()),
        clock=clock,
        parent=window,
    )
    DeliveryWiring(
        window=window,
        dialog=dialog,
        cycle=cycle,
        inspections=inspections,
        delivery=delivery,
        desk=desk,
        notes=surroundings.notes,
        routes=choice_of(settings).routes(),
        clock=clock,
        folder=settings.data_path,
    )
    return delivery, desk


def _history(
    settings: Settings,
    surroundings: Surroundings,
    window: MainWindow,
    cycle: PartCycle,
    delivery: DeliveryService,
    desk: DeliveryDesk,
) -> tuple[HistoryService, HistoryExportService]:
    path = settings.data_path / FILE_NAME
    history = HistoryService(path=path, thumbnail=surroundings.ledger.archive.thumbnail)
    exports = HistoryExportService(path=path)
    HistoryWiring(
        view=window.history,
        service=history,
        exports=exports,
        desk=desk,
        delivery=delivery,
        cycle=cycle,
        folder=settings.data_path,
    )
    return history, exports


def _listener(settings: Settings, target: PlcCommands, clock: Clock) -> CommandListener | None:
    listening = settings.commands
    if not listening.enabled:
        return None
    token = secret_from(listening.token_from) if listening.token_from else ""
    return CommandListener(settings=listening, token=token, target=target, clock=clock)
