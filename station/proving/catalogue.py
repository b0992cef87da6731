"""All proofs: what each claims, how much it tries in full and in short, and where it is written."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from station.domain.errors import UsageError
from station.proving.result import Result


class Run(Protocol):
    """The function `run` of every proof's module. `folder` is empty, and the proof's alone."""

    def __call__(self, *, seed: int, size: int, folder: Path) -> Result: ...


@dataclass(frozen=True, slots=True)
class Proof:
    """One proof. `unit` says what `full` and `short` count."""

    name: str
    title: str
    claim: str
    module: str
    unit: str
    full: int
    short: int

    def load(self) -> Run:
        """Return its function; nothing is imported before it is asked for."""
        return cast(Run, import_module(f"station.proving.{self.module}").run)


PROOFS: tuple[Proof, ...] = (
    Proof(
        name="kill-9",
        title="Killed at random while saving and delivering",
        claim=(
            "A station saves parts and delivers them to a device, a plant server and the line "
            "server, and is killed with SIGKILL at random moments, again and again. Afterwards "
            "database, CSV, device and both servers hold the same parts, each once; whatever the "
            "screen called SAVED is among them. The device cannot recognise repeats: what it may "
            "have done is told as UNCERTAIN, and only a person's choice sends it again."
        ),
        module="kill_cycles",
        unit="kills",
        full=2000,
        short=12,
    ),
    Proof(
        name="commit-path",
        title="Stopped and failing at every system call of the commit path",
        claim=(
            "Opening, saving, delivering and closing are killed before each of their system calls, "
            "and each call that touches the disk fails once with EIO and once with ENOSPC. What "
            "was said to be SAVED is there afterwards, once; what failed can be saved again."
        ),
        module="commit_path",
        unit="parts saved in each run",
        full=3,
        short=1,
    ),
)


def proof_named(name: str) -> Proof:
    """Return the proof with this name; UsageError with all names if there is none."""
    for proof in PROOFS:
        if proof.name == name:
            return proof
    known = ", ".join(proof.name for proof in PROOFS)
    raise UsageError(f"There is no proof '{name}'. Choose one of: {known}.")
