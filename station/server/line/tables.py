"""The line server's tables, the same on SQLite and PostgreSQL."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA_VERSION = 1

metadata = MetaData()

# SQLite numbers rows by itself only where the column is called INTEGER.
_NUMBER = BigInteger().with_variant(Integer, "sqlite")

schema = Table("line_schema", metadata, Column("version", SmallInteger, primary_key=True))

stations = Table(
    "stations",
    metadata,
    Column("station", Text, primary_key=True),
    Column("highest", BigInteger, nullable=False),
    Column("parts", BigInteger, nullable=False),
    Column("audit_count", BigInteger, nullable=False),
    Column("audit_digest", String(64), nullable=False),
    Column("last_seen_us", BigInteger, nullable=False),
)
"""One row each. `highest` is the highest sequence number that came; the audit head is that of the
same result. A writer locks the row first: results of one station are filed one after another."""

results = Table(
    "results",
    metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=True),
    Column("record_id", String(36), nullable=False, unique=True),
    Column("station", Text, ForeignKey("stations.station"), nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("payload_sha256", String(64), nullable=False),
    Column("captured_us", BigInteger, nullable=False),
    Column("received_us", BigInteger, nullable=False),
    Column("code", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("audit_count", BigInteger, nullable=False),
    Column("audit_digest", String(64), nullable=False),
    Column("has_thumbnail", Boolean, nullable=False),
    Column("document", Text, nullable=False),
    UniqueConstraint("station", "sequence"),
    Index("results_by_time", "captured_us", "number"),
    Index("results_by_station", "station", "captured_us", "number"),
    Index("results_by_code", "code", "captured_us", "number"),
    Index("results_by_verdict", "verdict", "captured_us", "number"),
)
"""Every query has an index that also gives its order, so that paging never sorts."""

thumbnails = Table(
    "thumbnails",
    metadata,
    Column("record_id", String(36), primary_key=True),
    Column("jpeg", LargeBinary, nullable=False),
)

gaps = Table(
    "gaps",
    metadata,
    Column("station", Text, ForeignKey("stations.station"), primary_key=True),
    Column("first", BigInteger, primary_key=True),
    Column("last", BigInteger, nullable=False),
)
"""Sequence numbers below `stations.highest` that have not come."""

hours = Table(
    "hours",
    metadata,
    Column("station", Text, ForeignKey("stations.station"), primary_key=True),
    Column("hour", BigInteger, primary_key=True),
    Column("verdict", Text, primary_key=True),
    Column("decision", Text, primary_key=True),
    Column("parts", BigInteger, nullable=False),
    Index("hours_by_time", "hour"),
)
"""Parts counted as they come, by the hour (since 1970, UTC) in which they were captured: the
dashboard costs the same with a million results."""

alarms = Table(
    "alarms",
    metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=True),
    Column("station", Text, ForeignKey("stations.station"), nullable=False),
    Column("record_id", String(36), nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("raised_us", BigInteger, nullable=False),
    Column("message", Text, nullable=False),
    Index("alarms_by_station", "station", "number"),
)
