"""Where a part is between trigger and saved, and what to say to a trigger that comes too early."""

from enum import Enum, auto


class Step(Enum):
    """Where the part is."""

    READY = auto()
    CAPTURING = auto()
    READING = auto()
    RESULT = auto()
    SAVING = auto()


BUSY_WORDS = {
    Step.CAPTURING: "The picture of this part is being taken.",
    Step.READING: "This part is still being read.",
    Step.RESULT: "Decide this part first: Enter confirms, F2 corrects, Esc reads again.",
    Step.SAVING: "This part is still being saved.",
}
