"""Everything the station talks to, simulated in this process on loopback and free ports."""

import socket
from pathlib import Path
from typing import Protocol

from station.demo.line_server_side import LineServerSide
from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER
from station.peers.device import SimulatedDevice
from station.peers.device_dialect import LineDialect
from station.peers.faults import FaultKind, FaultPlan
from station.peers.plant_server import SimulatedPlantServer
from station.peers.tcp_listener import LOOPBACK

DELAY_S = 3.0
OFF = "off"
"""Not a fault of single messages: the other side is switched off."""

FAULTS = {
    DEVICE: ("none", OFF, "delay", "cut", "lost-reply", "half-open", "garbage", "refuse"),
    PLANT_SERVER: ("none", OFF, "delay", "5xx", "429", "refuse", "cut", "lost-reply"),
    LINE_SERVER: ("none", OFF, "delay", "5xx", "429", "cut", "lost-reply", "half-open"),
}
"""What may go wrong with each of them, the good state first."""


class Side(Protocol):
    """What can be switched off and on again, at the same port."""

    @property
    def port(self) -> int: ...

    def start(self) -> None: ...

    def stop(self) -> None: ...


def free_port() -> int:
    """Return a port that is free now. Somebody else may take it, but hardly within a second."""
    with socket.create_server((LOOPBACK, 0)) as listening:
        return int(listening.getsockname()[1])


class OtherSides:
    """A device, a plant server and a line server. `open` before use, `close` ends them all."""

    def __init__(self, *, folder: Path, delay_s: float = DELAY_S) -> None:
        self._delay_s = delay_s
        self.device = SimulatedDevice(dialect=LineDialect(reply="NEW-{code}\r\n"))
        self.plant = SimulatedPlantServer()
        self.line = LineServerSide(folder=folder / "line-server", delay_s=delay_s)
        self._sides: dict[str, Side] = {
            DEVICE: self.device,
            PLANT_SERVER: self.plant,
            LINE_SERVER: self.line,
        }
        self._faults = dict.fromkeys(self._sides, FaultKind.NONE.value)

    def open(self) -> None:
        self.device.start()
        self.plant.start()
        self.line.open()

    def close(self) -> None:
        """Let go of every port and wait for every thread."""
        self.device.stop()
        self.plant.stop()
        self.line.close()

    def port_of(self, channel: str) -> int:
        return self._sides[channel].port

    def fault_of(self, channel: str) -> str:
        """Return what goes wrong with a channel's other side now."""
        return self._faults[channel]

    def spoil(self, channel: str, fault: str) -> None:
        """Let the other side of a channel behave as one of its FAULTS says, from now on."""
        side, before = self._sides[channel], self._faults[channel]
        self._faults[channel] = fault
        kind = FaultKind.NONE if fault == OFF else FaultKind(fault)
        if channel == LINE_SERVER:
            self.line.spoil(kind)
        else:
            peer = self.device if channel == DEVICE else self.plant
            kinds = () if kind is FaultKind.NONE else (kind,)
            peer.plan = FaultPlan(kinds=kinds, delay_s=self._delay_s)
            peer.cut_connections()  # one that hangs in a fault of before is over
        if fault == OFF:
            side.stop()
        elif before == OFF:
            side.start()

    def count_of(self, channel: str, station: str) -> int:
        """Return how many results have had their effect at a channel's other side."""
        if channel == LINE_SERVER:
            return self.line.count(station)
        peer = self.device if channel == DEVICE else self.plant
        return len(peer.log.effects)
