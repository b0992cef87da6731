"""Faults of readers and their models."""

from station.ui.translated import noted

TEXTS = (
    noted("There is no model folder {folder}."),
    noted(
        "Choose another reader in the settings, or fetch a published one: python3 "
        "main.py fetch-model microsoft/trocr-small-printed"
    ),
    noted(
        "Restore model.safetensors, {graphs} together, or choose another reader in the settings."
    ),
    noted("Choose another reader in the settings."),
    noted(
        "The model folder {folder} cannot be used: {faults}. Restore the named "
        "files, or choose another reader in the settings."
    ),
    noted("{path} cannot be loaded beside the other files of its folder: {cause}."),
    noted(
        "RapidOCR is not installed. Add it with: {python} -m pip install -r requirements-peers.txt"
    ),
    noted("The reader {name} is not open. Open it before reading."),
    noted(
        "The model {name} is not on this computer. Fetch it once with: python3 "
        "main.py fetch-model {target}"
    ),
    noted(
        "The reader {name} reads {read} where {path} says {expected}. Do not use "
        "it: restore the model folder, then start again."
    ),
    noted(
        "The model in {folder} cannot be loaded: {cause}. Restore or fetch it "
        "again, or choose another reader in the settings."
    ),
    noted("{name} is missing"),
    noted("{name} does not match its checksum (damaged or changed)"),
)
