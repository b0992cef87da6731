"""Where a proof ran: the machine and the versions that its figures belong to."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_CPU_FILE = Path("/proc/cpuinfo")
_PACKAGES = ("fastapi", "uvicorn", "requests", "pydantic", "pillow")


def machine_words() -> str:
    """Return processor, cores, how busy they are now, system and versions in one line."""
    cores = os.cpu_count() or 1
    parts = (
        f"{_processor()}, {cores} cores, {_load_words()}",
        f"{platform.system()} {platform.release()}",
        f"Python {platform.python_version()}",
        f"SQLite {_sqlite_version()}",
        *(f"{name} {_version(name)}" for name in _PACKAGES),
    )
    return "; ".join(parts)


def _processor() -> str:
    try:
        lines = _CPU_FILE.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _load_words() -> str:
    """Return how many programs wanted the cores in the last quarter of an hour, on average."""
    try:
        return f"load {os.getloadavg()[2]:.1f}"
    except (OSError, AttributeError):  # Windows does not count it
        return "load unknown"


def _sqlite_version() -> str:
    import apsw

    return apsw.sqlite_lib_version()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
