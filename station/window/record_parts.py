"""The parts of the station around its records: deliveries, history, review, controller."""

import random
from functools import partial

from station.commands.listener import CommandListener
from station.config.settings import Settings
from station.delivery.channel import Channel
from station.delivery.secrets import secret_from
from station.domain.clock import Clock
from station.ledger_assembly import channels_of, choice_of
from station.records.database import FILE_NAME
from station.records.ledger import Ledger
from station.services.delivery_desk import DeliveryDesk
from station.services.delivery_service import DeliveryService
from station.services.glyph_service import GlyphService
from station.services.history_export_service import HistoryExportService
from station.services.history_service import HistoryService
from station.services.picture_service import PictureService
from station.services.review_service import ReviewService
from station.services.run_set_pictures import RunSetPictures
from station.ui.delivery.delivery_dialog import DeliveryDialog
from station.window.core import Core
from station.window.delivery_wiring import DeliveryWiring
from station.window.history_wiring import HistoryWiring, recipe_titles
from station.window.plc_commands import PlcCommands
from station.window.replay_wiring import ReplayWiring
from station.window.review_wiring import ReviewServices, ReviewWiring


def deliveries_of(core: Core) -> tuple[DeliveryService, DeliveryDesk]:
    """Return what delivers and what people ask of it, connected with chips, banner and panel."""
    around, clock = core.surroundings, core.clock
    database, channels = around.ledger.database, around.channels
    delivery = DeliveryService(
        outbox=database.outbox,
        channels=channels,
        clock=clock,
        schedule=around.schedule,
        chance=random.random,
    )
    desk = DeliveryDesk(outbox=database.outbox, record_of=database.record, channels=channels)
    dialog = DeliveryDialog(
        channels=delivery.channels, sizes=core.sizes, clock=clock, parent=core.window
    )
    DeliveryWiring(
        window=core.window,
        dialog=dialog,
        cycle=core.cycle,
        inspections=core.inspections,
        delivery=delivery,
        desk=desk,
        notes=around.notes,
        routes=choice_of(core.settings).routes(),
        clock=clock,
        folder=core.settings.data_path,
    )
    return delivery, desk


def history_of(
    core: Core, delivery: DeliveryService, desk: DeliveryDesk
) -> tuple[HistoryService, HistoryExportService]:
    """Return what looks into the records and what exports them, connected with the view."""
    path = core.settings.data_path / FILE_NAME
    history = HistoryService(path=path, thumbnail=core.surroundings.ledger.archive.thumbnail)
    exports = HistoryExportService(path=path)
    HistoryWiring(
        view=core.window.history,
        service=history,
        exports=exports,
        desk=desk,
        delivery=delivery,
        cycle=core.cycle,
        folder=core.settings.data_path,
        recipe_titles=partial(recipe_titles, core.window.strip.recipes),
    )
    return history, exports


def replays_of(core: Core, sets: RunSetPictures) -> PictureService:
    """Return what opens the kept pictures of a saved part, to read them again."""
    pictures = PictureService(clock=core.clock)
    ReplayWiring(
        view=core.window.history,
        archive=core.surroundings.ledger.archive,
        pictures=pictures,
        reading=core.reading,
        recipe_then=core.store.recipe_then,
        sets=sets,
        folder=core.settings.data_path,
    )
    return pictures


def review_of(core: Core, delivery: DeliveryService) -> ReviewServices:
    """Return what decides parts that were put aside, connected with the view."""
    ledger = core.surroundings.ledger
    review = ReviewServices(
        review=ReviewService(
            postponed=ledger.database.postponed,
            save=core.surroundings.keeper.save,
            session=core.session,
            clock=core.clock,
            format_check=core.typed.problems,
            needs_second=core.settings.review_second_person,
        ),
        glyphs=GlyphService(records=ledger.database, pictures=ledger.archive),
    )
    ReviewWiring(
        window=core.window,
        sizes=core.sizes,
        cycle=core.cycle,
        services=review,
        inspections=core.inspections,
        delivery=delivery,
        typed=core.typed,
        clock=core.clock,
    )
    return review


def listener_of(core: Core, delivery: DeliveryService) -> CommandListener | None:
    """Return the listener for the plant's controller, None where it is not wanted."""
    commands = PlcCommands(
        window=core.window,
        cycle=core.cycle,
        delivery=delivery,
        recipes=core.store.recipes,
        last_record=core.surroundings.ledger.database.last_record,
    )
    listening = core.settings.commands
    if not listening.enabled:
        return None
    token = partial(secret_from, listening.token_from) if listening.token_from else str
    return CommandListener(settings=listening, token=token, target=commands, clock=core.clock)


def trial_channels(settings: Settings, *, ledger: Ledger, clock: Clock) -> tuple[Channel, ...]:
    """Return channels to be tried alone; what they say and complain of goes nowhere."""
    return channels_of(settings, ledger, clock, console=_hear_nothing, warn=_warn_nobody)


def _hear_nothing(*_traffic: object) -> None:
    """A trial has no console."""


def _warn_nobody(_words: str) -> None:
    """A trial has no results to contradict."""
