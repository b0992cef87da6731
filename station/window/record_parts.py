"""The parts of the station around its records: deliveries, history, the controller's commands."""

import random
from functools import partial

from PySide6.QtWidgets import QApplication

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
from station.services.history_export_service import HistoryExportService
from station.services.history_service import HistoryService
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.ui.delivery.delivery_dialog import DeliveryDialog
from station.ui.main_window import MainWindow
from station.ui.theme import sizes_of_screen
from station.window.delivery_wiring import DeliveryWiring
from station.window.history_wiring import HistoryWiring, recipe_titles
from station.window.plc_commands import PlcCommands
from station.window.surroundings import Surroundings


def deliveries_of(
    settings: Settings,
    clock: Clock,
    surroundings: Surroundings,
    window: MainWindow,
    cycle: PartCycle,
    inspections: InspectionService,
) -> tuple[DeliveryService, DeliveryDesk]:
    """Return what delivers and what people ask of it, connected with chips, banner and panel."""
    database, channels = surroundings.ledger.database, surroundings.channels
    delivery = DeliveryService(
        outbox=database.outbox,
        channels=channels,
        clock=clock,
        schedule=surroundings.schedule,
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


def history_of(
    settings: Settings,
    surroundings: Surroundings,
    window: MainWindow,
    cycle: PartCycle,
    delivery: DeliveryService,
    desk: DeliveryDesk,
) -> tuple[HistoryService, HistoryExportService]:
    """Return what looks into the records and what exports them, connected with the view."""
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
        recipe_titles=partial(recipe_titles, window.strip.recipes),
    )
    return history, exports


def trial_channels(settings: Settings, *, ledger: Ledger, clock: Clock) -> tuple[Channel, ...]:
    """Return channels to be tried alone; what they say and complain of goes nowhere."""
    return channels_of(settings, ledger, clock, console=_hear_nothing, warn=_warn_nobody)


def _hear_nothing(*_traffic: object) -> None:
    """A trial has no console."""


def _warn_nobody(_words: str) -> None:
    """A trial has no results to contradict."""


def listener_of(settings: Settings, target: PlcCommands, clock: Clock) -> CommandListener | None:
    """Return the listener for the plant's controller, None where it is not wanted."""
    listening = settings.commands
    if not listening.enabled:
        return None
    token = partial(secret_from, listening.token_from) if listening.token_from else str
    return CommandListener(settings=listening, token=token, target=target, clock=clock)
