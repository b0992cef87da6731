"""A delivery service and desk with prepared channels and an outbox in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from station.delivery.courier_state import CourierState
from station.delivery.schedule import Schedule
from station.domain.clock import SystemClock
from station.domain.delivery import QueueState
from station.services.delivery_desk import DeliveryDesk
from station.services.delivery_service import DeliveryService
from tests.unit.delivery.courier_fakes import HandClock, MemoryOutbox, PreparedChannel
from tests.unit.delivery.parcels import parcel

WAIT_MS = 5000


@dataclass
class Bench:
    """One channel unless told otherwise; every signal is kept."""

    qtbot: QtBot
    channel: PreparedChannel = field(default_factory=PreparedChannel)
    records: int = 0

    def __post_init__(self) -> None:
        self.outbox = MemoryOutbox(HandClock(), records=self.records)
        self.service = DeliveryService(
            outbox=self.outbox,
            channels=[self.channel],
            clock=SystemClock(),
            schedule=Schedule(),
            chance=lambda: 0.0,
        )
        self.desk = DeliveryDesk(
            outbox=self.outbox,
            record_of=lambda _: parcel(1).record,
            channels=[self.channel],
        )
        self.desk.choice_done.connect(self.service.on_record_waiting)
        self.arrived: list[tuple[str, str]] = []
        self.held: list[tuple[str, str, str]] = []
        self.states: list[CourierState] = []
        self.queues: list[QueueState] = []
        self.service.receipt_arrived.connect(lambda *told: self.arrived.append(told))
        self.service.record_held.connect(lambda *told: self.held.append(told))
        self.service.channel_state_changed.connect(self.states.append)
        self.service.queue_changed.connect(self.queues.append)

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def close(self) -> None:
        self.service.close()
        self.desk.close()
