"""The channels of a station and the routes of its records, made from the settings of each."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from station.delivery.channel import Channel
from station.delivery.device_channel import DeviceChannel
from station.delivery.device_console import Console
from station.delivery.device_settings import DeviceSettings
from station.delivery.line_server import LineServerChannel
from station.delivery.line_server_settings import LineServerSettings, line_server_route
from station.delivery.plant_server import PlantServerChannel
from station.delivery.plant_server_settings import PlantServerSettings, plant_server_route
from station.domain.clock import Clock
from station.domain.delivery import DEVICE, Route
from station.domain.record import Record


@dataclass(frozen=True, slots=True)
class ChannelChoice:
    """What the settings say of every channel. Relative paths in them start at `folder`."""

    device: DeviceSettings
    plant_server: PlantServerSettings
    line_server: LineServerSettings
    folder: Path

    def routes(self) -> tuple[Route, ...]:
        """Return how new records are queued; a channel that is off gets none."""
        has_device = self.device.enabled
        device = (Route(DEVICE),) if has_device else ()
        plant = self.plant_server
        to_plant = (plant_server_route(plant, has_device=has_device),) if plant.enabled else ()
        return (*device, *to_plant, *((line_server_route(),) if self.line_server.enabled else ()))


@dataclass(frozen=True, slots=True)
class ChannelSurroundings:
    """What the channels need beside their settings.

    `console` gets the device's bytes, `thumbnail` gives a record's small JPEG, `warn` is told
    in words by a line server that contradicts itself; all are called on couriers' threads.
    """

    station: str
    clock: Clock
    secret: Callable[[str], str]
    console: Console
    thumbnail: Callable[[Record], bytes | None]
    warn: Callable[[str], None]


def channels_of(choice: ChannelChoice, around: ChannelSurroundings) -> tuple[Channel, ...]:
    """Return the channels that are on, none of them open yet."""
    made: list[Channel] = []
    if choice.device.enabled:
        made.append(
            DeviceChannel(settings=choice.device, clock=around.clock, console=around.console)
        )
    if choice.plant_server.enabled:
        made.append(
            PlantServerChannel(
                settings=choice.plant_server,
                clock=around.clock,
                secret=around.secret,
                folder=choice.folder,
            )
        )
    if choice.line_server.enabled:
        made.append(
            LineServerChannel(
                settings=choice.line_server,
                station=around.station,
                clock=around.clock,
                secret=around.secret,
                folder=choice.folder,
                thumbnail=around.thumbnail,
                warn=around.warn,
            )
        )
    return tuple(made)
