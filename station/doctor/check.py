"""One finding of the doctor, and how a check that breaks becomes a finding too."""

from collections.abc import Callable
from dataclasses import dataclass

from station.domain.errors import StationError


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, whether it is good, what was found, and what to do where it is not."""

    name: str
    is_ok: bool
    found: str
    advice: str = ""


def guarded(name: str, look: Callable[[], Check], advice: str) -> Check:
    """Return the finding of `look`; if it raises, that is a fault.

    Our own errors say themselves what to do; for all others `advice` does.
    """
    try:
        return look()
    except StationError as error:
        return Check(name, False, str(error))
    except Exception as error:  # noqa: BLE001 - whatever is broken here is what the doctor is for
        return Check(name, False, f"{type(error).__name__}: {error}", advice)
