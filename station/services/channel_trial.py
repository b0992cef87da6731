"""Tries a receiver that is not set yet: is it there, does it answer? No result goes out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.delivery.channel import Channel
from station.delivery.device_channel import DeviceChannel
from station.services.delivery_jobs import Trial, try_channel
from station.services.job import Job

CLOSE_TIMEOUT_MS = 5_000


class ChannelTrial(QObject):
    """One trial at a time; `close` ends the one that waits."""

    tried = Signal(object)  # Trial
    _done = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._channel: Channel | None = None
        self._number = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)

    def try_out(self, channel: Channel) -> None:
        """Talk to a channel's receiver; `tried` follows. The trial before is given up."""
        self._give_up()
        self._channel = channel
        words = self.tr("Connected. Nothing was sent.")
        work: Callable[[], object] = partial(tried_out, channel, words_when_connected=words)
        job = Job(generation=self._number, work=work, done=self._done, failed=self._failed)
        job.start(self._pool)

    def close(self) -> None:
        self._give_up()
        self._pool.waitForDone(CLOSE_TIMEOUT_MS)

    def _give_up(self) -> None:
        self._number += 1
        if self._channel is not None:
            self._channel.close()
        self._channel = None

    @Slot(int, object)
    def on_done(self, number: int, trial: Trial) -> None:
        if number == self._number:
            self.tried.emit(trial)

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        if number == self._number and self._channel is not None:
            self.tried.emit(Trial(self._channel.name, False, words))


def tried_out(channel: Channel, *, words_when_connected: str) -> Trial:
    """Return what became of it. A device is only connected to: any text might start its work."""
    try:
        channel.open()
        if isinstance(channel, DeviceChannel):
            return connected(channel, words_when_connected)
        return try_channel(channel, "")
    finally:
        channel.close()


def connected(device: DeviceChannel, words: str) -> Trial:
    """Return whether a device lets itself be connected to; it has to keep its line open."""
    device.beat()
    is_good = bool(device.is_connected)
    return Trial(device.name, is_good, words if is_good else device.trouble)
