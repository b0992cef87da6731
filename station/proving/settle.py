"""Brings a rig to rest like an operator who goes to the device and looks what it has done."""

from dataclasses import dataclass

from station.domain.delivery import DEVICE, DeliveryState, ManualChoice
from station.peers.effects import EffectLog
from station.proving.rig import Rig

LIMIT_S = 120.0
_OPERATOR = "Kim"
_MOST_UNCERTAIN = 100_000


@dataclass(frozen=True, slots=True)
class Looked:
    """One uncertain delivery, and what a look at the device told about it."""

    code: str
    had_arrived: bool


def settle_by_looking(rig: Rig, device: EffectLog) -> tuple[Looked, ...]:
    """Open the rig, deliver everything and decide all that is uncertain; AssertionError if
    it does not come to rest. The rig stays open, its couriers stopped."""
    rig.open()
    rig.start_couriers()
    rest(rig)
    looked = decide_by_looking(rig, device)
    rig.wake()
    rest(rig)
    rig.stop_couriers()
    rig.write_csv()
    return looked


def rest(rig: Rig, *, limit_s: float = LIMIT_S) -> None:
    """Wait until nothing is on its way; AssertionError if that does not come."""
    if not rig.wait_until(rig.is_settled, limit_s=limit_s):
        waiting = [rig.database.outbox.queue(route.channel) for route in rig.routes]
        raise AssertionError(f"after {limit_s:.0f} s deliveries still wait: {waiting}")


def decide_by_looking(rig: Rig, device: EffectLog) -> tuple[Looked, ...]:
    """Decide each uncertain delivery by what the device has done."""
    outbox, done, looked = rig.database.outbox, set(device.keys), []
    uncertain = outbox.deliveries(DEVICE, (DeliveryState.UNCERTAIN,), limit=_MOST_UNCERTAIN)
    for delivery in uncertain:
        had_arrived = delivery.code in done
        choice = ManualChoice.IT_ARRIVED if had_arrived else ManualChoice.SEND_AGAIN
        outbox.decide(delivery.record_id, DEVICE, choice, operator=_OPERATOR)
        looked.append(Looked(delivery.code, had_arrived))
    return tuple(looked)
