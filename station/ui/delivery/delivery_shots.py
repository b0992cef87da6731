"""Draws the delivery panel in its states, for the documents and for looking at."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from station.delivery.courier_state import CourierState, CourierStep
from station.delivery.device_console import Direction, Traffic
from station.domain.clock import Clock
from station.domain.delivery import (
    DEVICE,
    LINE_SERVER,
    PLANT_SERVER,
    Delivery,
    DeliveryState,
    ManualChoice,
    QueueState,
)
from station.ui.delivery.delivery_dialog import DeliveryDialog
from station.ui.theme import Sizes

CHANNELS = (DEVICE, PLANT_SERVER, LINE_SERVER)
NO_REPLY = (
    "It was sent and may have arrived. "
    "The device at 10.0.4.17:2000 did not answer within the limit. Check it."
)
REFUSED = "The plant server refused the result: 422 old_part_name is not known."
DOWN = (
    "The line server at line-server:8443 took no connection; check that it runs, and its port. "
    "It is tried again."
)


def delivery_dialog(sizes: Sizes, clock: Clock) -> DeliveryDialog:
    """Return the dialog of a station with three channels."""
    return DeliveryDialog(channels=CHANNELS, sizes=sizes, clock=clock)


def delivery_scenes(dialog: DeliveryDialog, now: datetime) -> Iterator[str]:
    """Bring the dialog into one state after the other and name each."""
    panel = dialog.panel
    for channel in CHANNELS:
        is_connected = True if channel == DEVICE else None
        panel.show_queue(QueueState(channel))
        panel.show_state(CourierState(channel, CourierStep.IDLE, is_connected=is_connected))
        panel.show_deliveries(channel, ())
    for traffic in sample_traffic(now):
        panel.show_traffic(traffic)
    yield "delivery-well"
    _show_troubles(dialog, now)
    yield "delivery-device"
    panel.queue.keys.send_again.trigger()
    yield "delivery-question"
    panel.choose_channel(PLANT_SERVER)
    panel.show_deliveries(PLANT_SERVER, sample_deliveries(PLANT_SERVER, now, held=3, waiting=0))
    panel.show_choice_done(ManualChoice.SEND_AGAIN, 1)
    yield "delivery-set-aside"
    panel.choose_channel(LINE_SERVER)
    panel.show_deliveries(LINE_SERVER, sample_deliveries(LINE_SERVER, now, held=0, waiting=30))
    yield "delivery-waiting"


def _show_troubles(dialog: DeliveryDialog, now: datetime) -> None:
    panel, soon = dialog.panel, now + timedelta(seconds=140)
    panel.show_queue(QueueState(DEVICE, 2, 2, last_error=NO_REPLY))
    panel.show_queue(QueueState(PLANT_SERVER, 0, 0, 3, last_error=REFUSED))
    panel.show_queue(QueueState(LINE_SERVER, 214, last_error=DOWN))
    panel.show_state(CourierState(LINE_SERVER, CourierStep.WAITING, DOWN, soon, False))
    panel.show_deliveries(DEVICE, sample_deliveries(DEVICE, now, held=2, waiting=2))


def sample_deliveries(
    channel: str, now: datetime, *, held: int, waiting: int
) -> tuple[Delivery, ...]:
    """Return prepared lines: those that wait for a person, then those that wait for their turn."""
    state, reason = (
        (DeliveryState.UNCERTAIN, NO_REPLY)
        if channel == DEVICE
        else (DeliveryState.SET_ASIDE, REFUSED)
    )
    lines = [_line(n, channel, state, now, reason) for n in range(held)]
    due = now + timedelta(seconds=140)
    for number in range(held, held + waiting):
        why = DOWN if number == held and channel == LINE_SERVER else ""
        line = _line(number, channel, DeliveryState.WAITING, now, why, due)
        lines.append(line)
    return tuple(lines)


def _line(
    number: int,
    channel: str,
    state: DeliveryState,
    now: datetime,
    reason: str,
    due: datetime | None = None,
) -> Delivery:
    return Delivery(
        record_id=f"{channel}-{number}",
        sequence=1204 + number,
        code=f"F4K7P2250731{482 + number:05d}",
        channel=channel,
        state=state,
        attempts=(1 if channel == DEVICE else 9) if reason else 0,
        changed_at=now - timedelta(minutes=11, seconds=-20 * number),
        next_attempt_at=due if reason else None,
        reason=reason,
    )


def sample_traffic(now: datetime) -> tuple[Traffic, ...]:
    """Return one exchange with a device."""
    command, reply = b"READ F4K7P225073100482\r\n", b"ACK N7781-0042\r\n"
    return (
        Traffic(now, Direction.NOTE, note="connected to 10.0.4.17:2000"),
        Traffic(now + timedelta(milliseconds=2), Direction.OUT, command),
        Traffic(now + timedelta(milliseconds=48), Direction.IN, reply),
    )
