"""Proof: a device's lost acknowledgement is told as UNCERTAIN, and only a person sends again."""

from contextlib import ExitStack
from pathlib import Path

from station.domain.delivery import DEVICE, Delivery, DeliveryState, ManualChoice
from station.peers.device import SimulatedDevice
from station.peers.device_dialect import DeviceDialect, LineDialect
from station.peers.faults import NO_FAULTS, FaultKind, FaultPlan
from station.peers.framed_dialect import FramedDialect
from station.proving.made_parts import made_part
from station.proving.receivers import Receivers
from station.proving.result import Failure, Figure, Result, counted
from station.proving.rig import Rig
from station.proving.settle import rest
from station.records.audit_chain import AuditKind

LIMIT_S = 0.1
LOSSES = (FaultKind.LOST_REPLY, FaultKind.CUT, FaultKind.GARBAGE, FaultKind.HALF_OPEN)
PROFILES = ("line", "framed")
_OPERATOR = "Kim"


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Lose `size` acknowledgements: half in the line profile, half in frames."""
    counts = (size - size // 2, size // 2)
    faults: list[str] = []
    done = 0
    for profile, count in zip(PROFILES, counts, strict=True):
        here = folder / profile
        here.mkdir()
        trial = _Trial(profile=profile, folder=here, seed=seed, size=count)
        faults += [f"{profile}: {fault}" for fault in trial.run()]
        done += trial.done_before_choice
    return Result(
        cases=size,
        failures=tuple(Failure(seed, fault) for fault in faults),
        figures=(
            Figure("Told as UNCERTAIN", counted(size)),
            Figure("of these the device had done", counted(done)),
            Figure("Sent again by a person's choice alone", counted(sum(c // 2 for c in counts))),
        ),
    )


class _Trial:
    """One device that never is heard, and then is."""

    def __init__(self, *, profile: str, folder: Path, seed: int, size: int) -> None:
        dialect: DeviceDialect = LineDialect() if profile == "line" else FramedDialect()
        self._device = SimulatedDevice(
            dialect=dialect, plan=FaultPlan(kinds=LOSSES, seed=seed, delay_s=0.01)
        )
        self._profile = profile
        self._folder = folder
        self._seed = seed
        self._size = size
        self._faults: list[str] = []
        self.done_before_choice = 0

    def run(self) -> list[str]:
        """Return every fault that was found."""
        with ExitStack() as ending:
            self._device.start()
            ending.callback(self._device.stop)
            self._lose_all()
            self.done_before_choice = len(self._device.log.keys)
            self._device.plan = NO_FAULTS
            self._restart_changes_nothing()
            self._choose()
        return self._faults

    def _rig(self) -> Rig:
        receivers = Receivers(self._device.port, device_profile=self._profile, limit_s=LIMIT_S)
        return Rig(folder=self._folder, receivers=receivers, seed=self._seed)

    def _lose_all(self) -> None:
        rig = self._rig()
        try:
            rig.open()
            rig.start_couriers()
            for number in range(1, self._size + 1):
                rig.database.save(made_part(number, seed=self._seed))
                rig.wake()
            rest(rig)
            self._expect_uncertain(rig)
        finally:
            rig.close()

    def _restart_changes_nothing(self) -> None:
        """Start the station again with a device that works: still nothing may be sent."""
        rig = self._rig()
        try:
            rig.open()
            rig.start_couriers()
            rest(rig)
            rig.database.save(made_part(self._size + 1, seed=self._seed))
            rig.wake()
            rest(rig)
            self._expect_uncertain(rig)
        finally:
            rig.close()

    def _expect_uncertain(self, rig: Rig) -> None:
        told = _in_state(rig, DeliveryState.UNCERTAIN)
        if len(told) != self._size:
            self._faults.append(f"{len(told)} of {self._size} were told as UNCERTAIN")
        tries = {self._key(each): self._device.log.tries(self._key(each)) for each in told}
        self._faults += [f"{key} was sent {n} times" for key, n in tries.items() if n != 1]

    def _choose(self) -> None:
        """Decide all: every second one is sent again. The audit has to hold each choice."""
        rig = self._rig()
        try:
            rig.open()
            uncertain = _in_state(rig, DeliveryState.UNCERTAIN)
            again, arrived = uncertain[1::2], uncertain[::2]
            for delivery in uncertain:
                choice = ManualChoice.SEND_AGAIN if delivery in again else ManualChoice.IT_ARRIVED
                rig.database.outbox.decide(delivery.record_id, DEVICE, choice, operator=_OPERATOR)
            rig.start_couriers()
            rest(rig)
            self._expect_choices(rig, again, arrived)
        finally:
            rig.close()

    def _expect_choices(self, rig: Rig, again: list[Delivery], arrived: list[Delivery]) -> None:
        tries = self._device.log.tries
        wrong = [each.code for each in again if tries(self._key(each)) != 2]
        wrong += [each.code for each in arrived if tries(self._key(each)) != 1]
        self._faults += [f"{code} was not sent as a person chose" for code in wrong]
        entries = rig.database.audit.entries(limit=10 * self._size + 100)
        choices = sum(entry.kind == AuditKind.DELIVERY_CHOICE for entry in entries)
        if choices != self._size:
            self._faults.append(f"the audit holds {choices} choices of {self._size}")
        left = _in_state(rig, DeliveryState.DELIVERED)
        if len(left) != self._size + 1:
            self._faults.append(f"{len(left)} of {self._size + 1} were delivered in the end")

    def _key(self, delivery: Delivery) -> str:
        return delivery.code if self._profile == "line" else delivery.record_id


def _in_state(rig: Rig, state: DeliveryState) -> list[Delivery]:
    return list(rig.database.outbox.deliveries(DEVICE, (state,), limit=1_000_000))
