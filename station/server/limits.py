"""How much and how slowly a client may send: the bounds both servers work within."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ServerLimits:
    """Bounds of one server.

    `header_s` is the time for a request's line and headers, `receive_s` for its whole body,
    `send_s` for the client to take each part of the answer. `max_buffered_bytes` bounds the bodies
    in memory over all connections; `max_in_flight` the requests that are worked on at once.
    """

    max_body_bytes: int = 16 * MEBIBYTE
    max_buffered_bytes: int = 256 * MEBIBYTE
    header_s: float = 10.0
    receive_s: float = 30.0
    send_s: float = 30.0
    max_in_flight: int = 32
    retry_after_s: int = 2


READ_LIMITS = ServerLimits(
    max_body_bytes=128 * MEBIBYTE, max_buffered_bytes=384 * MEBIBYTE, max_in_flight=4
)
"""A picture of 20 megapixels as BMP has 60 MB, in base64 80 MB. One is read, three may wait."""

READ_MAX_PIXELS = 40_000_000
"""A packed file of 500 kB can hold more than a hundred million, and keep all others waiting."""
