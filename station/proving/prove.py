"""Runs proofs one after the other, says at once what came of each, and writes the report."""

import argparse
import logging
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from station.domain.errors import UsageError
from station.proving.catalogue import PROOFS, Proof, Run, proof_named
from station.proving.machine import machine_words
from station.proving.report import Ran, duration_words, verdict_words, write_report
from station.proving.result import Failure, Result

_FAILURES_SHOWN = 5


def prove(arguments: argparse.Namespace) -> int:
    """Run what the arguments name; 0 if nothing failed."""
    proofs = [proof_named(name) for name in arguments.only] if arguments.only else list(PROOFS)
    if arguments.list:
        for proof in proofs:
            _say(f"{proof.name:20} {proof.full:>9,} {proof.unit}: {proof.title}")
        return 0
    _check_places(arguments)
    # The faults are made on purpose: what the libraries think of them is no news.
    for library in ("urllib3", "PIL", "uvicorn", "python_multipart"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    is_good = True
    for proof in proofs:
        ran = _run_one(proof, arguments)
        _tell(ran)
        is_good = is_good and not ran.result.failures
        if arguments.report is not None:
            write_report(arguments.report, [ran])
    return 0 if is_good else 1


def _check_places(arguments: argparse.Namespace) -> None:
    """Raise UsageError where nothing can be written: better now than after hours."""
    report: Path | None = arguments.report
    for folder in (arguments.folder, report and report.absolute().parent):
        try:
            if folder is not None:
                tempfile.TemporaryDirectory(prefix="prove-", dir=folder).cleanup()
        except OSError as fault:
            raise UsageError(
                f"Proofs cannot write in {folder} ({fault.strerror or fault}). Make the folder, or "
                "name another one that may be written."
            ) from fault
    if arguments.size is not None and arguments.size < 1:
        raise UsageError(f"--size {arguments.size} is no size. Name 1 or more.")


def command_words(proof: Proof, arguments: argparse.Namespace) -> str:
    """Return the command line that runs this one proof the same way."""
    words = ["python3 main.py prove", f"--only {proof.name}"]
    words += ["--short"] if arguments.short else []
    words += [f"--size {arguments.size}"] if arguments.size else []
    words += [f"--folder {arguments.folder}"] if arguments.folder else []
    return " ".join((*words, f"--seed {arguments.seed}"))


def _run_one(proof: Proof, arguments: argparse.Namespace) -> Ran:
    _say(f"{proof.name}: {proof.title} …")
    run = proof.load()
    size = arguments.size or (proof.short if arguments.short else proof.full)
    started_at, started_s = datetime.now(UTC), time.monotonic()
    with tempfile.TemporaryDirectory(prefix=f"prove-{proof.name}-", dir=arguments.folder) as folder:
        result = _result_of(run, seed=arguments.seed, size=size, folder=Path(folder))
    return Ran(
        proof=proof,
        result=result,
        command=command_words(proof, arguments),
        started_at=started_at,
        duration_s=time.monotonic() - started_s,
        machine=machine_words(),
    )


def _result_of(run: Run, *, seed: int, size: int, folder: Path) -> Result:
    """Run a proof; one that breaks off has failed."""
    try:
        return run(seed=seed, size=size, folder=folder)
    except AssertionError as error:
        return Result(cases=0, failures=(Failure(seed, f"The proof broke off: {error}"),))


def _tell(ran: Ran) -> None:
    _say(f"  {verdict_words(ran.result)}, {duration_words(ran.duration_s)}")
    for figure in ran.result.figures:
        _say(f"  {figure.name}: {figure.value}")
    for failure in ran.result.failures[:_FAILURES_SHOWN]:
        _say(f"  FAILED, seed {failure.seed}: {failure.what}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
