"""Settings of the plant server and of the line server: faults are named, defaults are safe."""

from typing import Any

import pytest
from pydantic import ValidationError

from station.delivery.line_server_settings import LineServerSettings, line_server_route
from station.delivery.plant_server_settings import (
    CELL_BODY,
    PlantServerSettings,
    plant_server_route,
)
from station.domain.delivery import Route


def test_nothing_is_sent_by_default() -> None:
    assert not PlantServerSettings().enabled
    assert not LineServerSettings().enabled
    assert PlantServerSettings().body == CELL_BODY


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"enabled": True}, "no url"),
        ({"url": "server/path"}, "must be like"),
        ({"url": "ftp://server"}, "must be like"),
        ({"url": "https://ann:pw@server/"}, "token_from"),
        ({"url": "https://server/ a"}, "without blanks"),
        ({"url": "https://server:99999/"}, "out of range"),
        ({"url": "http://server:0/"}, "port 0"),
        ({"token_from": "s3cret"}, "pattern"),
        ({"body": {"a": "{cod}"}}, "not known"),
        ({"body": {}}, "at least 1"),
        ({"headers": {"Authorization": "Bearer x"}}, "token_from"),
        ({"headers": {"X Y": "1"}}, "no name"),
        ({"headers": {"X": "1\r\nEvil: 2"}}, "must not have"),
        ({"key_file": "key.pem"}, "needs cert_file"),
        ({"connect_timeout_s": 0}, "greater than 0"),
        ({"what": 1}, "Extra"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_faults_of_the_plant_server_are_named(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        PlantServerSettings(**fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"enabled": True}, "no url"),
        ({"batch": 201}, "less than or equal to 200"),
        ({"key_file": "key.pem"}, "needs cert_file"),
    ],
)
def test_faults_of_the_line_server_are_named(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        LineServerSettings(**fields)


def test_the_plant_server_waits_for_the_device_where_there_is_one() -> None:
    settings = PlantServerSettings()
    assert plant_server_route(settings, has_device=True) == Route("plant-server", "device")
    assert plant_server_route(settings, has_device=False) == Route("plant-server", "")


def test_the_line_server_gets_rejected_parts_too() -> None:
    assert line_server_route() == Route("line-server", takes_rejected=True)
