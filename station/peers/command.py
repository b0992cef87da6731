"""`simulate`: the arguments of a simulated device, plant server or PLC."""

import argparse

from station.peers.faults import MEANINGS, FaultKind

_FAULTS = "; ".join(f"{kind}: {meaning}" for kind, meaning in MEANINGS.items())
MAX_PORT = 65_535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        f"Faults: {_FAULTS}. While a peer runs, type the faults it shall make from now on, "
        "e.g. 'cut delay 0.5' (half of the messages) or 'none'."
    )
    parser.add_argument("peer", choices=("device", "server", "plc"))
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on, or to call")
    parser.add_argument(
        "--port", type=_port, help="device 9001, server 8100, plc (the port to call) 9002"
    )
    _add_faults(parser)
    device = parser.add_argument_group("device")
    device.add_argument("--profile", choices=("line", "framed"), default="line")
    device.add_argument("--reply", help="the answer, with {code} in it")
    device.add_argument(
        "--recognises-repeats", action="store_true", help="a known record has no effect again"
    )
    plc = parser.add_argument_group("plc")
    plc.add_argument("--token", default="", help="needed by a listener beyond loopback")
    plc.add_argument(
        "--send", action="append", metavar="COMMAND", help="e.g. 'RECIPE 3'; TRIGGER if none"
    )
    plc.add_argument("--every", type=float, default=2.0, metavar="SECONDS", help="between two")
    plc.add_argument("--count", type=int, default=0, metavar="N", help="of commands; 0: no end")


def _add_faults(parser: argparse.ArgumentParser) -> None:
    faults = parser.add_argument_group("faults")
    faults.add_argument(
        "--fault",
        action="append",
        choices=[kind.value for kind in FaultKind],
        metavar="FAULT",
        help=f"may be given more than once: {', '.join(FaultKind)}",
    )
    faults.add_argument("--share", type=_share, default=1.0, help="of messages, 0 to 1")
    faults.add_argument("--seed", type=int, default=0, help="same seed, same faults")
    faults.add_argument("--delay", type=float, default=1.0, metavar="SECONDS")
    faults.add_argument(
        "--only-first", action="store_true", help="only the first try of each message goes wrong"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the peer until Ctrl-C, the end of its commands, or 'quit'."""
    from station.peers.simulate import simulate

    return simulate(arguments)


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= MAX_PORT:
        raise argparse.ArgumentTypeError(f"ports are 0 to {MAX_PORT}")
    return port


def _share(text: str) -> float:
    share = float(text)
    if not 0.0 <= share <= 1.0:
        raise argparse.ArgumentTypeError("a share is 0 to 1")
    return share
