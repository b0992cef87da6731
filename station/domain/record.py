"""The durable form of one decided inspection, as the database holds it and the channels send it."""

from dataclasses import dataclass

from station.domain.inspection import Inspection


@dataclass(frozen=True, slots=True)
class AuditHead:
    """Where the audit chain stood: the number of its entries and the hash of the last one.

    `digest` is a SHA-256 in 64 lower-case hex digits; of an empty chain it is all zeros.
    """

    count: int
    digest: str


EMPTY_CHAIN = AuditHead(0, "0" * 64)


@dataclass(frozen=True, slots=True)
class Record:
    """A decided inspection with its place: `sequence` counts from 1 without a gap per station.

    `audit_head` is the chain's head right after this record's own entry, so that a record always
    has the same content, whenever it is sent.
    """

    inspection: Inspection
    station: str
    sequence: int
    audit_head: AuditHead

    @property
    def record_id(self) -> str:
        """Return the UUIDv7 that was minted when the frame was captured."""
        return self.inspection.inspection_id
