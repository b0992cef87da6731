"""A person's word about a record whose delivery stands still, with its entry in the audit."""

from datetime import datetime

import apsw

from station.domain.delivery import Delivery, DeliveryState, ManualChoice, Receipt
from station.domain.errors import StepError
from station.records.audit import append_entry
from station.records.audit_chain import AuditKind
from station.records.moments import to_us
from station.records.outbox_rows import deliveries_of_record
from station.records.settling import mark_delivered

_DECIDABLE = (DeliveryState.UNCERTAIN, DeliveryState.QUARANTINED)


def carry_out(
    connection: apsw.Connection,
    record_id: str,
    channel: str,
    choice: ManualChoice,
    *,
    operator: str,
    now: datetime,
) -> Delivery:
    """Send again or take as arrived, and return the line as it is now; StepError elsewhere."""
    before = _line(connection, record_id, channel)
    if before.state not in _DECIDABLE:
        raise StepError(
            f"Result {before.sequence} is {before.state} on the {channel}: there is nothing to "
            "decide. Only what is uncertain or in quarantine waits for a person."
        )
    _audit(connection, before, choice, operator, now)
    if choice is ManualChoice.SEND_AGAIN:
        _queue_again(connection, before, to_us(now))
    else:
        _take_as_arrived(connection, before, operator, now)
    return _line(connection, record_id, channel)


def _line(connection: apsw.Connection, record_id: str, channel: str) -> Delivery:
    for delivery in deliveries_of_record(connection, record_id):
        if delivery.channel == channel:
            return delivery
    raise StepError(f"No result {record_id} was ever queued for the {channel}.")


def _audit(
    connection: apsw.Connection,
    line: Delivery,
    choice: ManualChoice,
    operator: str,
    now: datetime,
) -> None:
    append_entry(
        connection,
        at=now.isoformat(),
        kind=AuditKind.DELIVERY_CHOICE,
        operator=operator,
        details={
            "record_id": line.record_id,
            "sequence": line.sequence,
            "channel": line.channel,
            "choice": choice.value,
            "state": line.state.value,
            "reason": line.reason,
        },
    )


def _queue_again(connection: apsw.Connection, line: Delivery, now_us: int) -> None:
    """Begin anew: the tries so far must not count against it."""
    connection.execute(
        "UPDATE outbox SET state = 'waiting', attempts = 0, may_have_arrived = 1, "
        "next_attempt_at_us = NULL, changed_at_us = ?, reason = '' "
        "WHERE sequence = ? AND channel = ?",
        (now_us, line.sequence, line.channel),
    )


def _take_as_arrived(
    connection: apsw.Connection, line: Delivery, operator: str, now: datetime
) -> None:
    mark_delivered(
        connection,
        line.sequence,
        line.channel,
        Receipt("", now),
        now_us=to_us(now),
        reason=f"taken as arrived by {operator or 'an operator without a name'}",
    )
