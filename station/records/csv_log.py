"""ocr_data.csv: one line per part, on the disk before `append` returns, whole after a power cut.

The file is opened anew for every line: a spreadsheet may have saved it over in the meantime.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from station.domain.errors import RecordError
from station.domain.inspection import Inspection
from station.records.csv_faults import cause_of, cure_of
from station.records.csv_file import FileStamp, open_whole, stamp_of, write_whole
from station.records.csv_row import cells_of, line_of
from station.records.csv_scan import LoggedRow, Scan
from station.records.file_lock import exclusive

LOCK_LIMIT_S = 5.0


class CsvLog:
    """The log file. One thread at a time; several programs may append to the same file."""

    def __init__(self, path: Path, *, lock_limit_s: float = LOCK_LIMIT_S) -> None:
        self._path = path
        self._lock_path = path.with_name(f"{path.name}.lock")
        self._lock_limit_s = lock_limit_s
        self._is_open = False
        self._last_serial = 0
        self._known: tuple[FileStamp, Scan] | None = None

    def open(self) -> None:
        """Create the file or repair its torn end; the folder must exist. Twice is fine."""
        with self._locked():
            self._open_file()[0].close()
        self._is_open = True

    def append(self, inspection: Inspection) -> int:
        """Write one line and return its serial number once it is on the disk.

        An inspection that is already there is not written again; RecordError says why nothing was
        written, and the same inspection may then be appended again.
        """
        if not self._is_open:
            raise RecordError(f"{self._path.name} is not open. Open the log, then confirm again.")
        with self._locked():
            file, scan = self._open_file()
            with file:
                logged = scan.rows.get(inspection.inspection_id)
                if logged is not None:
                    return self._logged_before(logged, inspection)
                return self._write(file, scan, inspection)

    def close(self) -> None:
        """Let go of the file. A second call does nothing."""
        self._is_open = False
        self._known = None

    def _open_file(self) -> tuple[BinaryIO, Scan]:
        """Open the file and read it, unless it still is as we left it."""
        known, self._known = self._known, None
        file, scan = open_whole(self._path, known)
        # Serial numbers go on even when the file was moved away meanwhile.
        self._last_serial = max(self._last_serial, scan.last_serial)
        self._known = stamp_of(file), scan
        return file, scan

    def _write(self, file: BinaryIO, scan: Scan, inspection: Inspection) -> int:
        serial = self._last_serial + 1
        cells = cells_of(inspection, serial)
        line = line_of(cells)
        self._known = None  # until the line is safe, the file has to be read again
        write_whole(file, line, at=scan.end)
        self._last_serial = scan.last_serial = serial
        scan.rows[inspection.inspection_id] = LoggedRow.of(cells)
        scan.end += len(line)
        self._known = stamp_of(file), scan
        return serial

    def _logged_before(self, logged: LoggedRow, inspection: Inspection) -> int:
        if logged == LoggedRow.of(cells_of(inspection, logged.serial)):
            return logged.serial
        raise RecordError(
            f"This part is already in {self._path.name} as number {logged.serial} with another "
            "decision. Capture the part again to decide anew."
        )

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            with exclusive(self._lock_path, limit_s=self._lock_limit_s):
                yield
        except OSError as fault:
            raise RecordError(
                f"The result was not written to {self._path} ({cause_of(fault)}). "
                f"{cure_of(fault)}, then confirm again; nothing is lost."
            ) from fault
