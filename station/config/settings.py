"""This station's own choices: recipe, source of frames, reader, operator."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from station.commands.listener_settings import ListenerSettings
from station.config.files import Upgrade, checked, load_model, save_model
from station.config.paths import PROJECT, RUN_DATA
from station.delivery.device_settings import DeviceSettings
from station.delivery.line_server_settings import LineServerSettings
from station.delivery.plant_server_settings import PlantServerSettings
from station.delivery.secrets import SOURCE_PATTERN
from station.records.archive_settings import ArchiveSettings
from station.records.csv_settings import CsvSettings

SETTINGS_VERSION = 1
STREAM_PATTERN = r"^$|^(rtsp|rtsps|http|https)://([^:@/?#\s]+@)?[^:@/?#\s][^@\s]*$"
"""A stream's address, with a user but without a password."""

UPGRADES: dict[int, Upgrade] = {}
"""Version 1 is the first; the function that makes 2 of 1 will stand here under 1."""


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SimulatedSource(_Settings):
    """A camera that shows the sample pictures in turn."""

    kind: Literal["simulated"] = "simulated"
    folder: Annotated[
        str, Field(min_length=1, description="Folder of pictures with their labels.csv")
    ] = "data/samples"


class FolderSource(_Settings):
    """Pictures that something else puts into a folder."""

    kind: Literal["folder"] = "folder"
    folder: Annotated[str, Field(min_length=1, description="Folder the pictures are read from")]


class CameraSource(_Settings):
    """A camera that the operating system knows, by its number, or one on the net, by its URL."""

    kind: Literal["camera"] = "camera"
    index: Annotated[int, Field(ge=0, le=63, description="Number of the camera, from 0")] = 0
    url: Annotated[
        str,
        Field(
            max_length=400,
            pattern=STREAM_PATTERN,
            description="Stream of a camera on the net (rtsp, rtsps, http or https) in place of "
            "the number, e.g. rtsp://viewer@10.0.0.7/live; no password in it",
        ),
    ] = ""
    password_from: Annotated[
        str,
        Field(
            pattern=SOURCE_PATTERN,
            description='Where the password of the URL\'s user is kept: "env:NAME" or '
            '"keyring:service/user"; empty: none',
        ),
    ] = ""
    width_px: Annotated[
        int,
        Field(
            ge=0,
            le=20_000,
            description="Width to ask for; 0: the camera's own",
            json_schema_extra={"unit": "px"},
        ),
    ] = 0
    height_px: Annotated[
        int,
        Field(
            ge=0,
            le=20_000,
            description="Height to ask for; 0: the camera's own",
            json_schema_extra={"unit": "px"},
        ),
    ] = 0
    exposure: Annotated[
        float | None,
        Field(
            ge=-100_000,
            le=1_000_000,
            description="Exposure, in the driver's own units, where the camera offers it; "
            "none: the camera decides",
        ),
    ] = None
    gain: Annotated[
        float | None,
        Field(
            ge=-1000,
            le=100_000,
            description="Gain, in the driver's own units, where the camera offers it; "
            "none: the camera decides",
        ),
    ] = None


AnySource = Annotated[SimulatedSource | FolderSource | CameraSource, Field(discriminator="kind")]


class Settings(_Settings):
    """What belongs to this station and to no recipe. Folders are relative to the project."""

    version: Annotated[Literal[1], Field(description="Version of this file's layout")] = 1
    data_folder: Annotated[
        str,
        Field(
            max_length=400,
            description="Where results, logs and archives go; empty: beside these settings",
        ),
    ] = ""
    recipe: Annotated[
        str, Field(min_length=1, description="Name of the recipe, or path of its file")
    ] = "ring-remark"
    source: Annotated[AnySource, Field(description="Where frames come from")] = SimulatedSource()
    model: Annotated[
        str,
        Field(
            max_length=400,
            description="Reader: empty for the embedded model, else a model folder or hub name, "
            "e.g. microsoft/trocr-large-printed",
        ),
    ] = ""
    operator: Annotated[
        str, Field(max_length=80, description="Who confirms; written into every record")
    ] = ""
    station: Annotated[
        str,
        Field(
            pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,47}$",
            description="Name of this station, in every record and towards the servers",
        ),
    ] = "station-1"
    logout_after_min: Annotated[
        int,
        Field(
            ge=0,
            le=1440,
            description="Log out when nobody touched the station for so long; 0: never",
            json_schema_extra={"unit": "min"},
        ),
    ] = 15
    review_second_person: Annotated[
        bool,
        Field(
            description="A postponed part is read by two people who do not see each other's answer"
        ),
    ] = False
    theme: Annotated[
        Literal["system", "light", "dark"],
        Field(description="Look of the window; system: as the desktop has it"),
    ] = "system"
    language: Annotated[
        Literal["system", "en", "de"],
        Field(description="Language of the window; system: as the desktop has it"),
    ] = "system"
    csv: Annotated[CsvSettings, Field(description="The CSV file")] = CsvSettings()
    archive: Annotated[ArchiveSettings, Field(description="Pictures kept with the records")] = (
        ArchiveSettings()
    )
    device: Annotated[DeviceSettings, Field(description="The device on the line")] = (
        DeviceSettings()
    )
    plant_server: Annotated[PlantServerSettings, Field(description="The plant's own server")] = (
        PlantServerSettings()
    )
    line_server: Annotated[
        LineServerSettings, Field(description="The server that collects many stations' results")
    ] = LineServerSettings()
    commands: Annotated[ListenerSettings, Field(description="Commands of the controller")] = (
        ListenerSettings()
    )

    @property
    def data_path(self) -> Path:
        """Return the data folder as an absolute path."""
        return resolved(self.data_folder) if self.data_folder else RUN_DATA


def resolved(folder: str) -> Path:
    """Return a folder of the settings as an absolute path; relative ones start at the project."""
    return PROJECT / Path(folder).expanduser()


def load_settings(path: Path) -> Settings:
    """Return the settings of a file, or the defaults if there is none yet."""
    if not path.exists():
        return Settings()
    return load_model(path, Settings, version=SETTINGS_VERSION, upgrades=UPGRADES)


def checked_settings(path: Path, content: Mapping[str, Any]) -> Settings:
    """Return settings of plain values; FileFaultsError lists what `path` could not be made of."""
    return checked(path, Settings, dict(content))


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings. After any failure (RecordError) the old file is still whole."""
    save_model(path, settings)
