"""Runs pip in the environment, in plain sight, and puts its failure into words."""

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from station.domain.errors import SetupError
from station.setup.environment import Environment

Runner = Callable[[Sequence[str], Sequence[int]], int]
"""Runs a command that inherits the given descriptors; returns its exit code."""


def run_visibly(command: Sequence[str], inherited: Sequence[int] = ()) -> int:
    """Run a command with all it prints on our standard error; standard output is for results."""
    passed = tuple(inherited) if sys.platform != "win32" else ()
    return subprocess.call(
        command, stdin=subprocess.DEVNULL, stdout=sys.stderr.fileno(), pass_fds=passed
    )


def install(
    environment: Environment,
    files: Sequence[Path],
    *,
    wheels: Path | None,
    inherited: Sequence[int],
    run: Runner,
) -> None:
    """Install the pins of `files`; `wheels` is a folder to take them from instead of the net."""
    environment.pip_log.unlink(missing_ok=True)
    command = [str(environment.python), "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["--no-input", "--log", str(environment.pip_log)]
    if wheels is not None:
        command += ["--no-index", "--find-links", str(wheels)]
    for file in files:
        command += ["-r", str(file)]
    code = run(command, inherited)
    if code != 0:
        raise SetupError(_failure(environment, files, code))


def last_words(log: Path, count: int = 3) -> list[str]:
    """Return the last error lines of pip's log, without its time stamps."""
    try:
        lines = log.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []
    errors = [match.group(1) for line in lines if (match := re.search(r"\bERROR: (.*)", line))]
    return errors[-count:]


def _failure(environment: Environment, files: Sequence[Path], code: int) -> str:
    names = " -r ".join(file.name for file in files)
    said = [f"  pip: {line}" for line in last_words(environment.pip_log)]
    return "\n".join(
        [
            f"The packages could not be installed into {environment.folder} (pip ended with "
            f"{code}; its full log: {environment.pip_log.name} in there).",
            *said,
            "What to do: see that this machine reaches its package index (a proxy goes into "
            "PIP_PROXY, an own index into PIP_INDEX_URL) and has 3 GB free, 8 GB where libraries "
            "for graphics cards come along; then start again.",
            "Without a network: on a machine of the same kind that has one, run",
            f"  python3 -m pip download -r {names} -d wheels",
            "copy the folder here and run",
            "  python3 main.py setup --wheels wheels",
        ]
    )
