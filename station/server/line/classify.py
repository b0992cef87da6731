"""Tells new results from repeats and conflicts. Pure: what the tables hold comes in as mappings."""

from collections.abc import Iterable, Mapping

from station.server.line.arrival import Arrival, Filed, Status


def classified(
    arrivals: Iterable[Arrival], *, hash_by_id: Mapping[str, str], id_by_sequence: Mapping[int, str]
) -> tuple[Filed, ...]:
    """Return what becomes of each arrival of one station, in order.

    `hash_by_id` and `id_by_sequence` tell what was stored before under the arrivals' ids and
    sequence numbers. A result that comes twice in `arrivals` is a duplicate the second time.
    """
    hashes, ids = dict(hash_by_id), dict(id_by_sequence)
    filed = []
    for arrival in arrivals:
        status, detail = _status(arrival, hashes.get(arrival.record_id), ids.get(arrival.sequence))
        if status is Status.STORED:
            hashes[arrival.record_id] = arrival.payload_sha256
            ids[arrival.sequence] = arrival.record_id
        filed.append(Filed(arrival.record_id, status, detail))
    return tuple(filed)


def _status(arrival: Arrival, known_hash: str | None, holder: str | None) -> tuple[Status, str]:
    if known_hash == arrival.payload_sha256:
        return Status.DUPLICATE, ""
    if known_hash is not None:
        return Status.CONFLICT, (
            f"Result {arrival.record_id} is stored with other content "
            f"(SHA-256 {known_hash[:12]}…, sent {arrival.payload_sha256[:12]}…)."
        )
    if holder is not None:
        return Status.CONFLICT, (
            f"Sequence number {arrival.sequence} of this station is taken by result {holder}. "
            "Two stations may share one name, or a database was begun anew."
        )
    return Status.STORED, ""
