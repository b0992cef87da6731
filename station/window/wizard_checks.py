"""What is wrong with a step of the set-up, for somebody who never saw the settings file."""

import os
from collections.abc import Mapping
from typing import Any

from station.capture.image_file import PICTURE_SUFFIXES
from station.capture.sample_labels import LABELS_FILE
from station.config.settings import resolved
from station.config.settings_words import label_for
from station.domain.errors import FileFault, FileFaultsError
from station.ui.told import told
from station.ui.translated import tr


def fault_words(error: FileFaultsError) -> str:
    """Return the faults of settings, one a line."""
    return "\n".join(dict.fromkeys(clear_words(fault) for fault in error.faults))


def clear_words(fault: FileFault) -> str:
    """Return what is wrong with a field in the words of the window."""
    section, _, name = fault.field.rpartition(".")
    clear = {
        "station": tr(
            "Station: up to 48 letters, digits, dots, hyphens and underscores; a letter or digit "
            "first."
        ),
        "host": tr("Host: a name or an address such as 192.168.0.10."),
        "folder": tr("Folder: name the folder of the pictures."),
        "password_from": tr("Password is kept in: env:NAME or keyring:service/user, or nothing."),
        "token_from": tr("Token is kept in: env:NAME or keyring:service/user, or nothing."),
        "recipe": tr("Recipe: choose one."),
    }
    if fault.field == "source.url":
        return tr(
            "Address of the camera: it begins with rtsp://, rtsps://, http:// or https:// and "
            "holds no password, e.g. rtsp://viewer@10.0.0.7/live."
        )
    if name in clear:
        return clear[name]
    label = told(label_for(section, name))
    return f"{label}: {told(fault.message)}" if name else told(fault.message)


def receiver_words(content: Mapping[str, Any]) -> str:
    """Return what is missing of the receivers that are switched on."""
    missing = {
        "plant_server": tr("Plant server: its address is missing, or switch it off."),
        "line_server": tr("Line server: its address is missing, or switch it off."),
    }
    return "\n".join(
        words
        for key, words in missing.items()
        if content[key]["enabled"] and not content[key]["url"].strip()
    )


def source_words(source: Mapping[str, Any]) -> str:
    """Return why no picture can come from a source; a camera is only known when it is opened."""
    if source["kind"] == "camera":
        return ""
    folder = str(source["folder"]).strip()
    if not folder:
        return tr("Folder: name the folder of the pictures.")
    path = resolved(folder)
    if not path.is_dir():
        return tr("There is no folder {path}.").format(path=path)
    if source["kind"] == "simulated":
        is_well = (path / LABELS_FILE).is_file()
        words = tr("{path} holds no {file}, which names the recipe of each sample picture.")
        return "" if is_well else words.format(path=path, file=LABELS_FILE)
    has_pictures = any(each.suffix.lower() in PICTURE_SUFFIXES for each in path.iterdir())
    words = tr("{path} holds no picture yet (BMP, PNG, JPEG, TIFF). Put one there, then go on.")
    return "" if has_pictures else words.format(path=path)


def result_folder_words(folder: str) -> str:
    """Return why results cannot go into a folder; one that is missing is made later."""
    if not folder.strip():
        return ""
    path = resolved(folder)
    nearest = next(each for each in (path, *path.parents) if each.exists())
    if not nearest.is_dir():
        return tr("{path} is no folder.").format(path=nearest)
    if not os.access(nearest, os.W_OK):
        return tr("{path} may not be written to.").format(path=nearest)
    return ""


def person_words(name: str, pin: str, *, is_known: bool) -> str:
    """Return what is missing of a person who is typed and not added yet."""
    if name and not pin and not is_known:
        return tr("{name} has no PIN yet: type one and press Next, or clear the name.").format(
            name=name
        )
    if pin and not name:
        return tr("There is a PIN without a name: type the name, or clear the PIN.")
    return ""
