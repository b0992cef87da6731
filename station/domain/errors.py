"""Every error the station raises on purpose, one class per reaction of the person or program.

The tree:

    StationError
    ├── SetupError        the installation is not complete: follow the line it gives
    ├── UsageError        the command or call was wrong: say how it is meant
    ├── FileFaultsError   a data file is faulty: mend the listed fields
    ├── PictureError      a picture cannot be used: take or choose another
    ├── StageError        the recipe does not fit the picture: change the stage
    ├── SourceError       the camera or folder gives no frame: check it, try again
    ├── ModelError        the reader cannot be loaded: repair or choose the model folder
    ├── RecordError       a result could not be saved: nothing is lost, mend and confirm again
    ├── InUseError        another station works in this data folder: close one of the two
    ├── ChannelError      a device or server is set up wrongly or does not answer: results wait
    ├── NotAllowedError   the person may not do this: somebody else has to log in
    └── StepError         a step was asked for that the inspection does not allow now
"""

from dataclasses import dataclass
from pathlib import Path


class StationError(Exception):
    """Base of all errors with a message meant for a person."""


class SetupError(StationError):
    """A package, library or folder the station cannot start without."""


class UsageError(StationError):
    """A command or call that cannot be carried out as asked."""


@dataclass(frozen=True, slots=True)
class FileFault:
    """One fault in a data file."""

    file: Path
    field: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.field}" if self.field else str(self.file)
        return f"{where}: {self.message}"


class FileFaultsError(StationError):
    """A data file with faults, all of them reported at once."""

    def __init__(self, faults: tuple[FileFault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


class PictureError(StationError):
    """A picture that is broken, too large or of an unknown kind."""


class StageError(StationError):
    """A preprocessing stage that cannot work on the picture it was given."""


class SourceError(StationError):
    """A source of frames that gives none."""


class ModelError(StationError):
    """A model folder that is missing, incomplete or does not read correctly."""


class RecordError(StationError):
    """A result that could not be written durably."""


class InUseError(StationError):
    """A data folder, port or camera that another program holds."""


class ChannelError(StationError):
    """A channel that cannot be opened, or that answered what it must not."""


class NotAllowedError(StationError):
    """Something the person who is logged in may not do."""


class StepError(StationError):
    """A step out of order in the life of an inspection."""
