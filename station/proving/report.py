"""The written report of the proofs: one section each, replaced when that proof has run again."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from textwrap import fill

from station.domain.errors import RecordError
from station.proving.catalogue import PROOFS, Proof
from station.proving.result import Result

HEADER = """\
# Reliability

Confirmed results must survive everything and arrive everywhere, once. This page says what was
tried to make them not, and what came of it. Every section was written by the run it describes:

```
python3 main.py prove --report docs/reliability.md            # all of it, takes hours
python3 main.py prove --only kill-9 --report docs/reliability.md
python3 main.py prove --short                                 # minutes; also in the test suite
```

Every case has a seed; a failing one is named with it, and `--seed` shows it again.
"""
_SECTION = re.compile(r"(?m)^## ")
_FAILURES_SHOWN = 20
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Ran:
    """One run of one proof."""

    proof: Proof
    result: Result
    command: str
    started_at: datetime
    duration_s: float
    machine: str


def write_report(path: Path, runs: Sequence[Ran]) -> None:
    """Write the runs' sections into the report and leave its other sections as they are."""
    try:
        before = path.read_text("utf-8") if path.exists() else ""
        path.write_text(merged(before, runs), "utf-8")
    except OSError as error:
        raise RecordError(
            f"The report was not written to {path}: {error.strerror}. Name another with --report."
        ) from error


def merged(before: str, runs: Sequence[Ran]) -> str:
    """Return the report with the runs' sections in it, in the order of the catalogue."""
    sections = dict(_sections(before))
    sections.update({run.proof.name: section(run) for run in runs})
    known = [sections[proof.name] for proof in PROOFS if proof.name in sections]
    return "\n".join((HEADER, *known))


def _sections(document: str) -> Mapping[str, str]:
    found = {}
    for text in _SECTION.split(document)[1:]:
        name = re.search(r"`([a-z0-9-]+)`$", text.splitlines()[0])
        if name:
            found[name.group(1)] = f"## {text.rstrip()}\n"
    return found


def section(run: Ran) -> str:
    """Return one proof's section."""
    proof, result = run.proof, run.result
    lines = [
        f"## {proof.title} `{proof.name}`",
        "",
        fill(proof.claim, WIDTH),
        "",
        f"* **{verdict_words(result)}**",
        f"* Command: `{run.command}`",
        f"* Run: {run.started_at:%Y-%m-%d %H:%M} UTC, {duration_words(run.duration_s)}",
        fill(f"* Machine: {run.machine}", WIDTH, subsequent_indent="  "),
    ]
    if result.figures:
        lines += ["", "| Figure | Value |", "|---|---|"]
        lines += [f"| {figure.name} | {figure.value} |" for figure in result.figures]
    if result.failures:
        lines += ["", "Failures:", ""]
        lines += [f"* seed {f.seed}: {f.what}" for f in result.failures[:_FAILURES_SHOWN]]
        more = len(result.failures) - _FAILURES_SHOWN
        lines += [f"* and {more} more"] if more > 0 else []
    return "\n".join(lines) + "\n"


def verdict_words(result: Result) -> str:
    """Return in a few words what came of a proof."""
    if result.skipped:
        return f"Skipped: {result.skipped}"
    failed = len(result.failures)
    return (
        f"{result.cases:,} cases, {failed:,} failed"
        if failed
        else f"{result.cases:,} cases, none failed"
    )


def duration_words(duration_s: float) -> str:
    """Return a duration as people say it."""
    if duration_s < 90:
        return f"{duration_s:.1f} s"
    minutes, seconds = divmod(round(duration_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {seconds} s"
