"""A TCP proxy that stands between the station and a receiver and spoils what passes, by seed."""

import itertools
import random
import selectors
import socket
import threading
from dataclasses import dataclass
from enum import StrEnum

from station.peers.faults import FaultKind
from station.peers.faulty_reply import noise, send_slowly, stay_silent
from station.peers.tcp_listener import LOOPBACK, TcpListener

_CHUNK_BYTES = 65_536
_CONNECT_LIMIT_S = 5.0


class Way(StrEnum):
    """Which direction is meant."""

    OUT = "to the receiver"
    BACK = "to the station"


@dataclass(frozen=True, slots=True)
class ProxyFault:
    """One fault on one connection, when `after_bytes` have passed in its direction."""

    kind: FaultKind = FaultKind.NONE
    way: Way = Way.BACK
    after_bytes: int = 0
    delay_s: float = 0.0


@dataclass(frozen=True, slots=True)
class ProxySchedule:
    """What goes wrong on which connection: same seed, same faults.

    `share` (0 to 1) of the connections have a fault out of `faults`, each a kind and a way. It
    comes after 0 to `most_bytes` bytes, a delay lasts up to `most_delay_s`.
    """

    faults: tuple[tuple[FaultKind, Way], ...] = ()
    seed: int = 0
    share: float = 0.7
    most_bytes: int = 400
    most_delay_s: float = 0.05

    def fault_of(self, number: int) -> ProxyFault:
        """Return the fault of the connection with this number, always the same one."""
        chance = self.chance_of(number)
        if not self.faults or chance.random() >= self.share:
            return ProxyFault()
        kind, way = chance.choice(self.faults)
        # Half of the faults come at the very start, where most messages are.
        after = chance.choice((0, chance.randint(0, self.most_bytes)))
        return ProxyFault(kind, way, after, chance.uniform(0.0, self.most_delay_s))

    def chance_of(self, number: int) -> random.Random:
        """Return the connection's own source of random numbers."""
        return random.Random(f"{self.seed}:{number}")


CALM = ProxySchedule()
BYTES_ARE_SAFE = (
    (FaultKind.DELAY, Way.OUT),
    (FaultKind.DELAY, Way.BACK),
    (FaultKind.SLOW, Way.OUT),
    (FaultKind.SLOW, Way.BACK),
    (FaultKind.CUT, Way.OUT),
    (FaultKind.CUT, Way.BACK),
    (FaultKind.HALF_OPEN, Way.OUT),
    (FaultKind.HALF_OPEN, Way.BACK),
    (FaultKind.LOST_REPLY, Way.BACK),
)
"""Faults that a TCP connection can really have: what arrives is what was sent."""
BYTES_ARE_SPOILT = (
    *BYTES_ARE_SAFE,
    (FaultKind.GARBAGE, Way.OUT),
    (FaultKind.GARBAGE, Way.BACK),
    (FaultKind.DUPLICATE, Way.OUT),
    (FaultKind.DUPLICATE, Way.BACK),
)
"""Also noise and repeats in the stream, for protocols that have to notice."""


class FaultProxy:
    """Listens on loopback and passes each connection on to `target_port`.

    `schedule` may be set while it runs and holds for connections to come.
    """

    def __init__(self, *, target_port: int, schedule: ProxySchedule = CALM) -> None:
        self._target = (LOOPBACK, target_port)
        self._listener = TcpListener(serve=self._serve)
        self._numbers = itertools.count()
        self.schedule = schedule

    @property
    def port(self) -> int:
        return self._listener.port

    def start(self) -> None:
        """Listen on a port the system chooses."""
        self._listener.start()

    def stop(self) -> None:
        """Cut every connection and let the port go."""
        self._listener.stop()

    def cut_connections(self) -> None:
        """Cut what is open now."""
        self._listener.cut_connections()

    def _serve(self, client: socket.socket, stopping: threading.Event) -> None:
        schedule, number = self.schedule, next(self._numbers)
        with socket.create_connection(self._target, timeout=_CONNECT_LIMIT_S) as server:
            server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            Passage(
                client=client,
                server=server,
                fault=schedule.fault_of(number),
                chance=schedule.chance_of(number),
                stopping=stopping,
            ).run()


class Passage:
    """One connection on its way through the proxy."""

    def __init__(
        self,
        *,
        client: socket.socket,
        server: socket.socket,
        fault: ProxyFault,
        chance: random.Random,
        stopping: threading.Event,
    ) -> None:
        self._ends = {Way.OUT: server, Way.BACK: client}
        self._client = client
        self._fault = fault
        self._chance = chance
        self._stopping = stopping
        self._passed = dict.fromkeys(Way, 0)
        self._is_fault_due = fault.kind is not FaultKind.NONE
        self._is_back_lost = False

    def run(self) -> None:
        """Pass bytes on until one end has gone or the fault ends the connection."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._client, selectors.EVENT_READ, Way.OUT)
            selector.register(self._ends[Way.OUT], selectors.EVENT_READ, Way.BACK)
            while not self._stopping.is_set():
                for key, _ in selector.select():
                    chunk = self._other_end(key.data).recv(_CHUNK_BYTES)
                    if not chunk or not self._pass_on(chunk, key.data):
                        return

    def _other_end(self, way: Way) -> socket.socket:
        return self._ends[Way.BACK if way is Way.OUT else Way.OUT]

    def _pass_on(self, chunk: bytes, way: Way) -> bool:
        """Send a chunk its way; False says that the connection is over."""
        start = self._passed[way]
        self._passed[way] += len(chunk)
        fault = self._fault
        if self._is_fault_due and way is fault.way and self._passed[way] > fault.after_bytes:
            self._is_fault_due = False
            return self._spoil(chunk, max(fault.after_bytes - start, 0))
        if way is Way.OUT or not self._is_back_lost:
            self._ends[way].sendall(chunk)
        return True

    def _spoil(self, chunk: bytes, at: int) -> bool:
        end, before, after = self._ends[self._fault.way], chunk[:at], chunk[at:]
        match self._fault.kind:
            case FaultKind.CUT:
                end.sendall(before)
                return False
            case FaultKind.HALF_OPEN:
                end.sendall(before)
                stay_silent(self._client)
                return False
            case FaultKind.LOST_REPLY:
                self._is_back_lost = True
                end.sendall(before)
            case FaultKind.GARBAGE:
                end.sendall(before + noise(self._chance) + after)
            case FaultKind.DUPLICATE:
                end.sendall(chunk + chunk)
            case FaultKind.SLOW:
                send_slowly(end, chunk, self._fault.delay_s, self._stopping)
            case _:
                self._stopping.wait(self._fault.delay_s)
                end.sendall(chunk)
        return True
