"""Proof: no system call of the commit path is a bad moment to be killed or to fail."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from station.domain.delivery import DeliveryState
from station.domain.errors import StationError
from station.proving.balance import Balance, balance_faults
from station.proving.commit_job import rig_in
from station.proving.fork_server import Ended, ForkServer
from station.proving.made_parts import made_part
from station.proving.result import Failure, Figure, Result, counted, skipped
from station.proving.rig import Rig
from station.proving.worker import WORD_TO_GO

JOB = "station.proving.commit_job"
ERRORS = ("EIO", "ENOSPC")
DISK_CALLS = (
    "openat",
    "pread64",
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "ftruncate",
    "fallocate",
    "unlink",
    "rename",
    "newfstatat",
)
_CALL = re.compile(r"^(?:\d+ +)?(?:<\.\.\. )?([a-z_0-9]+)(?:\(| resumed>)")


@dataclass(frozen=True, slots=True)
class Injection:
    """What happens at the `number`-th call (from 1) of one name: KILL, or an error's name."""

    call: str
    number: int
    fault: str

    @property
    def option(self) -> str:
        effect = "signal=KILL" if self.fault == "KILL" else f"error={self.fault}"
        return f"inject={self.call}:{effect}:when={self.number}"

    def __str__(self) -> str:
        return f"{self.fault} at {self.call} number {self.number}"


def run(*, seed: int, size: int, folder: Path) -> Result:  # noqa: ARG001  every call is tried
    """Save `size` parts once for every injection there is, and look at what is left."""
    if shutil.which("strace") is None:
        return skipped("strace is not installed (apt-get install strace)")
    server = ForkServer(modules=(JOB,), error_file=folder / "errors.txt")
    server.start()
    try:
        calls = _calls_of(server, folder, size)
        if calls is None:
            return skipped("strace may not look into other programs here")
        return _tried(server, folder, list(injections_of(calls)), calls, size)
    finally:
        server.stop()


def injections_of(calls: Counter[str]) -> Iterator[Injection]:
    """Yield a kill for every call, and every error for every call that touches the disk."""
    for call, count in sorted(calls.items()):
        for number in range(1, count + 1):
            yield Injection(call, number, "KILL")
            if call in DISK_CALLS:
                yield from (Injection(call, number, error) for error in ERRORS)


def _tried(
    server: ForkServer,
    folder: Path,
    injections: Sequence[Injection],
    calls: Counter[str],
    size: int,
) -> Result:
    failures, kills, refusals = [], 0, 0
    for place, injection in enumerate(injections):
        data = folder / f"case-{place}"
        data.mkdir()
        ended = _run_with(server, data, ["-e", injection.option], size)
        kills += ended.was_killed
        refusals += any(line.startswith("REFUSED") for line in ended.lines)
        failures += [
            Failure(place, f"{injection}: {fault}")
            for fault in faults_after(data, ended, size, server.errors)
        ]
        shutil.rmtree(data)
    errors = sum(injection.fault != "KILL" for injection in injections)
    return Result(
        cases=len(injections),
        failures=tuple(failures),
        figures=(
            Figure("System calls of the path", counted(calls.total())),
            Figure("Killed before a call", counted(kills)),
            Figure("Calls failed with EIO or ENOSPC", counted(errors)),
            Figure("of these told as 'not saved', then done again", counted(refusals)),
            Figure("Parts saved in each run", counted(size)),
        ),
    )


def _calls_of(server: ForkServer, folder: Path, size: int) -> Counter[str] | None:
    """Return how often each system call is made by one undisturbed run, None if none is seen."""
    data, trace = folder / "plain", folder / "trace.txt"
    data.mkdir()
    ended = _run_with(server, data, ["-o", str(trace)], size)
    if ended.code or not trace.exists():
        return None
    names = [_CALL.match(line) for line in trace.read_text("utf-8", "replace").splitlines()]
    calls = Counter(name.group(1) for name in names if name)
    for never in ("exit_group", "exit"):
        calls.pop(never, None)
    return calls if calls.total() > 0 else None


def _run_with(server: ForkServer, data: Path, options: Sequence[str], size: int) -> Ended:
    """Run the job once under strace, from the word to go to its end."""
    child = server.launch(JOB, folder=str(data), first=1, count=size)
    strace = subprocess.Popen(
        ["strace", "-f", "-q", "-o", "/dev/null", "-p", str(child), *options],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert strace.stderr is not None
    _wait_until_attached(child, strace)
    server.tell(WORD_TO_GO.decode())
    ended = server.hear_out()
    strace.wait()
    strace.stderr.close()
    return ended


def _wait_until_attached(child: int, strace: "subprocess.Popen[str]") -> None:
    """Wait until the child has a tracer, or strace has given up."""
    status = Path(f"/proc/{child}/status")
    while strace.poll() is None and "TracerPid:\t0\n" in status.read_text("utf-8"):
        try:
            strace.wait(0.002)
        except subprocess.TimeoutExpired:
            continue


def faults_after(data: Path, ended: Ended, size: int, errors: str) -> list[str]:
    """Return what is wrong after one run: with how it ended, and with what is on the disk."""
    faults = []
    if not ended.was_killed and ended.code != 0:
        faults.append(f"the program crashed: {errors[-300:]}")
    if not ended.was_killed and ended.code == 0 and "done" not in ended.lines:
        faults.append("the program ended without having done its work")
    try:
        return faults + faults_on_disk(data, ended.lines, size)
    except StationError as error:
        return [*faults, f"afterwards the records could not be used: {error}"]


def faults_on_disk(data: Path, lines: Sequence[str], size: int) -> list[str]:
    """Open the records like the next start does, save all parts again, and compare."""
    saved = {int(line.split()[1]) for line in lines if line.startswith("SAVED")}
    delivered = {int(line.split()[1]) for line in lines if line.startswith("DELIVERED")}
    with closing(rig_in(data)) as rig:
        report = rig.database.open()
        faults = [f"the next start said: {words}" for words in report.messages]
        kept = {record.record_id for record in rig.database.records()}
        lost = [number for number in saved if made_part(number).inspection_id not in kept]
        faults += [f"parts {lost} were SAVED and are gone"] if lost else []
        for number in range(1, size + 1):
            rig.database.save(made_part(number))
        rig.write_csv()
        faults += balance_faults(rig, Balance(least_parts=size))
        forgotten = [number for number in delivered if not _is_delivered(rig, number)]
        faults += [f"deliveries of {forgotten} were noted and are forgotten"] if forgotten else []
    return faults


def _is_delivered(rig: Rig, number: int) -> bool:
    (delivery,) = rig.database.outbox.deliveries_of(made_part(number).inspection_id)
    return delivery.state is DeliveryState.DELIVERED
