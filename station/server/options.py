"""The options both servers share on the command line: where to listen, and the certificate."""

import argparse
import logging
from pathlib import Path

from station.config.paths import RUN_DATA
from station.domain.errors import UsageError
from station.server.access import is_loopback
from station.server.serving import Address

log = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
TOKENS_FILE = RUN_DATA / "server-tokens.toml"


def add_address_arguments(parser: argparse.ArgumentParser, *, port: int) -> None:
    parser.add_argument(
        "--host", default=LOOPBACK, help="address to listen on; beyond this machine by token only"
    )
    parser.add_argument("--port", type=int, default=port, help=f"port to listen on ({port})")
    parser.add_argument("--ssl-certfile", metavar="PEM", type=Path, help="certificate, for https")
    parser.add_argument("--ssl-keyfile", metavar="PEM", type=Path, help="its private key")
    parser.add_argument(
        "--tokens",
        metavar="FILE",
        type=Path,
        default=TOKENS_FILE,
        help="the tokens that server-token keeps",
    )


def address_of(arguments: argparse.Namespace) -> Address:
    """Return the address; UsageError for half a certificate. Warns of tokens sent in the open."""
    certificate, key = arguments.ssl_certfile, arguments.ssl_keyfile
    if (certificate is None) != (key is None):
        raise UsageError("Give both --ssl-certfile and --ssl-keyfile, or neither.")
    if not 0 <= arguments.port <= 65535:
        raise UsageError(f"--port {arguments.port} is no port. Give one from 1 to 65535.")
    if certificate is None and not is_loopback(arguments.host):
        log.warning("Tokens and results cross the network readable: give a certificate for https.")
    return Address(arguments.host, arguments.port, certificate, key)
