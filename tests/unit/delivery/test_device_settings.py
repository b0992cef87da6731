"""Device settings: the shipped defaults, and what is refused."""

import pytest
from pydantic import ValidationError

from station.delivery.device_settings import DeviceSettings


def test_the_defaults_are_those_of_the_remarking_cell() -> None:
    settings = DeviceSettings()
    assert not settings.enabled
    assert settings.command == r"READ {code}\r\n"
    assert not settings.recognises_repeats


def test_a_dead_line_is_found_in_six_seconds_by_default() -> None:
    assert DeviceSettings().reply_timeout_s <= 6
    assert DeviceSettings().heartbeat_s <= 1


@pytest.mark.parametrize(
    "changes",
    [
        {"host": ""},
        {"host": "a b"},
        {"host": "a\nb"},
        {"port": 0},
        {"port": 65_536},
        {"profile": "modbus"},
        {"command": "READ {part}"},
        {"command": ""},
        {"command": "READ {code"},
        {"command": r"\q"},
        {"terminator": r"\q"},
        {"heartbeat_command": "\\"},
        {"ack": ("{reply}{reply}",)},
        {"ack": ("",)},
        {"ack": (), "data": ()},
        {"encoding": "ascii", "command": "LIES {code} ü"},
        {"encoding": "ascii", "command": r"\xe4{code}"},
        {"encoding": "latin-1", "nak": ("€*",)},
        {"reply_timeout_s": 0},
        {"reply_timeout_s": float("nan")},
        {"heartbeat_s": 1000},
        {"speed": 9600},
    ],
    ids=str,
)
def test_settings_that_could_not_work_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        DeviceSettings.model_validate(changes)


def test_every_field_is_described() -> None:
    fields = DeviceSettings.model_fields
    assert [name for name, field in fields.items() if not field.description] == []
    seconds = [name for name in fields if name.endswith("_s")]
    assert [name for name in seconds if fields[name].json_schema_extra != {"unit": "s"}] == []
