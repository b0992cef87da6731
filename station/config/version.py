"""The station's version, as the project file says it."""

import tomllib

from station.config.paths import PROJECT

LICENCE = "MIT"


def station_version() -> str:
    """Return e.g. 0.1.0; empty where the project file is not there or broken."""
    try:
        content = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
        return str(content["project"]["version"])
    except (OSError, ValueError, KeyError):
        return ""
