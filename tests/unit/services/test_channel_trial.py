"""Receivers that are tried before they are set: they answer or not, and get no result."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.config.settings import Settings
from station.delivery.channel import Channel
from station.delivery.device_settings import DeviceSettings
from station.delivery.plant_server_settings import PlantServerSettings
from station.domain.clock import SystemClock
from station.ledger_assembly import ledger_of
from station.peers.device import SimulatedDevice
from station.peers.device_dialect import LineDialect
from station.peers.faults import FaultKind, FaultPlan
from station.peers.plant_server import SimulatedPlantServer
from station.services.channel_trial import ChannelTrial
from station.services.delivery_jobs import Trial
from station.window.record_parts import trial_channels

WAIT = {"timeout": 5000}


@pytest.fixture
def trial() -> Iterator[ChannelTrial]:
    made = ChannelTrial()
    yield made
    made.close()


@pytest.fixture
def device() -> Iterator[SimulatedDevice]:
    made = SimulatedDevice(dialect=LineDialect())
    made.start()
    yield made
    made.stop()


@pytest.fixture
def plant() -> Iterator[SimulatedPlantServer]:
    made = SimulatedPlantServer()
    made.start()
    yield made
    made.stop()


def channel_of(folder: Path, **tables: object) -> Channel:
    settings = Settings(data_folder=str(folder), **tables)
    clock = SystemClock()
    (channel,) = trial_channels(settings, ledger=ledger_of(settings, clock), clock=clock)
    return channel


def outcome(trial: ChannelTrial, channel: Channel, qtbot: QtBot) -> Trial:
    with qtbot.waitSignal(trial.tried, **WAIT) as tried:
        trial.try_out(channel)
    return tried.args[0]


def test_a_device_is_connected_to_and_gets_no_byte(
    trial: ChannelTrial, device: SimulatedDevice, tmp_path: Path, qtbot: QtBot
) -> None:
    channel = channel_of(tmp_path, device=DeviceSettings(enabled=True, port=device.port))
    found = outcome(trial, channel, qtbot)
    assert found == Trial("device", True, "Connected. Nothing was sent.")
    assert device.log.arrived("x")[0] == 0  # nothing came before


def test_a_device_that_is_off_is_told_in_words(
    trial: ChannelTrial, device: SimulatedDevice, tmp_path: Path, qtbot: QtBot
) -> None:
    device.stop()
    channel = channel_of(tmp_path, device=DeviceSettings(enabled=True, port=device.port))
    found = outcome(trial, channel, qtbot)
    assert not found.is_good
    assert str(device.port) in found.words


def test_a_server_is_asked_for_its_headers_alone(
    trial: ChannelTrial, plant: SimulatedPlantServer, tmp_path: Path, qtbot: QtBot
) -> None:
    url = f"http://127.0.0.1:{plant.port}/parts"
    channel = channel_of(tmp_path, plant_server=PlantServerSettings(enabled=True, url=url))
    found = outcome(trial, channel, qtbot)
    assert found.is_good, found.words
    plant.stop()
    assert not outcome(trial, channel, qtbot).is_good


def test_closing_ends_a_trial_that_waits(
    plant: SimulatedPlantServer, tmp_path: Path, qtbot: QtBot
) -> None:
    plant.plan = FaultPlan(kinds=(FaultKind.HALF_OPEN,))
    url = f"http://127.0.0.1:{plant.port}/parts"
    trial = ChannelTrial()
    trial.try_out(channel_of(tmp_path, plant_server=PlantServerSettings(enabled=True, url=url)))
    qtbot.waitUntil(lambda: plant.log.tries("") > 0, **WAIT)
    with qtbot.assertNotEmitted(trial.tried):
        trial.close()
