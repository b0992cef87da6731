"""A person's word about a record whose delivery stands still, with its entry in the audit."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import apsw

from station.domain.delivery import (
    DEVICE,
    MAX_REPLY_CHARACTERS,
    Delivery,
    DeliveryState,
    ManualChoice,
    Receipt,
)
from station.domain.errors import StepError, UsageError
from station.records.audit import append_entry
from station.records.audit_chain import AuditKind
from station.records.moments import to_us
from station.records.outbox_rows import deliveries_of_record
from station.records.receipts import receipts_details
from station.records.settling import mark_delivered

_DECIDABLE = (DeliveryState.UNCERTAIN, DeliveryState.SET_ASIDE)
_NAMELESS = "an operator without a name"


def carry_out(
    connection: apsw.Connection,
    record_id: str,
    channel: str,
    choice: ManualChoice,
    *,
    operator: str,
    reply: str,
    now: datetime,
) -> Delivery:
    """Do what was chosen, and return the line as it is now; StepError where it cannot be."""
    said = checked_reply(reply, channel=channel, choice=choice)
    before = _line(connection, record_id, channel)
    _check_state(before, choice)
    more: dict[str, Any] = {}
    if choice is ManualChoice.SEND_AGAIN:
        _queue_again(connection, before, to_us(now))
    elif choice is ManualChoice.SET_ASIDE:
        _set_aside(connection, before, operator, to_us(now))
    else:
        digest = _take_as_arrived(connection, before, operator, said, now)
        more = receipts_details(channel, {before.sequence: digest})
        more |= {"reply": said} if said else {}
    _audit(connection, before, choice, operator, now, more)
    return _line(connection, record_id, channel)


def _check_state(line: Delivery, choice: ManualChoice) -> None:
    if choice is ManualChoice.SET_ASIDE:
        if line.state is not DeliveryState.WAITING:
            raise StepError(
                f"Result {line.sequence} is {line.state} on the {line.channel}: it cannot be set "
                "aside. Only what waits for its turn can."
            )
    elif line.state not in _DECIDABLE:
        raise StepError(
            f"Result {line.sequence} is {line.state} on the {line.channel}: there is nothing to "
            "decide. Only what is uncertain or set aside waits for a person."
        )


def checked_reply(reply: str, *, channel: str, choice: ManualChoice) -> str:
    """Return a typed reply without blanks around it; UsageError if it can be none."""
    said = reply.strip()
    if not said:
        return ""
    if channel != DEVICE or choice is not ManualChoice.IT_ARRIVED:
        raise UsageError("A reply can only be given for the device, with 'it arrived'.")
    if len(said) > MAX_REPLY_CHARACTERS or not said.isprintable():
        raise UsageError(
            f"A reply has at most {MAX_REPLY_CHARACTERS} characters, all of them visible. Type it "
            "as it stands on the part."
        )
    return said


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
    more: Mapping[str, Any],
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
            **more,
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


def _set_aside(connection: apsw.Connection, line: Delivery, operator: str, now_us: int) -> None:
    """Let those behind it go first; what the receiver said of it stays."""
    reason = f"Set aside by {operator or _NAMELESS}. {line.reason}".strip()
    connection.execute(
        "UPDATE outbox SET state = 'quarantined', next_attempt_at_us = NULL, changed_at_us = ?, "
        "reason = ? WHERE sequence = ? AND channel = ?",
        (now_us, reason, line.sequence, line.channel),
    )


def _take_as_arrived(
    connection: apsw.Connection, line: Delivery, operator: str, reply: str, now: datetime
) -> str:
    """Write it with the reply that the person knows, if any; return the digest for the audit."""
    who = operator or _NAMELESS
    taken = f"taken as arrived by {who}"
    typed = f"taken as arrived by {who}, who typed the reply"
    return mark_delivered(
        connection,
        line.sequence,
        line.channel,
        Receipt(reply, now, typed_by=who if reply else ""),
        now_us=to_us(now),
        reason=typed if reply else taken,
    )
