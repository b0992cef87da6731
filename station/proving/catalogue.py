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
    """One proof. `unit` says what `full` and `short` count; `module` is named below `station`."""

    name: str
    title: str
    claim: str
    module: str
    unit: str
    full: int
    short: int

    def load(self) -> Run:
        """Return its function; nothing is imported before it is asked for."""
        return cast(Run, import_module(f"station.{self.module}").run)


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
        module="proving.kill_cycles",
        unit="kills",
        full=2000,
        short=12,
    ),
    Proof(
        name="network",
        title="A network that does its worst",
        claim=(
            "Between the station and its three receivers stands a proxy that delays, slows, cuts, "
            "falls silent, swallows, doubles and spoils what passes, by seed. Afterwards every "
            "part is everywhere, once. Half of the devices speak "
            "frames and recognise repeats, half speak lines and do not: these do nothing twice "
            "unless a person chose so."
        ),
        module="proving.network",
        unit="schedules of faults",
        full=2000,
        short=8,
    ),
    Proof(
        name="lost-responses",
        title="The answer to every first try is lost",
        claim=(
            "Both servers get and keep every result, but the connection is cut before the first "
            "answer to it. The station sends it again, the servers know it again: exactly as many "
            "rows as results."
        ),
        module="proving.lost_responses",
        unit="results",
        full=2000,
        short=25,
    ),
    Proof(
        name="lost-acks",
        title="A device's acknowledgement is lost",
        claim=(
            "A device that cannot recognise repeats does not answer, answers noise, or the line "
            "is cut: each such record is UNCERTAIN, also after the station was started again, and "
            "is sent once more only where a person chose that; every choice is in the audit."
        ),
        module="proving.lost_acks",
        unit="lost acknowledgements",
        full=200,
        short=8,
    ),
    Proof(
        name="outage",
        title="Three days without the line server",
        claim=(
            "Parts are saved for three days of a simulated clock while nobody answers; saving "
            "stays quick (20 ms at the 99th percentile) and memory small (50 MB more at most). "
            "Then the line server, a process of its own, gets all of them: at least 500 a second, "
            "each once, in order."
        ),
        module="proving.outage",
        unit="parts",
        full=200_000,
        short=400,
    ),
    Proof(
        name="verify",
        title="Damage and forgery are found",
        claim=(
            "Copies of a sound station are damaged by seed: CSV, database and line server, by "
            "flipped bits and by careful hands, up to an audit remade whole, which only the line "
            "server's memory betrays. `main.py verify` names every one."
        ),
        module="proving.verify_all",
        unit="corruptions",
        full=1000,
        short=34,
    ),
    Proof(
        name="full-disk",
        title="A volume filled to the last byte",
        claim=(
            "A station works on a volume of 16 MB that fills up, by results and then to the last "
            "byte. It refuses in words, loses nothing, starts again on the full volume, and goes "
            "on by itself when there is room."
        ),
        module="proving.full_disk",
        unit="volumes",
        full=100,
        short=1,
    ),
    Proof(
        name="fuzz",
        title="Any bytes for the parsers",
        claim=(
            "The parsers of frames, of a device's replies and of a controller's commands get "
            "millions of hostile inputs: none crashes, none takes long, none takes more memory "
            "than four frames, and no command is carried out without the token."
        ),
        module="proving.fuzz",
        unit="executions",
        full=5_000_000,
        short=4000,
    ),
    Proof(
        name="pictures",
        title="Damaged pictures",
        claim=(
            "Small sound pictures of every kind are damaged by seed, most of all in their "
            "headers. Each gives pixels within the limits or a PictureError, soon, and in little "
            "memory."
        ),
        module="proving.pictures",
        unit="pictures",
        full=200_000,
        short=300,
    ),
    Proof(
        name="api",
        title="Any request for both servers",
        claim=(
            "Requests are made from the servers' own OpenAPI descriptions, sound and unsound ones, "
            "some with hashes that fit and pictures that are some, for the line server and the "
            "read service: no answer is a 5xx."
        ),
        module="proving.api_cases",
        unit="requests",
        full=20_000,
        short=120,
    ),
    Proof(
        name="commit-path",
        title="Stopped and failing at every system call of the commit path",
        claim=(
            "Opening, saving, writing the CSV, delivering and closing are killed before each of "
            "their system calls, and each call that touches the disk fails once with EIO and once "
            "with ENOSPC. What was said to be SAVED is there afterwards, once; what failed can be "
            "done again. Calls that set and release file locks are killed too, but not made to "
            "fail."
        ),
        module="proving.commit_path",
        unit="parts saved in each run",
        full=3,
        short=1,
    ),
    Proof(
        name="camera",
        title="Cameras that are unplugged, hang and talk nonsense",
        claim=(
            "The camera of a whole window is unplugged, hangs, fails, gives garbage or pictures of "
            "another size, and is mended, in any order. Each time the chip says so, a press of the "
            "trigger is answered in words, and the next part is read without a restart. The window "
            "never stands still for more than 200 ms, and no connection to the camera is left over."
        ),
        module="window_proofs.camera",
        unit="faults",
        full=500,
        short=5,
    ),
    Proof(
        name="monkey",
        title="Random hands on the whole window",
        claim=(
            "Clicks, keys, drags, wheel turns and window sizes by seed, over all views and open "
            "dialogs, as admin, engineer, operator and nobody: no exception, no warning of Qt or "
            "ours, no thread and no dialog left over, and nothing seen or written that the role "
            "may not see or write, even where hidden widgets are asked directly."
        ),
        module="window_proofs.monkey",
        unit="events",
        full=100_000,
        short=1200,
    ),
    Proof(
        name="soak",
        title="An hour of production",
        claim=(
            "The samples go through a whole window with the real reader, two parts a second, each "
            "confirmed and saved with its pictures. Every part is recorded; memory is flat: its "
            "median over the last quarter is no more than 24 MiB above that over the second."
        ),
        module="window_proofs.soak",
        unit="parts",
        full=7200,
        short=20,
    ),
)


def proof_named(name: str) -> Proof:
    """Return the proof with this name; UsageError with all names if there is none."""
    for proof in PROOFS:
        if proof.name == name:
            return proof
    known = ", ".join(proof.name for proof in PROOFS)
    raise UsageError(f"There is no proof '{name}'. Choose one of: {known}.")
