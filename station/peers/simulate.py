"""One simulated peer at a terminal: prints what arrives, takes new faults from the keyboard."""

import argparse
import sys
import threading
from collections.abc import Iterable
from typing import Protocol

from station.domain.errors import UsageError
from station.peers.device import SimulatedDevice
from station.peers.device_dialect import DeviceDialect, LineDialect
from station.peers.faults import FaultKind, FaultPlan, kind_named
from station.peers.framed_dialect import FramedDialect
from station.peers.plant_server import SimulatedPlantServer
from station.peers.plc import SimulatedPlc

DEFAULT_PORTS = {"device": 9001, "server": 8100, "plc": 9002}
QUIT_WORDS = ("quit", "exit")
_LAST_ANSWER_LIMIT_S = 3.0


class Peer(Protocol):
    """What all peers have in common."""

    plan: FaultPlan

    def start(self) -> None: ...

    def stop(self) -> None: ...


def simulate(arguments: argparse.Namespace) -> int:
    """Start the peer the arguments name, serve, and stop it in the end."""
    port = DEFAULT_PORTS[arguments.peer] if arguments.port is None else arguments.port
    if arguments.peer == "plc":
        return _command_station(_plc(arguments, port), arguments)
    peer = _device(arguments, port) if arguments.peer == "device" else _server(arguments, port)
    peer.start()
    try:
        tell(f"{arguments.peer}: listening on {arguments.host} port {peer.port}")
        follow_keyboard(peer, sys.stdin)
    finally:
        peer.stop()
        tell(f"{arguments.peer}: {len(peer.log.effects)} effects")
    return 0


def tell(line: str) -> None:
    """Print one line at once; control characters are spelt out."""
    visible = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in line)
    sys.stdout.write(f"{visible}\n")
    sys.stdout.flush()


def follow_keyboard(peer: Peer, lines: Iterable[str]) -> None:
    """Switch faults as the lines say until one says quit; after their end wait for Ctrl-C."""
    for line in lines:
        words = line.split()
        if words and words[0] in QUIT_WORDS:
            return
        try:
            peer.plan = plan_in_words(words, peer.plan)
        except UsageError as error:
            tell(str(error))
        else:
            tell(f"faults: {', '.join(peer.plan.kinds) or 'none'}, share {peer.plan.share:g}")
    threading.Event().wait()


def plan_in_words(words: Iterable[str], before: FaultPlan) -> FaultPlan:
    """Return the plan of words like `cut delay 0.5`: kinds of faults, and a share from 0 to 1."""
    kinds, share = [], before.share
    for word in words:
        try:
            share = float(word)
        except ValueError:
            kinds.append(kind_named(word))
    if not 0.0 <= share <= 1.0:
        raise UsageError(f"A share of {share:g} is not possible. Give a number from 0 to 1.")
    return FaultPlan(
        kinds=tuple(kind for kind in kinds if kind is not FaultKind.NONE),
        share=share,
        seed=before.seed,
        delay_s=before.delay_s,
        only_first=before.only_first,
    )


def plan_of(arguments: argparse.Namespace) -> FaultPlan:
    """Return the plan of the command line."""
    kinds = tuple(FaultKind(word) for word in arguments.fault or ())
    return FaultPlan(
        kinds=tuple(kind for kind in kinds if kind is not FaultKind.NONE),
        share=arguments.share,
        seed=arguments.seed,
        delay_s=arguments.delay,
        only_first=arguments.only_first,
    )


def _device(arguments: argparse.Namespace, port: int) -> SimulatedDevice:
    return SimulatedDevice(
        dialect=_dialect(arguments),
        host=arguments.host,
        port=port,
        plan=plan_of(arguments),
        recognises_repeats=arguments.recognises_repeats,
        tell=tell,
    )


def _dialect(arguments: argparse.Namespace) -> DeviceDialect:
    if arguments.profile == "framed":
        return FramedDialect(reply=arguments.reply or "{code}")
    if arguments.reply is None:
        return LineDialect()
    reply = arguments.reply.replace("\\r", "\r").replace("\\n", "\n")
    return LineDialect(reply=reply if reply.endswith(("\r", "\n")) else f"{reply}\r\n")


def _server(arguments: argparse.Namespace, port: int) -> SimulatedPlantServer:
    return SimulatedPlantServer(host=arguments.host, port=port, plan=plan_of(arguments), tell=tell)


def _plc(arguments: argparse.Namespace, port: int) -> SimulatedPlc:
    return SimulatedPlc(
        host=arguments.host,
        port=port,
        token=arguments.token,
        plan=plan_of(arguments),
        tell=tell,
    )


def _command_station(plc: SimulatedPlc, arguments: argparse.Namespace) -> int:
    commands, pause = arguments.send or ["TRIGGER"], threading.Event()
    plc.start()
    sent = 0
    try:
        while arguments.count == 0 or sent < arguments.count:
            plc.send(commands[sent % len(commands)])
            sent += 1
            pause.wait(arguments.every if sent != arguments.count else 0.0)
        return 0 if plc.wait_for_answers(sent, limit_s=_LAST_ANSWER_LIMIT_S) else 1
    finally:
        plc.stop()
