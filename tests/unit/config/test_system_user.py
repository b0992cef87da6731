"""The account's name, where there is one."""

import getpass

import pytest

from station.config.system_user import UNKNOWN, system_user


def test_the_account_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "kim")
    assert system_user() == "kim"


@pytest.mark.parametrize("error", [KeyError, OSError, ImportError])
def test_an_account_without_a_name_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def has_no_name() -> str:
        raise error("no such user")

    monkeypatch.setattr(getpass, "getuser", has_no_name)
    assert system_user() == UNKNOWN
