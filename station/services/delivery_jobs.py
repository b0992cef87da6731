"""What the delivery service has done in the background: look into the outbox, carry out choices."""

from collections.abc import Sequence
from dataclasses import dataclass

from station.delivery.channel import Channel
from station.delivery.channel_trial import TriesLine
from station.delivery.held_export import HELD
from station.domain.delivery import Delivery, DeliveryState, ManualChoice, Outbox, QueueState
from station.domain.errors import StationError

SHOWN_HELD = 500
SHOWN_WAITING = 100


@dataclass(frozen=True, slots=True)
class ChoicesDone:
    """How many records a choice was carried out for, and in words why not for the others."""

    channel: str
    choice: ManualChoice
    count: int
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """What a test of a channel came to."""

    channel: str
    is_good: bool
    words: str


def queues_of(outbox: Outbox, channels: Sequence[str]) -> tuple[QueueState, ...]:
    return tuple(outbox.queue(channel) for channel in channels)


def open_deliveries(outbox: Outbox, channel: str) -> tuple[Delivery, ...]:
    """Return the first of those that wait for a person, then of those that wait for their turn."""
    waiting = (DeliveryState.SENDING, DeliveryState.WAITING)
    return (
        *outbox.deliveries(channel, HELD, limit=SHOWN_HELD),
        *outbox.deliveries(channel, waiting, limit=SHOWN_WAITING),
    )


def carry_out(
    outbox: Outbox,
    *,
    channel: str,
    record_ids: Sequence[str],
    choice: ManualChoice,
    operator: str,
    reply: str = "",
) -> ChoicesDone:
    """Carry out a person's choice for each record; one that fails does not stop the others."""
    count, problems = 0, []
    for record_id in record_ids:
        try:
            outbox.decide(record_id, channel, choice, operator=operator, reply=reply)
            count += 1
        except StationError as error:
            problems.append(str(error))
    return ChoicesDone(channel, choice, count, tuple(dict.fromkeys(problems)))


def try_channel(channel: Channel, text: str) -> Trial:
    """Talk to the receiver without a record."""
    if not isinstance(channel, TriesLine):
        return Trial(channel.name, False, f"The {channel.name} channel has no test.")
    try:
        return Trial(channel.name, True, channel.send_test(text))
    except StationError as error:
        return Trial(channel.name, False, str(error))
