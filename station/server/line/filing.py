"""Files the results of one station inside one transaction: rows, gaps, alarms and counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from station.domain.record import EMPTY_CHAIN, AuditHead
from station.server.line import tables
from station.server.line.arrival import Arrival, Filed, Status
from station.server.line.classify import classified
from station.server.line.gaps import Gap, gap_before, without
from station.server.line.witness import suspicion

HOUR_US = 3_600_000_000


@dataclass(slots=True)
class _Standing:
    """The station's row while results are filed."""

    highest: int
    parts: int
    head: AuditHead


def file_results(
    connection: Connection, *, station: str, arrivals: Sequence[Arrival], received_us: int
) -> tuple[Filed, ...]:
    """Store what is new, tell what is not. The station's row stays locked until the commit."""
    standing = _locked_standing(connection, station, received_us)
    filed = classified(arrivals, **_known(connection, station, arrivals))
    new = [a for a, f in zip(arrivals, filed, strict=True) if f.status is Status.STORED]
    if new:
        new.sort(key=lambda arrival: arrival.sequence)
        _insert(connection, station, new, received_us)
        for arrival in new:
            _place(connection, station, standing, arrival, received_us)
        _count_hours(connection, station, new)
    connection.execute(
        update(tables.stations)
        .where(tables.stations.c.station == station)
        .values(
            highest=standing.highest,
            parts=standing.parts,
            audit_count=standing.head.count,
            audit_digest=standing.head.digest,
            last_seen_us=received_us,
        )
    )
    return filed


def _locked_standing(connection: Connection, station: str, received_us: int) -> _Standing:
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    connection.execute(
        dialect.insert(tables.stations)
        .values(
            station=station,
            highest=0,
            parts=0,
            audit_count=EMPTY_CHAIN.count,
            audit_digest=EMPTY_CHAIN.digest,
            last_seen_us=received_us,
        )
        .on_conflict_do_nothing()
    )
    row = connection.execute(
        select(tables.stations).where(tables.stations.c.station == station).with_for_update()
    ).one()
    return _Standing(row.highest, row.parts, AuditHead(row.audit_count, row.audit_digest))


def _known(connection: Connection, station: str, arrivals: Iterable[Arrival]) -> dict[str, Any]:
    columns = tables.results.c
    ids = sorted({arrival.record_id for arrival in arrivals})
    sequences = sorted({arrival.sequence for arrival in arrivals})
    by_id = connection.execute(
        select(columns.record_id, columns.payload_sha256).where(columns.record_id.in_(ids))
    )
    by_sequence = connection.execute(
        select(columns.sequence, columns.record_id).where(
            columns.station == station, columns.sequence.in_(sequences)
        )
    )
    return {
        "hash_by_id": {row.record_id: row.payload_sha256 for row in by_id},
        "id_by_sequence": {row.sequence: row.record_id for row in by_sequence},
    }


def _insert(connection: Connection, station: str, new: Iterable[Arrival], received_us: int) -> None:
    rows, pictures = [], []
    for arrival in new:
        rows.append(
            {
                "record_id": arrival.record_id,
                "station": station,
                "sequence": arrival.sequence,
                "payload_sha256": arrival.payload_sha256,
                "captured_us": arrival.captured_us,
                "received_us": received_us,
                "code": arrival.code,
                "verdict": arrival.verdict,
                "decision": arrival.decision,
                "audit_count": arrival.audit_head.count,
                "audit_digest": arrival.audit_head.digest,
                "has_thumbnail": arrival.thumbnail is not None,
                "document": arrival.document,
            }
        )
        if arrival.thumbnail is not None:
            pictures.append({"record_id": arrival.record_id, "jpeg": arrival.thumbnail})
    connection.execute(insert(tables.results), rows)
    if pictures:
        connection.execute(insert(tables.thumbnails), pictures)


def _place(
    connection: Connection, station: str, standing: _Standing, arrival: Arrival, received_us: int
) -> None:
    """Bring gaps and audit head up to date with one new result; ascending sequences only."""
    standing.parts += 1
    if arrival.sequence <= standing.highest:
        _close_gap(connection, station, arrival.sequence)
        doubts = _late_doubts(connection, station, arrival)
    else:
        if gap := gap_before(standing.highest, arrival.sequence):
            _open_gap(connection, station, gap)
        doubts = [suspicion(standing.head, arrival.audit_head)] if standing.highest else []
        standing.highest, standing.head = arrival.sequence, arrival.audit_head
    for doubt in filter(None, doubts):
        connection.execute(
            insert(tables.alarms).values(
                station=station,
                record_id=arrival.record_id,
                sequence=arrival.sequence,
                raised_us=received_us,
                message=f"At result {arrival.sequence} {doubt}.",
            )
        )


def _open_gap(connection: Connection, station: str, gap: Gap) -> None:
    connection.execute(insert(tables.gaps).values(station=station, first=gap.first, last=gap.last))


def _close_gap(connection: Connection, station: str, sequence: int) -> None:
    columns = tables.gaps.c
    row = connection.execute(
        select(columns.first, columns.last)
        .where(columns.station == station, columns.first <= sequence, columns.last >= sequence)
        .order_by(columns.first.desc())
        .limit(1)
    ).one()
    connection.execute(
        delete(tables.gaps).where(columns.station == station, columns.first == row.first)
    )
    for piece in without(Gap(row.first, row.last), sequence):
        _open_gap(connection, station, piece)


def _late_doubts(connection: Connection, station: str, arrival: Arrival) -> list[str]:
    """Compare a result that came after later ones with its neighbours on both sides."""
    columns = tables.results.c
    heads = select(columns.audit_count, columns.audit_digest).where(columns.station == station)
    before = connection.execute(
        heads.where(columns.sequence < arrival.sequence).order_by(columns.sequence.desc()).limit(1)
    ).one_or_none()
    after = connection.execute(
        heads.where(columns.sequence > arrival.sequence).order_by(columns.sequence).limit(1)
    ).one_or_none()
    return [
        suspicion(AuditHead(*before), arrival.audit_head) if before else "",
        suspicion(arrival.audit_head, AuditHead(*after)) if after else "",
    ]


def _count_hours(connection: Connection, station: str, new: Iterable[Arrival]) -> None:
    counts = Counter((a.captured_us // HOUR_US, a.verdict, a.decision) for a in new)
    columns = tables.hours.c
    for (hour, verdict, decision), parts in counts.items():
        key = {"station": station, "hour": hour, "verdict": verdict, "decision": decision}
        changed = connection.execute(
            update(tables.hours)
            .where(*(columns[name] == value for name, value in key.items()))
            .values(parts=columns.parts + parts)
        )
        if changed.rowcount == 0:
            connection.execute(insert(tables.hours).values(**key, parts=parts))
