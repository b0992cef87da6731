"""Puts the station's ledger and its channels together from the settings."""

import getpass
from collections.abc import Callable
from functools import partial
from pathlib import Path

from station.config.settings import Settings, resolved
from station.delivery.channel import Channel
from station.delivery.device_channel import DeviceChannel
from station.delivery.device_console import Console
from station.delivery.line_server import LineServerChannel
from station.delivery.line_server_settings import line_server_route
from station.delivery.plant_server import PlantServerChannel
from station.delivery.rest_settings import plant_server_route
from station.delivery.secrets import secret_from
from station.domain.clock import Clock
from station.domain.delivery import DEVICE, Route
from station.domain.record import Record
from station.record_document import canonical_json, digest_of
from station.records.archive import Archive
from station.records.csv_numbers import highest_number
from station.records.csv_projection import CsvProjection
from station.records.database import FILE_NAME, Database
from station.records.fresh_thumbnails import FreshThumbnails
from station.records.ledger import Ledger

PICTURES = "pictures"


def routes_of(settings: Settings) -> tuple[Route, ...]:
    """Return where new records are queued for."""
    routes = []
    if settings.device.enabled:
        routes.append(Route(DEVICE))
    if settings.plant_server.enabled:
        has_device = settings.device.enabled
        routes.append(plant_server_route(settings.plant_server, has_device=has_device))
    if settings.line_server.enabled:
        routes.append(line_server_route())
    return tuple(routes)


def ledger_of(settings: Settings, clock: Clock) -> Ledger:
    """Return the ledger of the settings' data folder; nothing is opened yet."""
    data, csv_folder = settings.data_path, _folder(settings.csv.folder, settings.data_path)
    database = Database(
        data / FILE_NAME,
        station=settings.station,
        routes=routes_of(settings),
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
        operator=settings.operator or getpass.getuser(),
    )


def channels_of(
    settings: Settings,
    ledger: Ledger,
    clock: Clock,
    *,
    console: Console,
    warn: Callable[[str], None],
) -> tuple[Channel, ...]:
    """Return the channels that are enabled. `console` gets the device's bytes, `warn` what the
    line server contradicts."""
    folder = settings.data_path
    channels: list[Channel] = []
    if settings.device.enabled:
        channels.append(DeviceChannel(settings=settings.device, clock=clock, console=console))
    if settings.plant_server.enabled:
        channels.append(
            PlantServerChannel(
                settings=settings.plant_server, clock=clock, secret=secret_from, folder=folder
            )
        )
    if settings.line_server.enabled:
        channels.append(
            LineServerChannel(
                settings=settings.line_server,
                station=settings.station,
                clock=clock,
                secret=secret_from,
                folder=folder,
                thumbnail=partial(_thumbnail, ledger),
                warn=warn,
            )
        )
    return tuple(channels)


def _thumbnail(ledger: Ledger, record: Record) -> bytes | None:
    return ledger.thumbnail(record.record_id)


def _folder(named: str, otherwise: Path) -> Path:
    return resolved(named) if named else otherwise
