"""The child of the proof of random kills: saves and delivers part after part until it is killed."""

from pathlib import Path
from typing import Any

from station.proving.made_parts import made_part
from station.proving.receivers import Receivers
from station.proving.rig import Rig
from station.proving.worker import Reporter


def job(*, reporter: Reporter, folder: str, first: int, count: int, receivers: Any) -> None:
    """Go on from part `first`; say SAVED only where the station would say it."""
    rig = Rig(folder=Path(folder), receivers=Receivers(**receivers), seed=first)
    reporter.say("opening")
    rig.open()
    rig.start_couriers()
    for number in range(first, first + count):
        rig.database.save(made_part(number))
        reporter.say("SAVED", number)
        rig.write_csv()
        rig.wake()
    rig.wait_until(rig.is_settled, limit_s=60.0)
    rig.close()
