"""A single picture file as a source of frames: what the operator opens or drops on the window."""

from pathlib import Path

from station.capture.image_file import load_picture
from station.capture.sample_labels import recipe_of_sample
from station.domain.clock import Clock
from station.domain.frame import Frame


class OnePicture:
    """Gives the same picture with every grab; PictureError says why it cannot be shown."""

    def __init__(self, path: Path, *, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    @property
    def name(self) -> str:
        return self._path.name

    def open(self) -> None:
        """Nothing to make ready: the file is read with each grab."""

    def grab(self) -> Frame:
        return load_picture(self._path, clock=self._clock)

    def close(self) -> None:
        """Nothing to let go of."""

    def recipe_of(self, _frame: Frame) -> str | None:
        """Return the recipe where the picture is one of the samples."""
        return recipe_of_sample(self._path)
