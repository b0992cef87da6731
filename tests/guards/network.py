"""Fails a test that talks to any machine but this one."""

import ipaddress
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest

CALLS_WITH_ADDRESS = ("connect", "connect_ex", "sendto")


class NetworkForbiddenError(OSError):
    """A test tried to leave this machine."""


def is_local(host: object) -> bool:
    """Return whether `host`, a name or an address, can only mean this machine."""
    if host in ("localhost", "", None):
        return True
    try:
        return ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    attempts: list[str] = []

    def refuse(host: object) -> None:
        attempts.append(str(host))
        raise NetworkForbiddenError(f"A test tried to reach {host!r}; only loopback is allowed.")

    def guarded(call: Callable[..., Any]) -> Callable[..., Any]:
        def checked(self: socket.socket, *arguments: Any) -> Any:
            address = arguments[-1]
            if self.family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):
                refuse(address[0])
            return call(self, *arguments)

        return checked

    look_up = socket.getaddrinfo

    def guarded_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        if not is_local(host.decode() if isinstance(host, bytes) else host):
            refuse(host)
        return look_up(host, *arguments, **options)

    for name in CALLS_WITH_ADDRESS:
        monkeypatch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)
    yield
    if attempts:
        pytest.fail(f"left this machine: {', '.join(attempts)}", pytrace=False)
