"""A line that needs no camera: shows the samples one after the other, with known answers."""

from pathlib import Path

from station.capture.image_file import load_picture
from station.capture.sample_labels import SampleLabel, load_sample_labels
from station.domain.clock import Clock
from station.domain.errors import FileFaultsError, PictureError, SourceError
from station.domain.frame import Frame


class SimulatedSource:
    """Cycles the pictures of a folder with labels.csv, in its order."""

    def __init__(self, folder: Path, *, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._labels: tuple[SampleLabel, ...] = ()
        self._next = 0

    @property
    def name(self) -> str:
        return "Simulated line"

    @property
    def labels(self) -> tuple[SampleLabel, ...]:
        """The samples, in the order in which they are shown; empty before `open`."""
        return self._labels

    def open(self) -> None:
        try:
            self._labels = load_sample_labels(self._folder)
        except FileFaultsError as fault:
            raise SourceError(
                f"The samples in {self._folder} cannot be shown. "
                f"Restore the folder from the project's copy.\n{fault}"
            ) from fault
        if not self._labels:
            raise SourceError(
                f"{self._folder} names no sample. Restore it from the project's copy."
            )

    def grab(self) -> Frame:
        if not self._labels:
            raise SourceError("The simulated line is not open. Open the source first.")
        label = self._labels[self._next]
        self._next = (self._next + 1) % len(self._labels)
        try:
            return load_picture(label.path, clock=self._clock)
        except PictureError as fault:
            raise SourceError(f"A sample cannot be shown. {fault}") from fault

    def close(self) -> None:
        self._labels = ()
        self._next = 0

    def label_of(self, frame: Frame) -> SampleLabel | None:
        """Return recipe and true code of a frame of this source."""
        return next((label for label in self._labels if label.path.name == frame.source), None)

    def recipe_of(self, frame: Frame) -> str | None:
        """Return the recipe that reads a frame of this source."""
        label = self.label_of(frame)
        return label.recipe if label else None
