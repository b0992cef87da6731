"""What people ask of the deliveries: to list them, decide about some, export, try a channel."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot

from station.delivery.channel import Channel
from station.delivery.held_export import FindRecord, export_held
from station.domain.delivery import Delivery, ManualChoice, Outbox
from station.domain.errors import RecordError
from station.services.delivery_jobs import (
    ChoicesDone,
    Trial,
    carry_out,
    open_deliveries,
    try_channel,
)
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 5_000

Listed = tuple[str, tuple[Delivery, ...]]


class DeliveryDesk(QObject):
    """Works in the background, the tests of channels apart from the rest. Answers are signals.

    Close it after the delivery service, which ends a test that waits by closing its channel.
    """

    deliveries_listed = Signal(str, object)  # channel, tuple[Delivery, ...]
    choice_done = Signal(object)  # ChoicesDone
    exported = Signal(str, int)  # path, how many
    test_done = Signal(object)  # Trial
    failed = Signal(str)  # words
    _listed = Signal(int, object)
    _chosen = Signal(int, object)
    _written = Signal(int, object)
    _tried = Signal(int, object)
    _job_failed = Signal(int, str)

    def __init__(
        self,
        *,
        outbox: Outbox,
        record_of: FindRecord,
        channels: Sequence[Channel],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox, self._record_of = outbox, record_of
        self._channels = {channel.name: channel for channel in channels}
        self._is_closed = False
        self._pool, self._trials = QThreadPool(self), QThreadPool(self)
        for pool in (self._pool, self._trials):
            pool.setMaxThreadCount(1)
        self._listed.connect(self.on_listed)
        self._chosen.connect(self.on_chosen)
        self._written.connect(self.on_written)
        self._tried.connect(self.on_tried)
        self._job_failed.connect(self.on_job_failed)

    def close(self) -> None:
        """Wait for what is under way; a second call does nothing."""
        self._is_closed = True
        for pool in (self._trials, self._pool):
            if not pool.waitForDone(CLOSE_TIMEOUT_MS):
                log.warning("A choice or test of the deliveries did not end in time.")

    @Slot(str)
    def list_deliveries(self, channel: str) -> None:
        """Look into a channel's queue; `deliveries_listed` follows."""
        self._begin(partial(self._list, channel), self._listed)

    def send_again(self, channel: str, record_ids: Sequence[str], operator: str) -> None:
        """Queue records again that were set aside; `choice_done` follows."""
        self._choose(channel, record_ids, ManualChoice.SEND_AGAIN, operator)

    def it_arrived(
        self, channel: str, record_ids: Sequence[str], operator: str, reply: str = ""
    ) -> None:
        """Take records as delivered that were set aside; `choice_done` follows.

        `reply` is what the device replied, as the operator knows it.
        """
        self._choose(channel, record_ids, ManualChoice.IT_ARRIVED, operator, reply)

    def set_aside(self, channel: str, record_ids: Sequence[str], operator: str) -> None:
        """Let others go before records that wait; `choice_done` follows."""
        self._choose(channel, record_ids, ManualChoice.SET_ASIDE, operator)

    def export_held(self, channel: str, path: Path) -> None:
        """Write what was set aside into a file of JSON lines; `exported` follows."""
        self._begin(partial(self._export, channel, path), self._written)

    def send_test(self, channel: str, text: str = "") -> None:
        """Talk to the receiver without a record; `test_done` follows. `text` is for devices."""
        self._begin(partial(self._try, channel, text), self._tried, self._trials)

    def _choose(
        self,
        channel: str,
        record_ids: Sequence[str],
        choice: ManualChoice,
        operator: str,
        reply: str = "",
    ) -> None:
        work = partial(
            carry_out,
            self._outbox,
            channel=channel,
            record_ids=tuple(record_ids),
            choice=choice,
            operator=operator,
            reply=reply,
        )
        self._begin(work, self._chosen)

    def _begin(
        self, work: Callable[[], object], done: SignalInstance, pool: QThreadPool | None = None
    ) -> None:
        if not self._is_closed:
            job = Job(generation=0, work=work, done=done, failed=self._job_failed)
            job.start(pool or self._pool)

    def _try(self, channel: str, text: str) -> Trial:
        """Test the channel; where that went well, what waits for its next try goes at once."""
        trial = try_channel(self._channels[channel], text)
        if trial.is_good:
            with suppress(RecordError):  # then it goes when its time has come
                self._outbox.retry_now(channel)
        return trial

    def _list(self, channel: str) -> Listed:
        return channel, open_deliveries(self._outbox, channel)

    def _export(self, channel: str, path: Path) -> tuple[str, int]:
        count = export_held(path, outbox=self._outbox, channel=channel, record_of=self._record_of)
        return str(path), count

    @Slot(int, object)
    def on_listed(self, _number: int, listed: Listed) -> None:
        self.deliveries_listed.emit(*listed)

    @Slot(int, object)
    def on_chosen(self, _number: int, done: ChoicesDone) -> None:
        self.choice_done.emit(done)

    @Slot(int, object)
    def on_written(self, _number: int, written: tuple[str, int]) -> None:
        self.exported.emit(*written)

    @Slot(int, object)
    def on_tried(self, _number: int, trial: Trial) -> None:
        self.test_done.emit(trial)

    @Slot(int, str)
    def on_job_failed(self, _number: int, words: str) -> None:
        self.failed.emit(words)
