"""Which channels there are, and how records are queued for them."""

from pathlib import Path

from station.delivery.channel_set import ChannelChoice, ChannelSurroundings, channels_of
from station.delivery.device_console import no_console
from station.delivery.device_settings import DeviceSettings
from station.delivery.line_server_settings import LineServerSettings
from station.delivery.plant_server_settings import PlantServerSettings
from station.domain.clock import SystemClock
from station.domain.delivery import Route


def choice(*, device: bool, plant: bool, line: bool) -> ChannelChoice:
    return ChannelChoice(
        device=DeviceSettings(enabled=device),
        plant_server=PlantServerSettings(enabled=plant, url="http://127.0.0.1:9/parts"),
        line_server=LineServerSettings(enabled=line, url="http://127.0.0.1:9"),
        folder=Path("/nowhere"),
    )


AROUND = ChannelSurroundings(
    station="station-1",
    clock=SystemClock(),
    secret=lambda _: "",
    console=no_console,
    thumbnail=lambda _: None,
    warn=lambda _: None,
)


def test_a_station_without_peers_has_no_channels() -> None:
    nothing = choice(device=False, plant=False, line=False)
    assert channels_of(nothing, AROUND) == ()
    assert nothing.routes() == ()


def test_every_channel_that_is_on_has_its_route() -> None:
    everything = choice(device=True, plant=True, line=True)
    channels = channels_of(everything, AROUND)
    routes = everything.routes()
    assert [c.name for c in channels] == [r.channel for r in routes]
    assert routes == (
        Route("device"),
        Route("plant-server", "device"),
        Route("line-server", takes_rejected=True),
    )


def test_without_a_device_the_plant_server_waits_for_nothing() -> None:
    assert choice(device=False, plant=True, line=False).routes() == (Route("plant-server"),)
