"""The child of the proof of the commit path: opens, saves, writes the CSV, delivers, closes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from station.domain.delivery import LINE_SERVER, Delivered, Receipt
from station.domain.errors import RecordError
from station.proving.made_parts import START, made_part
from station.proving.receivers import Receivers
from station.proving.rig import Rig
from station.proving.worker import Reporter, wait_for_go

_MOST_TRIES = 4

Done = TypeVar("Done")


def rig_in(folder: Path) -> Rig:
    """Return the proof's rig, not yet open; its only receiver is asked by hand."""
    return Rig(folder=folder, receivers=Receivers(line_port=1))


def job(*, reporter: Reporter, folder: str, first: int, count: int) -> None:
    """Wait for the word to go, then save `count` parts; say what is SAVED and what was refused."""
    rig = rig_in(Path(folder))
    wait_for_go()
    reporter.say("go")
    _until_it_works(reporter, "open", rig.database.open)
    for number in range(first, first + count):
        save = partial(rig.database.save, made_part(number))
        _until_it_works(reporter, f"save {number}", save)
        reporter.say("SAVED", number)
        _until_it_works(reporter, "CSV", rig.write_csv)
        _deliver(reporter, rig)
    rig.close()
    reporter.say("done")


def _deliver(reporter: Reporter, rig: Rig) -> None:
    outbox, sent = rig.database.outbox, Delivered(Receipt("stored", START))
    parcels = _until_it_works(reporter, "claim", lambda: outbox.claim(LINE_SERVER, limit=10))
    outcomes = [(parcel, sent, None) for parcel in parcels]
    _until_it_works(reporter, "settle", lambda: outbox.settle(outcomes))
    for parcel in parcels:
        reporter.say("DELIVERED", parcel.record.sequence)


def _until_it_works(reporter: Reporter, what: str, step: Callable[[], Done]) -> Done:
    """Do a step; after a refusal that is told as such, do it again, as a person would."""
    for _ in range(_MOST_TRIES):
        try:
            return step()
        except RecordError as error:
            reporter.say("REFUSED", what, str(error).replace("\n", " "))
    raise AssertionError(f"{what} was refused {_MOST_TRIES} times, though one fault was injected")
