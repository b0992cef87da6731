"""The sources of frames that the window offers, made from the settings."""

from functools import partial
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from station.capture.camera import CameraSource
from station.capture.camera_device import CameraWishes, VideoCapture, open_capture
from station.capture.folder import FolderSource
from station.capture.simulated import SimulatedSource
from station.config.settings import AnySource, resolved
from station.config.settings import CameraSource as CameraSettings
from station.config.settings import FolderSource as FolderSettings
from station.config.settings import SimulatedSource as LineSettings
from station.delivery.secrets import secret_from
from station.domain.clock import Clock
from station.services.one_picture import OnePicture
from station.services.source_choice import SourceChoice


def simulated_choice(folder: Path, clock: Clock) -> SourceChoice:
    return SourceChoice("Simulated line", partial(SimulatedSource, folder, clock=clock))


def folder_choice(folder: Path, clock: Clock) -> SourceChoice:
    make = partial(FolderSource, folder, clock=clock)
    return SourceChoice(f"Folder {folder.name or folder}", make, tag="PICTURE")


def camera_choice(camera: CameraSettings, clock: Clock) -> SourceChoice:
    """Return a camera; where its password is kept is looked up when it is opened."""
    wishes = CameraWishes(camera.width_px, camera.height_px, camera.exposure, camera.gain)
    connect = partial(connected, wishes=wishes, password_from=camera.password_from)
    device = camera.url or camera.index
    make = partial(CameraSource, device, clock=clock, open_capture=connect)
    title = "Camera on the net" if camera.url else f"Camera {camera.index}"
    return SourceChoice(title, make, is_stream=True)


def connected(device: int | str, *, wishes: CameraWishes, password_from: str = "") -> VideoCapture:
    """Open a camera; ChannelError says where a password is missing."""
    if isinstance(device, str) and password_from:
        device = with_password(device, secret_from(password_from))
    return open_capture(device, wishes=wishes)


def with_password(url: str, password: str) -> str:
    """Return a URL whose user, if it names one, has a password."""
    address = urlsplit(url)
    user, _, host = address.netloc.rpartition("@")
    if not user:
        return url
    return urlunsplit(address._replace(netloc=f"{user}:{quote(password, safe='')}@{host}"))


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
        return camera_choice(source, clock)
    if isinstance(source, FolderSettings):
        return folder_choice(resolved(source.folder), clock)
    return simulated_choice(resolved(source.folder), clock)
