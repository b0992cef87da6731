"""What holds for every test: no display, no internet, no real home, and nothing left behind."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["HF_HUB_OFFLINE"] = "1"

from hypothesis import settings

pytest_plugins = (
    "pytester",
    "tests.guards.collector",
    "tests.guards.home",
    "tests.guards.logs",
    "tests.guards.network",
    "tests.guards.threads",
    "tests.guards.windows",
)

settings.register_profile("shared machine", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "shared machine")
