"""Starts the OCR inspection station, and prepares it on first use.

    python3 main.py              opens the window
    python3 main.py read ...     any other command (--help lists them)
    python3 main.py test         runs the whole test suite
    python3 main.py setup        only prepares; --test, --wheels FOLDER (see --help)

What happens: if this Python already has every package of requirements.txt, the command runs at
once. If not, the packages go into the folder .venv beside this file (once), and the command runs
in there. Nothing outside this folder is touched, but for the Linux libraries of Qt: as root they
are installed with apt, otherwise the line to copy is shown.

This file uses the standard library only, and no syntax newer than Python 2.7, so that any Python
can at least say which Python is needed.
"""

import os
import sys

OLDEST, NEWEST = (3, 11), (3, 13)
ROOT = os.path.dirname(os.path.abspath(__file__))
SETUP_FAILED, INTERRUPTED = 3, 130

if not OLDEST <= sys.version_info[:2] <= NEWEST:
    sys.stderr.write(
        "The station needs Python %d.%d to %d.%d; this is Python %d.%d (%s). "
        "Install one of those and start again with it, e.g.: python3.11 main.py\n"
        % (OLDEST + NEWEST + tuple(sys.version_info[:2]) + (sys.executable,))
    )
    sys.exit(2)


def main(arguments):
    # ONNX Runtime (1.32) would keep a list of its uses at home and send it to its maker.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    from station.domain.errors import SetupError
    from station.setup import start

    try:
        if arguments not in (["-h"], ["--help"]):  # help needs no package
            start.prepare(ROOT, arguments)
    except SetupError as error:
        sys.stderr.write("%s\n" % error)
        return SETUP_FAILED
    except KeyboardInterrupt:
        sys.stderr.write("\nSet-up interrupted. Start again and it begins where it can.\n")
        return INTERRUPTED
    if arguments[:1] == ["setup"]:
        start.say("The station is ready to run with %s." % sys.executable)
        return 0
    if arguments[:1] == ["test"]:
        start.run_tests(ROOT, arguments[1:])
    from station.cli import main as run_command

    return run_command(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:  # before the command itself could answer
        sys.exit(INTERRUPTED)
