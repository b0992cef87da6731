"""The tokens that let stations and people in: kept as hashes in one file, shown once."""

import hashlib
import hmac
import re
import secrets
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from station.config.files import load_model, save_model
from station.domain.clock import Clock
from station.domain.errors import UsageError

TOKENS_VERSION = 1
TOKEN_BYTES = 32
NAME_PATTERN = re.compile(r"[^\x00-\x20/\\\x7f.][^\x00-\x1f/\\\x7f]{0,63}")
"""Names of stations: safe in an address, in a file and on the screen."""

Purpose = Literal["station", "dashboard", "pictures"]
"""station: deliver that station's results; dashboard: look at all results; pictures: have pictures
read by the read service."""


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TokenEntry(_Kept):
    """One token. `sha256` is enough of a hash: the token itself is 256 random bits."""

    name: Annotated[str, Field(min_length=1, max_length=64)]
    purpose: Purpose
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    added_at: datetime
    is_revoked: bool = False


class TokenFile(_Kept):
    """All tokens that were ever given; a revoked one stays, so that it is known as such."""

    version: Literal[1] = 1
    tokens: list[TokenEntry] = []


class TokenBook:
    """The tokens of one file. A change to the file holds from the next request on."""

    def __init__(self, *, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._stamp: tuple[int, int] | None = None
        self._entries: tuple[TokenEntry, ...] = ()

    def entries(self) -> tuple[TokenEntry, ...]:
        """Return all tokens; FileFaultsError if the file is faulty."""
        stamp = self._stamp_now()
        if stamp != self._stamp:
            self._entries = tuple(self._load().tokens) if stamp else ()
            self._stamp = stamp
        return self._entries

    def add(self, name: str, purpose: Purpose) -> str:
        """Make a token and return it: the only time it can be seen. Earlier ones stay good.

        UsageError for a name no station can have.
        """
        if not NAME_PATTERN.fullmatch(name):
            raise UsageError(f"{name!r} cannot be a name: up to 64 characters, no slashes.")
        token = secrets.token_urlsafe(TOKEN_BYTES)
        entry = TokenEntry(
            name=name, purpose=purpose, sha256=_hash_of(token), added_at=self._clock.now()
        )
        self._save([*self.entries(), entry])
        return token

    def revoke(self, name: str) -> int:
        """Make all tokens of that name worthless; returns how many, UsageError for none."""
        entries = self.entries()
        found = [entry for entry in entries if entry.name == name and not entry.is_revoked]
        if not found:
            raise UsageError(f"There is no valid token for {name!r}. See the list for the names.")
        self._save(
            [e.model_copy(update={"is_revoked": True}) if e in found else e for e in entries]
        )
        return len(found)

    def known(self, token: str) -> TokenEntry | None:
        """Return the valid entry of a token, comparing in constant time."""
        given = _hash_of(token)
        match = None
        for entry in self.entries():
            if hmac.compare_digest(entry.sha256, given) and not entry.is_revoked:
                match = entry
        return match

    def _load(self) -> TokenFile:
        return load_model(self._path, TokenFile, version=TOKENS_VERSION, upgrades={})

    def _save(self, entries: list[TokenEntry]) -> None:
        save_model(self._path, TokenFile(tokens=entries))
        self._stamp = None

    def _stamp_now(self) -> tuple[int, int] | None:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return None
        return status.st_mtime_ns, status.st_size


def _hash_of(token: str) -> str:
    return hashlib.sha256(token.encode(errors="backslashreplace")).hexdigest()
