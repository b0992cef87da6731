"""The sources of frames that the window offers, made from the settings."""

from functools import partial
from pathlib import Path

from station.capture.camera import OWN_SIZE, CameraSource, open_capture
from station.capture.folder import FolderSource
from station.capture.simulated import SimulatedSource
from station.config.settings import AnySource, resolved
from station.config.settings import CameraSource as CameraSettings
from station.config.settings import FolderSource as FolderSettings
from station.config.settings import SimulatedSource as LineSettings
from station.domain.clock import Clock
from station.services.one_picture import OnePicture
from station.services.source_choice import SourceChoice


def simulated_choice(folder: Path, clock: Clock) -> SourceChoice:
    return SourceChoice("Simulated line", partial(SimulatedSource, folder, clock=clock))


def folder_choice(folder: Path, clock: Clock) -> SourceChoice:
    make = partial(FolderSource, folder, clock=clock)
    return SourceChoice(f"Folder {folder.name or folder}", make, tag="PICTURE")


def camera_choice(index: int, clock: Clock, *, size_px: tuple[int, int] = OWN_SIZE) -> SourceChoice:
    connect = partial(open_capture, size_px=size_px)
    make = partial(CameraSource, index, clock=clock, open_capture=connect)
    return SourceChoice(f"Camera {index}", make, is_stream=True)


def own_camera_choice(source: AnySource, clock: Clock) -> SourceChoice:
    """Return the camera that the settings name; where they name none, the first."""
    is_camera = isinstance(source, CameraSettings)
    return settings_choice(source if is_camera else CameraSettings(), clock)


def own_line_choice(source: AnySource, clock: Clock) -> SourceChoice:
    """Return the simulated line with the folder of the settings; without one, the samples."""
    is_line = isinstance(source, LineSettings)
    return settings_choice(source if is_line else LineSettings(), clock)


def picture_choice(path: Path, clock: Clock) -> SourceChoice:
    """Return a choice for a dropped or opened path; a folder is taken as a folder."""
    if path.is_dir():
        return folder_choice(path, clock)
    return SourceChoice(path.name, partial(OnePicture, path, clock=clock), tag="PICTURE")


def settings_choice(source: AnySource, clock: Clock) -> SourceChoice:
    """Return the source that the settings name."""
    if isinstance(source, CameraSettings):
        size_px = source.width_px, source.height_px
        return camera_choice(source.index, clock, size_px=size_px)
    if isinstance(source, FolderSettings):
        return folder_choice(resolved(source.folder), clock)
    return simulated_choice(resolved(source.folder), clock)
