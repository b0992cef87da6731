"""The program of the proof of the full disk: `python -m station.proving.full_disk_job FOLDER SEED`.

FOLDER is a small volume of its own. It prints one JSON object: what was wrong, and figures.
"""

import json
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from station.domain.delivery import LINE_SERVER, Delivered, Receipt
from station.domain.errors import RecordError
from station.proving.balance import Balance, balance_faults
from station.proving.made_parts import START, made_part
from station.proving.receivers import Receivers
from station.proving.rig import Rig
from station.records.database import RESERVE_BYTES

FILLER = "filler"
NOWHERE = Receivers(line_port=1)
"""A line server that nobody listens for: results queue."""

_CHUNK = 65_536
_MOST_PARTS = 100_000
_DELIVERED_AT_ONCE = 20


def main(folder: Path, seed: int) -> dict[str, Any]:
    """Fill the volume with results, then to the last byte; free it, and go on."""
    volume = _Volume(folder=folder, seed=seed)
    volume.fill_with_results()
    volume.fill_to_the_last_byte()
    volume.stay_full()
    volume.start_again_full()
    volume.make_room()
    volume.finish()
    return {"faults": volume.faults, "figures": volume.figures}


class _Volume:
    """One small volume and the station that works in it."""

    def __init__(self, *, folder: Path, seed: int) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self._saved = 0
        self._rig = self._new_rig()
        self._rig.open()
        self.faults: list[str] = []
        self.figures: dict[str, float] = {}

    def _new_rig(self) -> Rig:
        return Rig(folder=self._folder / "data", receivers=NOWHERE, reserve_bytes=RESERVE_BYTES)

    def fill_with_results(self) -> None:
        """Save until the station refuses; a filler of random size makes each end another."""
        free = shutil.disk_usage(self._folder).free
        taken = self._chance.randrange(free // 2, free - 200_000)
        (self._folder / "first-filler").write_bytes(bytes(taken))
        while self._save() and self._saved < _MOST_PARTS:
            self._csv()
        self.figures["parts until it was full"] = self._saved
        self.figures["parts delivered then, with the reserve"] = delivered = self._deliver()
        if not delivered:
            self.faults.append("after the first refusal nothing that was sent could be noted")

    def fill_to_the_last_byte(self) -> None:
        """Take all room that is left, then byte by byte."""
        with (self._folder / FILLER).open("ab", buffering=0) as file:
            for size in (_CHUNK, 1):
                while _has_written(file.write, bytes(size)):
                    pass
        left = shutil.disk_usage(self._folder).free
        self.figures["bytes left"] = left
        if left:
            self.faults.append(f"{left} bytes are still free")

    def stay_full(self) -> None:
        """Whatever is asked of the station now is done, or refused in words."""
        if self._save():
            self.figures["parts saved with no byte left"] = 1
        elif self._save():
            self.faults.append("refused, then saved although nothing had changed")
        self._csv()
        self.figures["parts delivered on the full disk"] = self._deliver()

    def start_again_full(self) -> None:
        """The station is closed and opened: records can be read, the operator is told."""
        self._rig.close()
        self._rig = self._new_rig()
        try:
            report = self._rig.database.open()
        except RecordError as error:
            self._expect_words(error)
            self.figures["start refused while full"] = 1
            return
        self.figures["start refused while full"] = 0
        if not any("full" in words for words in report.messages):
            self.faults.append("a start on a full disk does not say that it is full")
        kept = self._rig.database.last_sequence()
        if kept != self._saved:
            self.faults.append(f"{self._saved} were saved, {kept} are there while it is full")

    def make_room(self) -> None:
        """Free the disk; the station has to go on by itself."""
        for name in (FILLER, "first-filler"):
            (self._folder / name).unlink()
        if self.figures["start refused while full"]:
            self._rig = self._new_rig()
            self._rig.open()
        if not self._save():
            self.faults.append("with room again, the next part was refused")

    def finish(self) -> None:
        """Deliver and compare."""
        self._rig.write_csv()
        self.figures["parts delivered in the end"] = self._deliver(limit=_MOST_PARTS)
        self.faults += balance_faults(self._rig, Balance(least_parts=self._saved))
        if self._rig.database.last_sequence() != self._saved:
            self.faults.append("a part that was refused is there")
        self._rig.close()

    def _save(self) -> bool:
        """Save the next part; a refusal is to be in words that name the full disk."""
        try:
            self._rig.database.save(made_part(self._saved + 1))
        except RecordError as error:
            self._expect_words(error)
            return False
        self._saved += 1
        return True

    def _expect_words(self, error: RecordError) -> None:
        if "disk is full" not in str(error):
            self.faults.append(f"it was not said that the disk is full, but: {error}")

    def _csv(self) -> None:
        try:
            self._rig.write_csv()
        except RecordError as error:
            if "full" not in str(error):
                self.faults.append(f"the CSV does not say that the disk is full, but: {error}")

    def _deliver(self, limit: int = _DELIVERED_AT_ONCE) -> int:
        """Deliver like a courier would; return how many deliveries could be noted."""
        outbox, sent = self._rig.database.outbox, Delivered(Receipt("stored", START))
        try:
            outbox.recover(LINE_SERVER, is_repeatable=True)
            parcels = outbox.claim(LINE_SERVER, limit=limit)
            outbox.settle([(parcel, sent, None) for parcel in parcels])
        except RecordError as error:
            self._expect_words(error)
            return 0
        return len(parcels)


def _has_written(write: Callable[[bytes], int | None], content: bytes) -> bool:
    try:
        return bool(write(content))
    except OSError:
        return False


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))) + "\n")
