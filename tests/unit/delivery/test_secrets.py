"""Tokens from the environment and the keyring; faults that never tell the token."""

import sys
from types import SimpleNamespace

import pytest

from station.delivery.secrets import secret_from
from station.domain.errors import ChannelError


class LockedError(Exception):
    """What a keyring raises that is locked."""


def use_keyring(monkeypatch: pytest.MonkeyPatch, **calls: object) -> None:
    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(**calls))
    monkeypatch.setitem(sys.modules, "keyring.errors", SimpleNamespace(KeyringError=LockedError))


def test_a_token_comes_from_the_environment() -> None:
    assert secret_from("env:LINE_TOKEN", environment={"LINE_TOKEN": " abc.123\n"}) == "abc.123"


def test_a_token_comes_from_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    use_keyring(monkeypatch, get_password=lambda service, user: f"{service}+{user}")
    assert secret_from("keyring:station/line") == "station+line"


def test_a_locked_keyring_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(service: str, user: str) -> str:
        raise LockedError("s3cret")

    use_keyring(monkeypatch, get_password=refuse)
    with pytest.raises(ChannelError, match="Unlock it") as told:
        secret_from("keyring:station/line")
    assert "s3cret" not in str(told.value)


def test_a_keyring_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(ChannelError, match=r"main\.py setup"):
        secret_from("keyring:station/line")


@pytest.mark.parametrize("value", ["", "  ", "two words", "a\r\nX-Evil: 1", "töken"])
def test_what_is_no_token_is_refused_without_telling_it(value: str) -> None:
    with pytest.raises(ChannelError, match="LINE_TOKEN") as told:
        secret_from("env:LINE_TOKEN", environment={"LINE_TOKEN": value})
    assert not value.strip() or value not in str(told.value)


@pytest.mark.parametrize("source", ["", "abc", "env:", "keyring:station", "file:/etc/token"])
def test_an_unknown_source_is_told_how_it_is_meant(source: str) -> None:
    with pytest.raises(ChannelError, match="env:NAME"):
        secret_from(source, environment={})
