"""Whether records still need their pictures: asked before any is deleted."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import apsw


@dataclass(frozen=True, slots=True)
class Fate:
    """`is_ok`: nothing was wrong with the part. `is_delivered`: on every channel it goes to."""

    is_ok: bool
    is_delivered: bool


def fates_of(connection: apsw.Connection, record_ids: Sequence[str]) -> Mapping[str, Fate]:
    """Return the fate of every record that is known."""
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT record_id, verdict = 'OK' AND decision = 'confirmed', NOT EXISTS ("
        "  SELECT 1 FROM outbox o WHERE o.sequence = r.sequence AND o.state <> 'delivered') "
        "FROM json_each(?) JOIN records r ON r.record_id = value",
        (json.dumps(list(record_ids)),),
    ).fetchall()
    return {record_id: Fate(bool(ok), bool(delivered)) for record_id, ok, delivered in rows}
