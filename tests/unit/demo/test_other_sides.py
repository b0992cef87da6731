"""The other sides: on free ports, spoilt and mended while they run, gone in the end."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from station.demo.demo_settings import STATION, demo_settings
from station.demo.other_sides import FAULTS, OFF, OtherSides
from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER

LIMIT_S = 5.0


@pytest.fixture
def sides(tmp_path: Path) -> Iterator[OtherSides]:
    made = OtherSides(folder=tmp_path, delay_s=0.2)
    made.open()
    yield made
    made.close()


def progress_url(sides: OtherSides) -> str:
    return f"http://127.0.0.1:{sides.port_of(LINE_SERVER)}/api/v1/stations/{STATION}/progress"


def ask_device(sides: OtherSides) -> bytes:
    with socket.create_connection(("127.0.0.1", sides.port_of(DEVICE)), LIMIT_S) as line:
        line.settimeout(LIMIT_S)
        line.sendall(b"READ AB12\r\n")
        return line.recv(1000)


def test_every_fault_can_be_switched_on_and_off_and_all_answers_again(sides: OtherSides) -> None:
    ports = {channel: sides.port_of(channel) for channel in FAULTS}
    for channel, faults in FAULTS.items():
        for fault in faults:
            sides.spoil(channel, fault)
            assert sides.fault_of(channel) == fault
        sides.spoil(channel, "none")
    assert ports == {channel: sides.port_of(channel) for channel in FAULTS}
    assert ask_device(sides) == b"NEW-AB12\r\n"
    assert requests.post(f"http://127.0.0.1:{ports[PLANT_SERVER]}/parts", timeout=LIMIT_S).ok
    assert requests.get(progress_url(sides), timeout=LIMIT_S).ok
    assert sides.count_of(DEVICE, STATION) == sides.count_of(PLANT_SERVER, STATION) == 1
    assert sides.count_of(LINE_SERVER, STATION) == 0


@pytest.mark.parametrize("channel", FAULTS)
def test_what_is_switched_off_cannot_be_reached(sides: OtherSides, channel: str) -> None:
    sides.spoil(channel, OFF)
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", sides.port_of(channel)), LIMIT_S).close()


@pytest.mark.parametrize(("fault", "status"), [("5xx", 503), ("429", 429)])
def test_the_line_server_refuses_for_now_but_shows_its_dashboard(
    sides: OtherSides, fault: str, status: int
) -> None:
    sides.spoil(LINE_SERVER, fault)
    assert requests.get(progress_url(sides), timeout=LIMIT_S).status_code == status
    dashboard = f"http://127.0.0.1:{sides.line.dashboard_port}/"
    assert requests.get(dashboard, timeout=LIMIT_S).ok


def test_the_line_server_answers_late(sides: OtherSides) -> None:
    sides.spoil(LINE_SERVER, "delay")
    before_s = time.monotonic()
    assert requests.get(progress_url(sides), timeout=LIMIT_S).ok
    assert time.monotonic() - before_s >= 0.2


def test_a_cut_line_gives_no_answer(sides: OtherSides) -> None:
    sides.spoil(LINE_SERVER, "cut")
    with pytest.raises(requests.ConnectionError):
        requests.get(progress_url(sides), timeout=LIMIT_S)


def test_the_settings_have_every_channel_on_and_mark_every_record(tmp_path: Path) -> None:
    settings = demo_settings(tmp_path, device=1, plant=2, line=3, commands=4)
    assert settings.device.enabled
    assert settings.plant_server.enabled
    assert settings.line_server.enabled
    assert settings.commands.enabled
    assert settings.station == "DEMO"
    assert settings.data_path == tmp_path
    assert "Station" in settings.csv.columns
