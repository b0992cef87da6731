"""The seam between the station and whatever gives frames: camera, folder or simulated line."""

from typing import Protocol

from station.domain.frame import Frame


class FrameSource(Protocol):
    """Gives one frame after the other. One thread at a time; nothing happens in constructors."""

    @property
    def name(self) -> str:
        """The source as shown on screen, without passwords."""
        ...

    def open(self) -> None:
        """Make ready to grab; SourceError says what is missing. May be called again after close."""
        ...

    def grab(self) -> Frame:
        """Return the next frame; SourceError if there is none. A later call may succeed again."""
        ...

    def close(self) -> None:
        """Let go of the camera or folder. A second call does nothing."""
        ...
