"""The first second of every command: see that all is there, fetch what is not, then go on.

Only the standard library is used here, and everything it says goes to standard error.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from station.domain.errors import SetupError
from station.setup import system_libraries
from station.setup.environment import Environment, running_python
from station.setup.lock import held
from station.setup.pip import install, run_visibly
from station.setup.requirements import has_all

# The tests of a file stay in one process, which makes what they share once and takes up to 1 GB.
WHOLE_SUITE = ("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile")


def prepare(root: str, arguments: Sequence[str]) -> None:
    """Return if the running Python has everything; else prepare `.venv` and go on in there."""
    folder = Path(root)
    wishes = _wishes(arguments)
    files = [folder / "requirements.txt"]
    if wishes.test:
        files.append(folder / "requirements-test.txt")
    environment = Environment(folder / ".venv")
    if environment.has_run_here():
        if environment.is_ready_for(files):
            check_libraries_again(environment, may_install=wishes.is_setup)
            return
    elif has_all(files):
        ensure_libraries(may_install=True)
        return
    if not environment.is_ready_for(files):
        set_up(environment, files, wheels=wishes.wheels)
    go_on_in(environment)


def _wishes(arguments: Sequence[str]) -> argparse.Namespace:
    command = arguments[0] if arguments else ""
    if command != "setup":
        return argparse.Namespace(is_setup=False, test=command == "test", wheels=None)
    parser = argparse.ArgumentParser(
        prog="main.py setup", description="Prepare the station and stop: for images and CI."
    )
    parser.add_argument("--test", action="store_true", help="also what the tests need")
    parser.add_argument(
        "--wheels", type=Path, metavar="FOLDER", help="take the packages from here, not the network"
    )
    return parser.parse_args(arguments[1:], argparse.Namespace(is_setup=True))


def set_up(environment: Environment, files: Sequence[Path], *, wheels: Path | None = None) -> None:
    """Make or complete the environment; a second start waits for the first."""
    try:
        with held(environment.folder.with_name(".venv.lock"), on_wait=_say_wait) as lock:
            if not environment.is_ready_for(files):
                _build(environment, files, wheels, lock)
    except OSError as error:
        raise SetupError(
            f"Set-up could not write into {environment.folder.parent} ({error}). Copy the station "
            "to a folder of yours, or let its owner run once: python3 main.py setup"
        ) from error


def _build(environment: Environment, files: Sequence[Path], wheels: Path | None, lock: int) -> None:
    say(
        f"Preparing {environment.folder}: once, some minutes, about 2 GB on disk; up to 6 GB on "
        "Linux, where PyTorch may bring libraries for graphics cards (README, Troubleshooting, "
        "leaves them out). Later starts go straight on."
    )
    has_libraries = ensure_libraries(may_install=True)
    if environment.is_usable():
        environment.begin()
    else:
        ensure_venv_module()
        _make_afresh(environment)
    install(environment, files, wheels=wheels, inherited=[lock], run=run_visibly)
    environment.finish(files, has_libraries=has_libraries)


def _make_afresh(environment: Environment) -> None:
    try:
        environment.make_afresh()
    except subprocess.CalledProcessError as error:
        said = (error.output or b"").decode(errors="replace").strip().splitlines()[-1:]
        raise SetupError(
            f"Python could not make {environment.folder} ({error}; {''.join(said)}). "
            "Try: python3 -m venv --clear .venv"
        ) from error


def ensure_venv_module() -> None:
    """See that this Python can make environments; Debian keeps that in a package of its own."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{running_python()}-venv"
    if system_libraries.can_install():
        say(f"Installing {package} with apt.")
        system_libraries.apt_install([package], run=system_libraries.run_quietly)
        importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            f"This Python ({sys.executable}) cannot make a virtual environment: its ensurepip "
            f"module is missing. On Debian and Ubuntu: sudo apt-get install -y {package}"
        )


def ensure_libraries(*, may_install: bool) -> bool:
    """Install the Linux libraries of Qt where we may, else say how; return whether all load."""
    missing = system_libraries.missing_libraries()
    if missing and may_install and system_libraries.can_install():
        packages = system_libraries.packages_for(missing)
        say(f"Installing with apt what Qt needs: {', '.join(packages)}")
        system_libraries.apt_install(packages, run=system_libraries.run_quietly)
        missing = system_libraries.missing_libraries()
    if missing:
        say(
            f"Without {', '.join(missing)} the window or OpenCV may not start. "
            f"To add what is missing: {system_libraries.install_line(missing)}"
        )
    return not missing


def check_libraries_again(environment: Environment, *, may_install: bool) -> None:
    """Look for the libraries that the set-up had to leave out; a plain start installs none."""
    stamp = environment.stamp()
    if stamp is not None and not stamp.has_libraries:
        ensure_libraries(may_install=may_install)


def go_on_in(environment: Environment) -> NoReturn:
    """Run the same command line with the environment's Python."""
    hand_over([str(environment.python), *sys.orig_argv[1:]], dict(os.environ))


def run_tests(root: str, arguments: Sequence[str]) -> NoReturn:
    """Run the whole suite on all cores, or what the arguments choose, in the station's folder."""
    os.chdir(root)
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HF_HUB_OFFLINE": "1"}
    hand_over([sys.executable, "-m", "pytest", *(arguments or WHOLE_SUITE)], surroundings)


def hand_over(command: list[str], surroundings: dict[str, str]) -> NoReturn:
    """Become that command; where a process cannot, run it and end with its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        sys.exit(subprocess.call(command, env=surroundings))
    os.execve(command[0], command, surroundings)


def say(text: str) -> None:
    """Tell the person at the terminal."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def _say_wait() -> None:
    say("Another start is preparing the station; waiting for it.")
