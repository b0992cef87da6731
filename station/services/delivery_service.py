"""Confirmed results on their way: one courier thread a channel, and how its queue stands."""

import logging
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from station.delivery.channel import Channel
from station.delivery.courier import Courier
from station.delivery.courier_state import CourierState
from station.delivery.courier_thread import CourierThread
from station.delivery.schedule import Schedule
from station.domain.clock import Clock
from station.domain.delivery import (
    Delivered,
    Outbox,
    Outcome,
    Parcel,
    QueueState,
    Refused,
    Uncertain,
)
from station.services.courier_signals import CourierSignals
from station.services.delivery_jobs import queues_of
from station.services.job import Job

log = logging.getLogger(__name__)

LOOK_EVERY_MS = 1_000
LOOK_SOON_MS = 250
CLOSE_TIMEOUT_MS = 5_000


class DeliveryService(QObject):
    """Starts once the outbox is open; sending trouble never blocks anything else."""

    queue_changed = Signal(object)  # QueueState
    channel_state_changed = Signal(object)  # CourierState
    receipt_arrived = Signal(str, str)  # record id, channel
    record_held = Signal(str, str, str)  # record id, channel, why a person has to look
    _state_told = Signal(object)
    _outcomes_told = Signal(object)
    _looked = Signal(int, object)
    _look_failed = Signal(int, str)

    def __init__(
        self,
        *,
        outbox: Outbox,
        channels: Sequence[Channel],
        clock: Clock,
        schedule: Schedule,
        chance: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._queues: dict[str, QueueState] = {}
        self._states = {channel.name: CourierState(channel.name) for channel in channels}
        self._is_started = self._is_closed = False
        observer = CourierSignals(self._state_told, self._outcomes_told)
        self._threads = {
            channel.name: CourierThread(
                courier=Courier(
                    channel=channel,
                    outbox=outbox,
                    clock=clock,
                    schedule=schedule,
                    chance=chance,
                    observer=observer,
                ),
                channel=channel,
                clock=clock,
            )
            for channel in channels
        }
        self._pool = QThreadPool(self)
        self._timer, self._soon = QTimer(self), QTimer(self)
        self._set_up()

    def _set_up(self) -> None:
        self._pool.setMaxThreadCount(1)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.on_look_due)
        self._soon.setInterval(LOOK_SOON_MS)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.on_look_due)
        self._state_told.connect(self.on_state_told)
        self._outcomes_told.connect(self.on_outcomes_told)
        self._looked.connect(self.on_looked)
        self._look_failed.connect(self.on_look_failed)

    @property
    def channels(self) -> tuple[str, ...]:
        """Return the names of the channels, in the order they were given."""
        return tuple(self._threads)

    def state_of(self, channel: str) -> CourierState:
        return self._states[channel]

    def queue_of(self, channel: str) -> QueueState:
        """Return the last known figures."""
        return self._queues.get(channel, QueueState(channel))

    @Slot()
    def start(self) -> None:
        """Begin to deliver; the outbox has to be open. A second call does nothing."""
        if self._is_started or self._is_closed:
            return
        self._is_started = True
        for thread in self._threads.values():
            thread.start()
        self._timer.start()
        self.on_look_due()

    @Slot()
    def on_record_waiting(self) -> None:
        """Something new may be sent, saved just now or queued again: look at once."""
        if self._is_started and not self._is_closed:
            for thread in self._threads.values():
                thread.wake()
            self._soon.start()

    def close(self) -> None:
        """End in order: no new work, then each line within its limit, then the jobs."""
        if self._is_closed:
            return
        self._is_closed = True
        self._timer.stop()
        self._soon.stop()
        for thread in self._threads.values():
            thread.ask_stop()
        for thread in self._threads.values():
            thread.stop()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("The queues were still being looked at when the station closed.")

    # --- what couriers tell, and what the queues show

    @Slot()
    def on_look_due(self) -> None:
        if self._pool.activeThreadCount() == 0:
            work = partial(queues_of, self._outbox, self.channels)
            job = Job(generation=0, work=work, done=self._looked, failed=self._look_failed)
            job.start(self._pool)

    @Slot(int, object)
    def on_looked(self, _number: int, queues: tuple[QueueState, ...]) -> None:
        for queue in queues:
            if self._queues.get(queue.channel) != queue:
                self._queues[queue.channel] = queue
                self.queue_changed.emit(queue)

    @Slot(int, str)
    def on_look_failed(self, _number: int, words: str) -> None:
        log.info("The queues could not be looked at: %s", words)  # the couriers tell it, too

    @Slot(object)
    def on_state_told(self, state: CourierState) -> None:
        self._states[state.channel] = state
        self.channel_state_changed.emit(state)

    @Slot(object)
    def on_outcomes_told(self, outcomes: tuple[tuple[Parcel, Outcome], ...]) -> None:
        has_arrived = False
        for parcel, outcome in outcomes:
            record_id, channel = parcel.record.record_id, parcel.channel
            if isinstance(outcome, Delivered):
                has_arrived = True
                self.receipt_arrived.emit(record_id, channel)
            elif isinstance(outcome, Refused | Uncertain):
                self.record_held.emit(record_id, channel, outcome.reason)
        if self._is_closed:
            return
        if has_arrived:
            self._wake_others(outcomes[0][0].channel)
        if not self._soon.isActive():
            self._soon.start()

    def _wake_others(self, channel: str) -> None:
        """Another channel may have waited for this one's receipt."""
        for name, thread in self._threads.items():
            if name != channel:
                thread.wake()
