"""Lines of the outbox in and out of their table; each function runs in a transaction."""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import Any

import apsw

from station.domain.delivery import Delivery, DeliveryState, QueueState, Receipt
from station.records.moments import from_us

_LINE = """
    r.record_id, o.sequence, r.code, o.channel, o.state, o.attempts, o.changed_at_us,
    o.next_attempt_at_us, o.reason, o.reply, o.received_at_us, o.reply_by
    FROM outbox o JOIN records r USING (sequence)
"""
_OPEN = "o.channel = ? AND o.state = ? AND o.is_blocked = ? AND o.state <> 'delivered'"


LONGEST_WAIT_US = 2 * 3600 * 1_000_000
"""No schedule waits longer: what is due later than this was planned by a clock since set back."""


def is_due(next_attempt_us: int | None, now_us: int) -> bool:
    """Return whether a line may be tried now."""
    return next_attempt_us is None or not now_us < next_attempt_us <= now_us + LONGEST_WAIT_US


def ready_rows(connection: apsw.Connection, channel: str) -> Iterator[tuple[int, int | None]]:
    """Yield (sequence, time of the next attempt) of waiting, unblocked lines in order."""
    yield from connection.execute(
        f"SELECT sequence, next_attempt_at_us FROM outbox o WHERE {_OPEN} ORDER BY sequence",
        (channel, "waiting", 0),
    )


def forget_waits(connection: apsw.Connection, channel: str) -> None:
    """Let lines that wait for their next try be due at once."""
    connection.execute(
        "UPDATE outbox SET next_attempt_at_us = NULL WHERE channel = ? AND state = 'waiting' "
        "AND is_blocked = 0 AND next_attempt_at_us IS NOT NULL AND state <> 'delivered'",
        (channel,),
    )


def receipts_of(connection: apsw.Connection, sequence: int) -> Mapping[str, Receipt]:
    """Return what receivers answered for a record, by channel."""
    rows = connection.execute(
        "SELECT channel, reply, received_at_us, reply_by FROM outbox "
        "WHERE sequence = ? AND state = 'delivered'",
        (sequence,),
    )
    return {channel: Receipt(reply, from_us(us), by) for channel, reply, us, by in rows}


def release_dependents(connection: apsw.Connection, sequence: int, channel: str) -> None:
    """Let the lines go that waited for this one to be delivered."""
    connection.execute(
        "UPDATE outbox SET is_blocked = 0 WHERE sequence = ? AND waits_for = ? AND is_blocked = 1",
        (sequence, channel),
    )


def deliveries_of_record(connection: apsw.Connection, record_id: str) -> tuple[Delivery, ...]:
    """Return the record's line on every channel."""
    rows = connection.execute(
        f"SELECT {_LINE} WHERE r.record_id = ? ORDER BY o.channel", (record_id,)
    )
    return tuple(map(_delivery, rows))


def deliveries_in_states(
    connection: apsw.Connection,
    channel: str,
    states: Sequence[DeliveryState],
    *,
    limit: int,
    after_sequence: int,
) -> tuple[Delivery, ...]:
    """Return lines by sequence, at most `limit`."""
    streams = [
        stream
        for state in set(states)
        for stream in _streams(connection, channel, state, limit, after_sequence)
    ]
    return tuple(islice(heapq.merge(*streams, key=attrgetter("sequence")), limit))


def _streams(
    connection: apsw.Connection, channel: str, state: DeliveryState, limit: int, after: int
) -> Iterator[Iterator[Delivery]]:
    """Yield one ordered stream for each stretch of the index that holds the state."""
    if state is DeliveryState.DELIVERED:
        query = "o.channel = ? AND o.state = 'delivered'"
        yield _lines(connection, query, (channel,), limit, after)
        return
    for is_blocked in (0, 1):
        yield _lines(connection, _OPEN, (channel, state.value, is_blocked), limit, after)


def _lines(
    connection: apsw.Connection, query: str, values: tuple[Any, ...], limit: int, after: int
) -> Iterator[Delivery]:
    rows = connection.execute(
        f"SELECT {_LINE} WHERE {query} AND o.sequence > ? ORDER BY o.sequence LIMIT ?",
        (*values, after, limit),
    )
    return map(_delivery, rows)


def _delivery(row: Sequence[Any]) -> Delivery:
    record_id, sequence, code, channel, state, attempts, changed, due, reason, reply, at, by = row
    return Delivery(
        record_id=record_id,
        sequence=sequence,
        code=code,
        channel=channel,
        state=DeliveryState(state),
        attempts=attempts,
        changed_at=from_us(changed),
        next_attempt_at=None if due is None else from_us(due),
        reason=reason,
        receipt=None if reply is None else Receipt(reply, from_us(at), by),
    )


def queue_state(connection: apsw.Connection, channel: str) -> QueueState:
    """Return the channel's figures without counting lines."""
    rows = connection.execute(
        "SELECT state, number FROM outbox_tallies WHERE channel = ?", (channel,)
    )
    number: dict[str, int] = dict(rows)
    error = connection.execute(
        "SELECT last_error FROM channel_errors WHERE channel = ?", (channel,)
    ).fetchone()
    oldest_us = _oldest_us(connection, channel)
    return QueueState(
        channel=channel,
        waiting=number.get("waiting", 0) + number.get("sending", 0),
        uncertain=number.get("uncertain", 0),
        set_aside=number.get("quarantined", 0),
        last_error=error[0] if error else "",
        oldest_at=None if oldest_us is None else from_us(oldest_us),
    )


def _oldest_us(connection: apsw.Connection, channel: str) -> int | None:
    """Return when the oldest line that still has to go was decided."""
    firsts = (
        connection.execute(
            f"SELECT min(o.sequence) FROM outbox o WHERE {_OPEN}", (channel, state, is_blocked)
        ).fetchall()[0][0]
        for state in ("waiting", "sending")
        for is_blocked in (0, 1)
    )
    oldest = min((first for first in firsts if first is not None), default=None)
    if oldest is None:
        return None
    row = connection.execute("SELECT decided_at_us FROM records WHERE sequence = ?", (oldest,))
    found = row.fetchone()
    return int(found[0]) if found else None


def stranded(connection: apsw.Connection, channels: Sequence[str]) -> dict[str, int]:
    """Return how many lines wait for channels other than these."""
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT channel, sum(number) FROM outbox_tallies "
        "WHERE state IN ('waiting', 'sending') AND number > 0 GROUP BY channel"
    ).fetchall()
    return {channel: number for channel, number in rows if channel not in channels}
