"""Where the project's own files lie. The only place that derives a path from the program's."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
RESOURCES = PROJECT / "resources"
RECIPES = RESOURCES / "recipes"
MAPPINGS = RESOURCES / "mappings"
MODELS = RESOURCES / "models"
SAMPLES = PROJECT / "data" / "samples"
RUN_DATA = Path(os.environ.get("STATION_DATA", PROJECT / "data" / "run")).absolute()
"""What the station writes: settings, log, own recipes, fetched models. STATION_DATA moves it."""

FETCHED_MODELS = RUN_DATA / "models"
OWN_RECIPES = RUN_DATA / "recipes"
SETTINGS_FILE = RUN_DATA / "settings.toml"
USERS_FILE = RUN_DATA / "users.toml"
EMBEDDED_MODEL = "resources/models/compact"
