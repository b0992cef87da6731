"""Puts the station's ledger and its channels together from the settings."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from station.config.settings import Settings, resolved
from station.config.system_user import system_user
from station.delivery import channel_set
from station.delivery.channel import Channel
from station.delivery.channel_set import ChannelChoice, ChannelSurroundings
from station.delivery.device_console import Console
from station.delivery.secrets import secret_from
from station.domain.clock import Clock
from station.domain.record import Record
from station.record_document import canonical_json, digest_of
from station.records.archive import Archive
from station.records.csv_numbers import highest_number
from station.records.csv_projection import CsvProjection
from station.records.database import FILE_NAME, Database
from station.records.fresh_thumbnails import FreshThumbnails
from station.records.ledger import Ledger

PICTURES = "pictures"


def choice_of(settings: Settings) -> ChannelChoice:
    """Return what the settings say of the channels."""
    return ChannelChoice(
        device=settings.device,
        plant_server=settings.plant_server,
        line_server=settings.line_server,
        folder=settings.data_path,
    )


def ledger_of(settings: Settings, clock: Clock) -> Ledger:
    """Return the ledger of the settings' data folder; nothing is opened yet."""
    data, csv_folder = settings.data_path, _folder(settings.csv.folder, settings.data_path)
    database = Database(
        data / FILE_NAME,
        station=settings.station,
        routes=choice_of(settings).routes(),
        clock=clock,
        numbered_before=partial(highest_number, csv_folder, settings.csv),
    )
    csv = CsvProjection(
        source=database,
        places=database.csv_places,
        folder=csv_folder,
        settings=settings.csv,
        clock=clock,
    )
    archive = Archive(
        folder=_folder(settings.archive.folder, data / PICTURES),
        settings=settings.archive,
        fates=database.fates,
        clock=clock,
    )
    return Ledger(
        database=database,
        csv=csv,
        archive=archive,
        fresh=FreshThumbnails(),
        settings_digest=digest_of(canonical_json(settings.model_dump(mode="json"))),
        operator=settings.operator or system_user(),
    )


def channels_of(
    settings: Settings,
    ledger: Ledger,
    clock: Clock,
    *,
    console: Console,
    warn: Callable[[str], None],
) -> tuple[Channel, ...]:
    """Return the channels that are on. `console` gets the device's bytes, `warn` what the line
    server contradicts."""

    def thumbnail(record: Record) -> bytes | None:
        return ledger.thumbnail(record.record_id)

    around = ChannelSurroundings(
        station=settings.station,
        clock=clock,
        secret=secret_from,
        console=console,
        thumbnail=thumbnail,
        warn=warn,
    )
    return channel_set.channels_of(choice_of(settings), around)


def _folder(named: str, otherwise: Path) -> Path:
    return resolved(named) if named else otherwise
