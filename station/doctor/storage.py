"""Checks of what lies on disk: recipes, pictures, the model, and room to write results."""

import os
import shutil
import uuid
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from station.doctor.check import Check

NEEDED_FREE_BYTES = 1_000_000_000
PICTURE_KINDS = ("BMP", "PNG", "JPEG", "TIFF")


def write_check(folder: Path) -> Check:
    """Return whether a result would survive here: write, flush to disk, delete."""
    folder.mkdir(parents=True, exist_ok=True)
    probe = folder / f"doctor-{uuid.uuid4().hex}.part"
    try:
        with probe.open("wb") as file:
            file.write(b"station")
            file.flush()
            os.fsync(file.fileno())
    finally:
        probe.unlink(missing_ok=True)
    return Check("results folder", True, f"{folder} can be written")


def space_check(folder: Path, needed_bytes: int = NEEDED_FREE_BYTES) -> Check:
    """Return whether there is room for results."""
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    found = f"{free / 1e9:.1f} GB free"
    return Check("disk", free >= needed_bytes, found, "Free some space, or move the station.")


def recipes_check(shipped: Path, own: Path) -> Check:
    """Return whether every recipe loads, shipped and own; all faults of all files are told."""
    from station.config.recipe_files import list_recipes
    from station.config.recipe_library import read_library

    faults = read_library(shipped, own).faults
    if faults:
        return Check("recipes", False, "\n".join(faults), "Mend the named fields.")
    listings = [*list_recipes(shipped), *list_recipes(own)]
    names = ", ".join(
        listing.path.stem + (" (own)" if listing.path.parent == own else "") for listing in listings
    )
    advice = "Restore resources/recipes from the repository."
    return Check("recipes", bool(listings), names or f"none in {shipped}", advice)


def settings_check(path: Path, recipe_folders: Sequence[Path]) -> Check:
    """Return whether the settings load and name a recipe that is there."""
    from station.config.recipe_files import find_recipe
    from station.config.settings import load_settings

    settings = load_settings(path)
    find_recipe(settings.recipe, recipe_folders)
    return Check("settings", True, str(path) if path.exists() else "none, all as shipped")


def chosen_model_check(model: str) -> Check:
    """Return whether the model that the settings name instead of the shipped one is whole."""
    from station.config.paths import FETCHED_MODELS, PROJECT
    from station.recognition.models import check_model_folder
    from station.recognition.trocr import model_folder

    folder = model_folder(model, project_folder=PROJECT, models_folder=FETCHED_MODELS)
    found = check_model_folder(folder, with_checksums=True)
    return Check("chosen model", True, f"{found.name}: all files are there")


def pictures_check() -> Check:
    """Return whether each kind of picture file survives encoding and decoding here."""
    from PIL import Image

    from station.capture.image_file import decode_picture

    for kind in PICTURE_KINDS:
        encoded = BytesIO()
        Image.new("RGB", (16, 8), (200, 100, 50)).save(encoded, kind)
        pixels = decode_picture(encoded.getvalue(), name=f"test picture ({kind})")
        if pixels.shape != (8, 16, 3):
            raise ValueError(f"a {kind} of 16 x 8 pixels came back as {pixels.shape}")
    return Check("picture files", True, ", ".join(PICTURE_KINDS))


def model_check(folder: Path) -> Check:
    """Return whether the model folder is whole, unchanged, and reads its known answer."""
    from station.recognition.models import CHECKSUMS
    from station.recognition.trocr import TrocrReader

    if folder.is_dir() and not (folder / CHECKSUMS).is_file():
        advice = f"Restore {CHECKSUMS} in that folder from the repository."
        return Check("model", False, f"{folder} has no {CHECKSUMS}", advice)
    reader = TrocrReader(folder=folder)
    reader.open()
    reader.close()
    return Check("model", True, f"{reader.name}: checksums and known answer are right")
