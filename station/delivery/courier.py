"""Takes one channel's records from the outbox to the receiver, step by step, and settles them.

It has no thread and never waits: courier_thread.py calls it and waits as long as it says.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from station.delivery.channel import Channel
from station.delivery.courier_state import CourierObserver, CourierState, CourierStep
from station.delivery.poison_watch import PoisonWatch, is_stumble
from station.delivery.refusal_row import RefusalRow
from station.delivery.schedule import Schedule
from station.domain.clock import Clock
from station.domain.delivery import (
    Delivered,
    Outbox,
    Outcome,
    Parcel,
    Refused,
    RetryLater,
    Uncertain,
)
from station.domain.errors import RecordError, StepError

log = logging.getLogger(__name__)

IDLE_S = 5.0
"""How long to rest when nothing is due. New records wake the courier at once."""
RECORDS_PAUSE_S = 1.0
"""How long to rest when the outbox cannot be read or written (a full disk)."""
LEAST_PAUSE_S = 0.02

Tried = Sequence[tuple[Parcel, Outcome]]


class Courier:
    """Owned by one thread. An outcome that could not be written is kept and written first.

    Until it is written nothing else is claimed: the record is still SENDING in the outbox, and if
    the station stops now, `recover` treats it as one that may have arrived.
    """

    def __init__(
        self,
        *,
        channel: Channel,
        outbox: Outbox,
        clock: Clock,
        schedule: Schedule,
        chance: Callable[[], float],
        observer: CourierObserver,
    ) -> None:
        self._channel, self._outbox, self._clock = channel, outbox, clock
        self._schedule, self._chance, self._observer = schedule, chance, observer
        self._poison = PoisonWatch(batch_limit=channel.batch_limit)
        self._row = RefusalRow()
        self._unwritten: list[tuple[Parcel, Outcome, datetime | None]] = []
        self._is_recovered = False
        self._trouble = ""
        self._state = CourierState(channel.name)

    @property
    def state(self) -> CourierState:
        return self._state

    def open(self) -> None:
        self._channel.open()

    def step(self) -> float:
        """Do the next piece of work; return seconds until the next one, 0 for at once."""
        try:
            return self._step()
        except RecordError as error:
            if self._state.step is not CourierStep.FAULT:
                log.error("The %s channel waits for the outbox: %s", self._channel.name, error)
            self._tell(CourierStep.FAULT, str(error))
            return RECORDS_PAUSE_S

    def beat(self) -> None:
        """Look after the idle line."""
        self._channel.beat()
        if self._channel.is_connected != self._state.is_connected:
            self._tell(self._state.step, self._state.words, self._state.next_try_at)

    def tell_fault(self, words: str) -> None:
        """Say what keeps the courier from working."""
        self._tell(CourierStep.FAULT, words)

    def tell_stopped(self) -> None:
        self._tell(CourierStep.STOPPED, "")

    def _step(self) -> float:
        self._write()
        if not self._is_recovered:
            name, is_repeatable = self._channel.name, self._channel.is_repeatable
            self._outbox.recover(name, is_repeatable=is_repeatable)
            self._is_recovered = True
        parcels = self._claim(min(self._poison.limit, self._channel.batch_limit))
        if not parcels:
            return self._rest()
        self._tell(CourierStep.SENDING, self._trouble)
        self._settle(self._tried(parcels))
        return 0.0

    def _claim(self, limit: int, skip: Sequence[str] = ()) -> tuple[Parcel, ...]:
        try:
            return self._outbox.claim(self._channel.name, limit=limit, skip=skip)
        except RecordError:
            # A commit that was reported as failed can come back after a restart of the disk
            # (SQLite in WAL mode): recovering once more finds records that nobody is sending.
            self._is_recovered = False
            raise

    def _send(self, parcels: Sequence[Parcel]) -> Sequence[Outcome]:
        try:
            outcomes = self._channel.send(parcels)
            if len(outcomes) != len(parcels):
                raise ValueError(f"{len(parcels)} records got {len(outcomes)} outcomes")
        except Exception as error:
            log.exception("The %s channel failed in a way nobody foresaw", self._channel.name)
            words = f"Unexpected fault: {type(error).__name__}: {error}. The log has the details."
            is_harmless = self._channel.is_repeatable
            outcome = RetryLater(words, is_answer=True) if is_harmless else Uncertain(words)
            return [outcome] * len(parcels)
        return self._row.weighed(parcels, outcomes)

    def _tried(self, parcels: Sequence[Parcel]) -> Tried:
        """Send, and find out whether one record is what the receiver stumbles over."""
        if self._poison.is_probe_due and self._poison.suspects(parcels[0]):
            return self._probed(parcels[0])
        tried = list(zip(parcels, self._send(parcels), strict=True))
        self._poison.note(tried)
        return tried

    def _probed(self, suspect: Parcel) -> Tried:
        """Send records behind it first: if one arrives and the suspect fails, it is the suspect.

        Those that failed before the one that arrived are judged like it.
        """
        failed, trouble, probe = self._search(suspect)
        if probe is None and trouble is not None:
            self._poison.note_failing_for_all()
            return [(parcel, trouble) for parcel in failed]
        if probe is None:
            return [(suspect, self._send([suspect])[0])]
        if isinstance(probe[1], RetryLater):
            return [*((parcel, probe[1]) for parcel in failed), probe]
        judged = self._judged(failed, is_proven=isinstance(probe[1], Delivered))
        if not any(isinstance(outcome, RetryLater) for _, outcome in judged):
            self._poison.clear()
        return [*judged, probe]

    def _search(
        self, suspect: Parcel
    ) -> tuple[list[Parcel], RetryLater | None, tuple[Parcel, Outcome] | None]:
        """Return what failed, what its trouble is, and the first record that did not fail."""
        failed: list[Parcel] = [suspect]
        trouble: RetryLater | None = None
        while len(failed) <= self._poison.width:
            others = self._next_after(failed)
            if not others:
                break
            outcome = self._send(others)[0]
            if not is_stumble(outcome):
                return failed, trouble, (others[0], outcome)
            failed.append(others[0])
            trouble = outcome
        return failed, trouble, None

    def _judged(self, failed: Sequence[Parcel], *, is_proven: bool) -> list[tuple[Parcel, Outcome]]:
        """Send once more what failed; what fails again is set aside if others do arrive."""
        judged: list[tuple[Parcel, Outcome]] = []
        for parcel in failed:
            outcome = self._send([parcel])[0]
            if is_proven and is_stumble(outcome):
                outcome = Refused(
                    f"Set aside, as others arrive and this does not. {outcome.reason}"
                )
            judged.append((parcel, outcome))
            if isinstance(outcome, RetryLater) and not outcome.is_answer:
                break
        rest = failed[len(judged) :]
        return [*judged, *((parcel, judged[-1][1]) for parcel in rest)]

    def _next_after(self, passed: Sequence[Parcel]) -> tuple[Parcel, ...]:
        try:
            return self._claim(1, skip=tuple(parcel.record.record_id for parcel in passed))
        except RecordError as error:
            log.error("The next record cannot be tried: %s", error)
            return ()  # the suspect is claimed: what becomes of it has to be written

    def _settle(self, tried: Tried) -> None:
        """Keep the outcomes, then write them; trouble gives all of them the same next time."""
        late = [(p, o) for p, o in tried if isinstance(o, RetryLater)]
        due_at = self._due_at(*late[0]) if late else None
        self._unwritten += [(p, o, due_at if isinstance(o, RetryLater) else None) for p, o in tried]
        self._write()
        self._trouble = late[0][1].reason if late else ""
        self._tell(CourierStep.WAITING if late else CourierStep.SENDING, self._trouble, due_at)

    def _due_at(self, parcel: Parcel, outcome: RetryLater) -> datetime:
        delay_s = self._schedule.delay_s(
            parcel.attempts, chance=self._chance(), wish_s=outcome.delay_s
        )
        return self._clock.now() + timedelta(seconds=delay_s)

    def _write(self) -> None:
        if not self._unwritten:
            return
        try:
            self._outbox.settle(self._unwritten)
        except StepError as error:
            # The outbox says that they are settled: an earlier try was written after all.
            log.error("Outcomes of the %s channel were dropped: %s", self._channel.name, error)
        written, self._unwritten = self._unwritten, []
        self._observer.on_outcomes([(parcel, outcome) for parcel, outcome, _ in written])

    def _rest(self) -> float:
        due_at = self._outbox.next_due_at(self._channel.name)
        if due_at is None:
            self._tell(CourierStep.IDLE, "")
            return IDLE_S
        wait_s = (due_at - self._clock.now()).total_seconds()
        if wait_s > 0:
            self._tell(CourierStep.WAITING, self._trouble, due_at)
        return min(max(wait_s, LEAST_PAUSE_S), IDLE_S)

    def _tell(self, step: CourierStep, words: str, next_try_at: datetime | None = None) -> None:
        name, is_connected = self._channel.name, self._channel.is_connected
        state = CourierState(name, step, words, next_try_at, is_connected)
        if state != self._state:
            if words != self._state.words:
                log.info("%s: %s", name, words or step.value)
            self._state = state
            self._observer.on_courier_state(state)
