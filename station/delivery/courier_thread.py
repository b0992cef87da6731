"""Gives a courier its thread: works while there is work, rests on an event, ends when told to."""

import logging
import threading

from station.delivery.channel import Channel
from station.delivery.courier import Courier
from station.domain.clock import Clock

log = logging.getLogger(__name__)

BEAT_S = 1.0
PAUSE_AFTER_FAULT_S = 5.0
GRACE_S = 3.0
"""How long a record on its way may take to arrive when the station closes."""


class CourierThread:
    """Runs one courier until stopped. `wake` says that there may be something to send."""

    def __init__(self, *, courier: Courier, channel: Channel, clock: Clock) -> None:
        self._courier, self._channel, self._clock = courier, channel, clock
        self._awake = threading.Event()
        self._has_to_end = threading.Event()
        self._thread = threading.Thread(
            target=self._run, name=f"courier {channel.name}", daemon=True
        )

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """Look at the outbox at once. From any thread."""
        self._awake.set()

    def ask_stop(self) -> None:
        """Take on nothing more; what is on its way may still arrive."""
        self._has_to_end.set()
        self._awake.set()

    def stop(self, *, grace_s: float = GRACE_S, limit_s: float = GRACE_S) -> bool:
        """End the thread: after `grace_s` its line is cut. Return whether it ended in time."""
        self.ask_stop()
        if self._thread.ident is None:
            self._channel.close()
            return True
        self._thread.join(grace_s)
        self._channel.close()
        self._thread.join(limit_s)
        if self._thread.is_alive():
            log.error("The %s channel did not stop in time; it is left.", self._channel.name)
        return not self._thread.is_alive()

    def _run(self) -> None:
        due_s = 0.0
        is_open = False
        while not self._has_to_end.is_set():
            was_woken = self._awake.is_set()
            self._awake.clear()
            try:
                if not is_open:
                    self._courier.open()
                    is_open = True
                due_s = self._worked(due_s, was_woken=was_woken)
            except Exception as error:
                log.exception("The courier of the %s channel stumbled", self._channel.name)
                self._courier.tell_fault(f"Unexpected fault: {type(error).__name__}: {error}")
                due_s = self._clock.monotonic_s() + PAUSE_AFTER_FAULT_S
            self._awake.wait(min(max(due_s - self._clock.monotonic_s(), 0.0), BEAT_S))
        self._courier.tell_stopped()

    def _worked(self, due_s: float, *, was_woken: bool) -> float:
        """Do what is due, else look after the line; return when the next step is due."""
        now_s = self._clock.monotonic_s()
        if was_woken or now_s >= due_s:
            return self._clock.monotonic_s() + self._courier.step()
        self._courier.beat()
        return due_s
