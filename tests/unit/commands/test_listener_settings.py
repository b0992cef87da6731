"""Settings of the listener: local unless a token is named."""

import pytest
from pydantic import ValidationError

from station.commands.listener_settings import ListenerSettings


def test_it_is_off_and_local_by_default() -> None:
    settings = ListenerSettings()
    assert not settings.enabled
    assert settings.is_local


@pytest.mark.parametrize(
    ("host", "is_local"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("station-7", False),
        ("localhost.evil.example", False),
    ],
)
def test_what_is_local_is_known_without_asking_the_network(host: str, is_local: bool) -> None:
    assert ListenerSettings(host=host).is_local == is_local


def test_beyond_this_computer_a_token_must_be_named() -> None:
    with pytest.raises(ValidationError, match="needs token_from"):
        ListenerSettings(enabled=True, host="0.0.0.0")
    assert ListenerSettings(enabled=True, host="0.0.0.0", token_from="env:PLC_TOKEN").enabled


@pytest.mark.parametrize(
    "changes",
    [
        {"host": ""},
        {"host": "a b"},
        {"port": 0},
        {"token_from": "secret"},
        {"token_from": "env:"},
        {"line_timeout_s": 0},
        {"speed": 1},
    ],
    ids=str,
)
def test_settings_that_could_not_work_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        ListenerSettings.model_validate(changes)


def test_every_field_is_described() -> None:
    fields = ListenerSettings.model_fields
    assert [name for name, field in fields.items() if not field.description] == []
