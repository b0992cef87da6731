"""What the database says of every result, no longer than the comparisons need it."""

from dataclasses import dataclass, field

from station.domain.delivery import LINE_SERVER, DeliveryState
from station.domain.record import Record
from station.record_document import canonical_json, digest_of, payload_of
from station.records.csv_columns import file_name_of, record_line
from station.records.csv_settings import CsvSettings
from station.records.evidence import StoredLine


@dataclass(slots=True)
class Accounts:
    """Kept small for each result: there may be a million of them."""

    csv: CsvSettings | None
    has_server: bool
    ids: dict[int, str] = field(default_factory=dict)
    lines: dict[str, dict[int, bytes]] = field(default_factory=dict)
    payload_sha256: dict[str, str] = field(default_factory=dict)
    delivered: dict[int, str] = field(default_factory=dict)

    def note_record(self, record: Record) -> None:
        """Take what the CSV and the server must have of a record."""
        self.ids[record.sequence] = record.record_id
        if self.csv is not None:
            name = file_name_of(record, self.csv.file_name, rotates_daily=self.csv.rotate_daily)
            line = record_line(record, self.csv.columns)
            self.lines.setdefault(name, {})[record.sequence] = line
        if self.has_server:
            digest = digest_of(canonical_json(payload_of(record)))
            self.payload_sha256[record.record_id] = digest

    def note_line(self, line: StoredLine) -> StoredLine:
        """Take whether the server has told that it has the result; return the line."""
        is_there = line.channel == LINE_SERVER and line.state == DeliveryState.DELIVERED
        if is_there and line.sequence in self.ids:
            self.delivered[line.sequence] = self.ids[line.sequence]
        return line
