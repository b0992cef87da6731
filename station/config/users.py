"""The people of a station, in users.toml beside its settings; without it, open to everybody."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from station.config.files import Upgrade, load_model, save_model
from station.config.pin import PATTERN, hashed, is_pin
from station.domain.errors import UsageError
from station.domain.user import Role, User

USERS_VERSION = 1
UPGRADES: dict[int, Upgrade] = {}
"""Version 1 is the first; the function that makes 2 of 1 will stand here under 1."""

_NOBODY = "scrypt$16384$8$1$" + "0" * 32 + "$" + "0" * 64
"""Compared with for names that do not exist, so that they take as long as those that do."""


class KnownUser(BaseModel):
    """One person. The PIN is a hash made by the program."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=80, description="Name, in every record")]
    role: Annotated[Role, Field(description="What this person may do")] = Role.OPERATOR
    pin: Annotated[str, Field(pattern=PATTERN, description="Hash of the PIN")]


class Users(BaseModel):
    """Everybody who may log in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Annotated[Literal[1], Field(description="Version of this file's layout")] = 1
    users: Annotated[tuple[KnownUser, ...], Field(max_length=500, description="The people")] = ()

    @model_validator(mode="after")
    def _check_people(self) -> Self:
        names = [user.name.casefold() for user in self.users]
        if len(set(names)) < len(names):
            raise ValueError("a name is there twice")
        if self.users and not any(user.role is Role.ADMIN for user in self.users):
            raise ValueError("nobody is admin; the users could never be changed again")
        return self

    @property
    def is_open(self) -> bool:
        """Return whether nobody has to log in."""
        return not self.users

    def logged_in(self, name: str, pin: str) -> User | None:
        """Return the person of a name and PIN, or None. Both failures take the same time."""
        found = next((u for u in self.users if u.name.casefold() == name.casefold()), None)
        is_right = is_pin(pin, found.pin if found else _NOBODY)
        return User(found.name, found.role) if found is not None and is_right else None

    def with_user(self, name: str, role: Role, pin: str) -> "Users":
        """Return the users with one more, or with another role and PIN for a known name."""
        try:
            user = KnownUser(name=name.strip(), role=role, pin=hashed(pin))
            others = [u for u in self.users if u.name.casefold() != name.strip().casefold()]
            return Users(users=(*others, user))
        except ValueError as error:
            raise UsageError(f"{name!r} cannot be kept: {_first(error)}") from error

    def without_user(self, name: str) -> "Users":
        """Return the users without one; the last admin stays while there is anybody else."""
        try:
            return Users(users=tuple(user for user in self.users if user.name != name))
        except ValueError as error:
            raise UsageError(f"{name!r} cannot be taken away: {_first(error)}") from error


def load_users(path: Path) -> Users:
    """Return the users of a file, none if there is no file; FileFaultsError lists its faults."""
    if not path.exists():
        return Users()
    return load_model(path, Users, version=USERS_VERSION, upgrades=UPGRADES)


def save_users(path: Path, users: Users) -> None:
    """Write the users, readable by the station's own account only; RecordError if it fails."""
    save_model(path, users)
    path.chmod(0o600)


def _first(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        return error.errors()[0]["msg"].removeprefix("Value error, ")
    return str(error)
