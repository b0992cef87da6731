"""What a proof has to say for itself: how much was tried, what failed, and what was measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that went wrong, with the seed that shows it again."""

    seed: int
    what: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number with its unit, as text."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of one proof. `skipped` says why nothing was tried, where nothing could be."""

    cases: int
    failures: tuple[Failure, ...] = ()
    figures: tuple[Figure, ...] = ()
    skipped: str = ""

    @property
    def is_proven(self) -> bool:
        return not self.failures and not self.skipped and self.cases > 0


def skipped(reason: str) -> Result:
    """Return the result of a proof that this machine cannot run."""
    return Result(cases=0, skipped=reason)


def counted(number: float, unit: str = "") -> str:
    """Return a number with separators between thousands, and its unit."""
    text = f"{number:,}" if isinstance(number, int) else f"{number:,.1f}"
    return f"{text} {unit}".rstrip()
