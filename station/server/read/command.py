"""`read-service`: the arguments of reading pictures that other programs send."""

import argparse
import logging
import sys

from station.server.options import add_address_arguments, address_of

log = logging.getLogger(__name__)

PORT = 8480


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_address_arguments(parser, port=PORT)
    parser.add_argument(
        "--recipe", metavar="NAME", help="for requests that name none; else the settings' own"
    )
    parser.add_argument("--reader", metavar="MODEL", help="else the one in the settings")


def run(arguments: argparse.Namespace) -> int:
    """Serve until the process is told to end."""
    from contextlib import closing

    from station.assembly import Readers
    from station.capture.picture_limits import PictureLimits
    from station.config.paths import SETTINGS_FILE
    from station.config.settings import load_settings
    from station.domain.clock import SystemClock
    from station.server.access import Access, is_loopback
    from station.server.limits import READ_LIMITS, READ_MAX_PIXELS
    from station.server.own_names import OwnNames
    from station.server.read.app import read_app
    from station.server.read.inspectors import Inspectors
    from station.server.read.pictures import PictureReading
    from station.server.serving import Serving, bound, url_of
    from station.server.tokens import TokenBook

    address, clock = address_of(arguments), SystemClock()
    access = Access(
        tokens=TokenBook(path=arguments.tokens, clock=clock), is_local=is_loopback(address.host)
    )
    access.check_start("pictures", advice="main.py server-token add NAME --for pictures")
    settings = load_settings(SETTINGS_FILE)
    with closing(Readers(clock=clock)) as readers, bound(address) as listener:
        inspectors = Inspectors(
            readers=readers, settings=settings, recipe=arguments.recipe, model=arguments.reader
        )
        picture_limits = PictureLimits(
            max_bytes=READ_LIMITS.max_body_bytes, max_pixels=READ_MAX_PIXELS
        )
        pictures = PictureReading(
            inspector_for=inspectors.named, clock=clock, limits=picture_limits
        )
        pictures.open()
        with closing(pictures):
            app = read_app(pictures=pictures, access=access, limits=READ_LIMITS)
            if access.is_local:
                app.add_middleware(OwnNames)
            sys.stdout.write(f"Read service at {url_of(listener, address)}read\n")
            sys.stdout.flush()
            Serving(app, listener=listener, address=address, limits=READ_LIMITS).run()
    return 0
