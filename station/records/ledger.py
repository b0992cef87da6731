"""The station's results as one thing: database first, then the CSV file and the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from station.domain.errors import RecordError
from station.domain.frame import Image
from station.domain.inspection import Inspection
from station.domain.record import Record
from station.records.archive import Archive
from station.records.audit_chain import AuditKind
from station.records.csv_projection import CsvProjection, CsvState
from station.records.database import Database, OpenReport
from station.records.fresh_thumbnails import FreshThumbnails


@dataclass(frozen=True, slots=True, eq=False)
class PartPictures:
    """What may be kept of a part: the frame as captured, and the line as cut from it."""

    original: Image | None = None
    line: Image | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """How far what follows a record has come. `picture_error` is empty when all went well."""

    csv: CsvState
    picture_error: str = ""


class Ledger:
    """`save` is all that SAVED means. `follow` brings the rest up, and its faults lose nothing.

    `save` and `follow` may run on two threads; each of them on one at a time.
    """

    def __init__(
        self,
        *,
        database: Database,
        csv: CsvProjection,
        archive: Archive,
        fresh: FreshThumbnails,
        settings_digest: str,
        operator: str,
    ) -> None:
        """`settings_digest` is of the settings this program started with, by `operator`."""
        self.database = database
        self._settings_digest, self._operator = settings_digest, operator
        self._fresh = fresh
        self.archive = archive
        self._csv = csv

    def open(self) -> OpenReport:
        """Open the database, and note in the audit if the settings are others than last time.

        InUseError, RecordError or SetupError say why it cannot be opened.
        """
        report = self.database.open()
        self.database.audit.note_if_changed(
            AuditKind.SETTINGS_CHANGED,
            subject="settings",
            digest=self._settings_digest,
            operator=self._operator,
        )
        return report

    def save(self, inspection: Inspection, pictures: PartPictures) -> Record:
        """Save a decided part for good; RecordError if not, and it may then be saved again.

        Of the pictures it takes the small one that goes with the record at once.
        """
        self._fresh.keep(inspection.inspection_id, pictures.line)
        return self.database.save(inspection)

    def thumbnail(self, record_id: str) -> bytes | None:
        """Return a part's small JPEG, of those just saved or of the archive."""
        return self._fresh.of(record_id) or self.archive.thumbnail(record_id)

    def follow(self, inspection: Inspection | None, pictures: PartPictures) -> Followed:
        """Bring the CSV up to date and keep a part's pictures. Nothing is raised."""
        csv = self._csv.catch_up()
        if inspection is None:
            return Followed(csv)
        try:
            self.archive.keep(inspection, original=pictures.original, line=pictures.line)
            self.archive.prune()
        except RecordError as error:
            return Followed(csv, str(error))
        return Followed(csv)

    def note(self, kind: AuditKind, operator: str, details: Mapping[str, Any]) -> None:
        """Add what a person did to the audit; RecordError if it was not written."""
        self.database.audit.append(kind, operator=operator, details=details)

    def close(self) -> None:
        """Let go of the data folder. A second call does nothing."""
        self.database.close()
