"""Users and PINs: hashed, told apart in constant work, never left without an admin."""

import stat
from pathlib import Path

import pytest

from station.config.pin import hashed, is_pin
from station.config.users import Users, load_users, save_users
from station.domain.errors import FileFaultsError, UsageError
from station.domain.user import Role, User

ADMIN = Users().with_user("Ada", Role.ADMIN, "1234")


def test_a_pin_is_known_again_and_kept_nowhere() -> None:
    kept = hashed("4711")
    assert is_pin("4711", kept)
    assert not is_pin("4712", kept)
    assert "4711" not in kept.replace(kept.split("$")[-1], "").replace(kept.split("$")[-2], "")
    assert hashed("4711") != kept


def test_a_short_pin_is_refused() -> None:
    with pytest.raises(UsageError, match="at least 4"):
        Users().with_user("Ada", Role.ADMIN, "123")


def test_name_and_pin_together_let_a_person_in() -> None:
    users = ADMIN.with_user("Ben", Role.OPERATOR, "9876")
    assert users.logged_in("ben", "9876") == User("Ben", Role.OPERATOR)
    assert users.logged_in("Ben", "1234") is None
    assert users.logged_in("Eve", "1234") is None


def test_a_file_of_users_comes_back_and_is_not_for_everybody(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"
    save_users(path, ADMIN)
    assert load_users(path) == ADMIN
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_without_a_file_the_station_is_open(tmp_path: Path) -> None:
    assert load_users(tmp_path / "users.toml").is_open


def test_the_last_admin_stays() -> None:
    users = ADMIN.with_user("Ben", Role.OPERATOR, "9876")
    with pytest.raises(UsageError, match="nobody is admin"):
        users.without_user("Ada")
    assert users.without_user("Ben") == ADMIN
    assert ADMIN.without_user("Ada").is_open


def test_a_name_cannot_be_there_twice(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"
    save_users(path, ADMIN)
    body = path.read_text().split("[[users]]")[1]
    path.write_text(path.read_text() + "[[users]]" + body)
    with pytest.raises(FileFaultsError, match="twice"):
        load_users(path)


def test_a_known_name_gets_another_pin() -> None:
    users = ADMIN.with_user("ada", Role.ADMIN, "5678")
    assert len(users.users) == 1
    assert users.logged_in("Ada", "1234") is None
    assert users.logged_in("Ada", "5678") is not None
