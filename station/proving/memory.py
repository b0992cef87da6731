"""How much memory this process uses, as the system counts it."""

from pathlib import Path

_STATUS = Path("/proc/self/status")
MEBIBYTE = 1024 * 1024


def resident_bytes() -> int:
    """Return what is in memory now; 0 where the system does not tell."""
    return _field("VmRSS")


def peak_bytes() -> int:
    """Return the most that ever was in memory; 0 where the system does not tell."""
    return _field("VmHWM")


def _field(name: str) -> int:
    try:
        lines = _STATUS.read_text("ascii").splitlines()
    except OSError:
        return 0
    found = [line.split()[1] for line in lines if line.startswith(f"{name}:")]
    return int(found[0]) * 1024 if found else 0
