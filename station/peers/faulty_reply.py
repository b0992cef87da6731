"""Sends a reply with a fault in it: late, slow, twice, torn, as noise or not at all."""

import random
import socket
import threading

from station.peers.faults import FaultKind

_NOISE_BYTES = 24
_MAX_SLOW_BYTES = 20


def send_faulty(
    connection: socket.socket,
    reply: bytes,
    *,
    kind: FaultKind,
    delay_s: float,
    chance: random.Random,
    stopping: threading.Event,
) -> bool:
    """Send `reply` the faulty way; False says that this connection is over."""
    match kind:
        case FaultKind.CUT:
            connection.sendall(reply[: len(reply) // 2])
            return False
        case FaultKind.HALF_OPEN:
            stay_silent(connection)
            return False
        case FaultKind.LOST_REPLY:
            return True
        case FaultKind.GARBAGE:
            connection.sendall(noise(chance))
        case FaultKind.DUPLICATE:
            connection.sendall(reply + reply)
        case FaultKind.SLOW:
            send_slowly(connection, reply, delay_s, stopping)
        case FaultKind.DELAY:
            stopping.wait(delay_s)
            connection.sendall(reply)
        case _:
            connection.sendall(reply)
    return not stopping.is_set()


def noise(chance: random.Random) -> bytes:
    """Return bytes that are no message of any profile, ended like a line."""
    return bytes(chance.randrange(128, 256) for _ in range(_NOISE_BYTES)) + b"\r\n"


def stay_silent(connection: socket.socket) -> None:
    """Take what comes and say nothing until the other side, or a stop, ends the connection."""
    while connection.recv(65536):
        pass


def send_slowly(
    connection: socket.socket, reply: bytes, delay_s: float, stopping: threading.Event
) -> None:
    """Send single bytes, `delay_s` in all; the rest of a long reply follows at once."""
    count = min(len(reply), _MAX_SLOW_BYTES)
    for place in range(count):
        connection.sendall(reply[place : place + 1])
        if stopping.wait(delay_s / count):
            return
    connection.sendall(reply[count:])
