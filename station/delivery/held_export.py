"""Writes records that wait for a person into a file, one JSON object a line, to carry by hand."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from station.domain.delivery import Delivery, DeliveryState, Outbox
from station.domain.errors import RecordError
from station.domain.record import Record
from station.record_document import payload_of

HELD = (DeliveryState.SET_ASIDE, DeliveryState.UNCERTAIN)
"""What waits for a person."""
PAGE = 500

FindRecord = Callable[[str], Record | None]


def export_held(path: Path, *, outbox: Outbox, channel: str, record_of: FindRecord) -> int:
    """Write what is set aside or uncertain and return how many; the queue stays as it is.

    RecordError if the file cannot be written; then what was there before is still whole.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    count = 0
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for delivery in every_delivery(outbox, channel, HELD):
                file.write(line_of(delivery, record_of(delivery.record_id)))
                count += 1
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise RecordError(
            f"{path} could not be written: {error.strerror or error}. "
            "Choose a folder that may be written, with space left."
        ) from error
    return count


def every_delivery(
    outbox: Outbox, channel: str, states: Sequence[DeliveryState]
) -> Iterator[Delivery]:
    """Yield every delivery in one of the states, by sequence."""
    after = 0
    while page := outbox.deliveries(channel, states, limit=PAGE, after_sequence=after):
        yield from page
        after = page[-1].sequence


def line_of(delivery: Delivery, record: Record | None) -> str:
    """Return one line: how the delivery stands, and the record as servers get it."""
    document = {
        "channel": delivery.channel,
        "state": delivery.state.value,
        "reason": delivery.reason,
        "attempts": delivery.attempts,
        "changed_at": delivery.changed_at.isoformat(),
        "record_id": delivery.record_id,
        "sequence": delivery.sequence,
        "payload": payload_of(record) if record is not None else None,
    }
    return f"{json.dumps(document)}\n"
