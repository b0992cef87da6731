"""Who may do what: open on this machine alone, by token beyond it."""

import ipaddress

from starlette.exceptions import HTTPException

from station.domain.errors import UsageError
from station.server.tokens import Purpose, TokenBook, TokenEntry

_ASK = {"WWW-Authenticate": "Bearer"}


def is_loopback(host: str) -> bool:
    """Say whether an address to listen on can be reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Access:
    """The gate of one server.

    On loopback everybody on the machine may look, and may deliver as long as no token was ever
    given. Beyond loopback every request needs one.
    """

    def __init__(self, *, tokens: TokenBook, is_local: bool) -> None:
        self._tokens = tokens
        self._is_local = is_local

    @property
    def is_local(self) -> bool:
        """Whether the server can be reached from this machine alone."""
        return self._is_local

    @property
    def is_open(self) -> bool:
        """Whether anybody who reaches the server may deliver."""
        return self._is_local and not self._tokens.entries()

    def is_known(self, token: str) -> bool:
        """Say whether a token is a valid one of this server, whatever it is for."""
        return bool(token) and self._tokens.known(token) is not None

    def check_start(self, purpose: Purpose, *, advice: str) -> None:
        """UsageError if the server is about to be reachable from outside without a token."""
        is_held = any(e.purpose == purpose and not e.is_revoked for e in self._tokens.entries())
        if not self._is_local and not is_held:
            raise UsageError(f"Beyond this machine the server needs a token first: {advice}")

    def check_delivery(self, token: str | None, station: str) -> None:
        """Let a station deliver under its own name: 401 without a token, 403 with another's."""
        if self.is_open:
            return
        entry = self._entry(token)
        if entry.purpose != "station" or entry.name != station:
            raise HTTPException(403, f"This token is not that of station {station!r}.")

    def check_looking(self, *tokens: str | None) -> None:
        """Let somebody look at results: anybody here, with a valid token from elsewhere."""
        if self._is_local:
            return
        given = next((token for token in tokens if token), None)
        if self._entry(given).purpose == "pictures":
            raise HTTPException(403, "This token is for having pictures read, not for results.")

    def check_pictures(self, token: str | None) -> None:
        """Let somebody have pictures read: anybody here, with such a token from elsewhere."""
        if self._is_local:
            return
        if self._entry(token).purpose != "pictures":
            raise HTTPException(403, "This token is not for having pictures read.")

    def _entry(self, token: str | None) -> TokenEntry:
        entry = self._tokens.known(token) if token else None
        if entry is None:
            raise HTTPException(401, "A valid token is needed. Ask who runs the server.", _ASK)
        return entry
