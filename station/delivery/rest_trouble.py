"""Why no HTTP answer came, in words for a person; requests and urllib3 say it in nested errors."""

import ssl

import requests
from urllib3.exceptions import (
    ConnectTimeoutError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
)

from station.domain.delivery import RetryLater

NOT_REACHED = (
    ConnectTimeoutError,
    NewConnectionError,
    NameResolutionError,
    requests.ConnectTimeout,
    ssl.SSLCertVerificationError,
)
BROKEN_OFF = (ProtocolError, ReadTimeoutError, requests.ReadTimeout, ssl.SSLError)


def trouble_of(error: BaseException, *, server: str, place: str, has_line: bool) -> RetryLater:
    """Return the trouble; `place` is host and port, `has_line` says that a line stood.

    `is_answer` tells that the server may have got the request: then this one record may be what
    it stumbles over. In doubt it may.
    """
    chain = causes(error)
    is_broken = any(isinstance(e, BROKEN_OFF) for e in chain)
    is_reached = has_line and is_broken and not any(isinstance(e, NOT_REACHED) for e in chain)
    where = f"The {server} at {place}"
    return RetryLater(f"{where} {_what(chain)}. It is tried again.", is_answer=is_reached)


def causes(error: BaseException) -> tuple[BaseException, ...]:
    """Return the error and all it was made of, outermost first."""
    found: list[BaseException] = []
    open_ends: list[object] = [error]
    while open_ends:
        end = open_ends.pop(0)
        if isinstance(end, BaseException) and not any(end is known for known in found):
            found.append(end)
            open_ends += [getattr(end, "reason", None), end.__cause__, end.__context__, *end.args]
    return tuple(found)


def _what(chain: tuple[BaseException, ...]) -> str:
    def has(*kinds: type[BaseException]) -> bool:
        return any(isinstance(error, kinds) for error in chain)

    if has(ssl.SSLCertVerificationError):
        return "shows a certificate that is not trusted; name its authority in ca_file"
    if has(ssl.SSLError, requests.exceptions.SSLError):
        return "and the station could not agree on TLS; check address, cert_file and key_file"
    if has(NameResolutionError):
        return "is not known by this name; check the address and the network"
    if has(ConnectionRefusedError):
        return "took no connection; check that it runs, and its port"
    if has(ReadTimeoutError, requests.ReadTimeout):
        return "did not answer in time"
    if has(requests.ConnectTimeout, TimeoutError):
        return "did not take the connection in time; check the network, and that it runs"
    if has(ConnectionResetError, BrokenPipeError, ProtocolError):
        return "broke the connection off, or answered something else than HTTP"
    return f"could not be asked: {chain[-1]}"
