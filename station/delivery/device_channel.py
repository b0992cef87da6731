"""The channel to the device on the line: one record at a time, over one TCP line.

What counts is what the device may have got. Nothing handed over: try again. Handed over and not
answered: UNCERTAIN, unless the device recognises repeats. After any fault the line is closed, so
that an answer that comes late finds nobody and is never taken for that of the next record.
"""

import logging
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from station.delivery.connection import Connection
from station.delivery.device_console import Console
from station.delivery.device_outcomes import outcome_of, unanswered, unknown_words
from station.delivery.device_profile import AnswerKind, DeviceProfile
from station.delivery.device_settings import DeviceSettings
from station.delivery.frame_profile import FrameProfile
from station.delivery.line_profile import LineProfile
from station.domain.clock import Clock
from station.domain.delivery import DEVICE, Outcome, Parcel, Refused, RetryLater
from station.domain.errors import ChannelError, UsageError
from station.domain.record import Record

log = logging.getLogger(__name__)

RECONNECT_PAUSE_S = 3.0
"""How often `beat` tries to build a lost line, so that the screen shows when it is back."""
CLOSE_LIMIT_S = 2.0


class DeviceChannel:
    """See Channel. `console` gets every byte in and out, on the thread that sends."""

    def __init__(self, *, settings: DeviceSettings, clock: Clock, console: Console) -> None:
        self._settings, self._clock = settings, clock
        self._line = Connection(
            host=settings.host, port=settings.port, clock=clock, console=console
        )
        self._profile = _profile_of(settings, clock)
        self._turn = threading.Lock()
        self._next_try_s = 0.0
        self._trouble = ""

    @property
    def name(self) -> str:
        return DEVICE

    @property
    def batch_limit(self) -> int:
        return 1

    @property
    def is_repeatable(self) -> bool:
        return self._settings.recognises_repeats

    @property
    def is_connected(self) -> bool | None:
        """None where each record gets a line of its own."""
        return self._line.is_open if self._settings.keep_open else None

    @property
    def trouble(self) -> str:
        """Return what was last wrong with the line, in plain words; empty while it is well."""
        return self._trouble

    def open(self) -> None:
        self._line.open()

    def send(self, parcels: Sequence[Parcel]) -> tuple[Outcome, ...]:
        with self._in_turn():
            return tuple(self._deliver(parcel.record) for parcel in parcels)

    def send_test(self, text: str) -> str:
        r"""Send `text` (escapes such as `\r\n` allowed) as it is; return the reply to be read.

        In the framed profile it goes as a PING, without effect. ChannelError if no reply comes,
        UsageError for a text that cannot be sent. Waits: not for the GUI thread.
        """
        with self._in_turn():
            self._make_ready()
            return self._profile.ask(self._line, text, until_s=self._until_s())

    def beat(self) -> None:
        if not self._settings.keep_open:
            return
        with suppress(ChannelError), self._in_turn():
            if self._line.is_open:
                self._profile.beat(self._line)
            elif self._clock.monotonic_s() >= self._next_try_s:
                self._connect()

    def close(self) -> None:
        self._line.stop()
        # A thread inside `send` sees the stop at once and disposes of the line itself; only the
        # look-up of a host's name cannot be ended, and is not waited for.
        if self._turn.acquire(timeout=CLOSE_LIMIT_S):
            try:
                self._tidy()
            finally:
                self._turn.release()

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """Have the line for oneself; after any fault, also of our own, it is closed."""
        with self._turn:
            try:
                yield
            except ChannelError as fault:
                self._give_up(fault)
                raise
            except UsageError:
                raise  # nothing was sent
            except BaseException:
                self._line.close("closed after a fault")
                raise
            finally:
                self._tidy()

    def _deliver(self, record: Record) -> Outcome:
        command = self._profile.command_of(record)
        if isinstance(command, Refused):
            return command
        try:
            self._make_ready()
        except ChannelError as fault:
            self._give_up(fault)
            return RetryLater(str(fault))
        return self._exchange(command, record)

    def _exchange(self, command: bytes, record: Record) -> Outcome:
        sent_before = self._line.sent_bytes
        until_s = self._until_s()
        try:
            self._line.send(command, until_s=until_s)
            answer = self._profile.answer(self._line, record, until_s=until_s)
        except ChannelError as fault:
            self._give_up(fault)
            was_sent = self._line.sent_bytes > sent_before
            if not was_sent:
                return RetryLater(str(fault))
            return unanswered(str(fault), recognises_repeats=self.is_repeatable)
        if answer.kind is AnswerKind.UNKNOWN:
            self._give_up(ChannelError(unknown_words(answer)))
        return outcome_of(answer, at=self._clock.now(), recognises_repeats=self.is_repeatable)

    def _make_ready(self) -> None:
        """Have a line that stands and on which nothing of an earlier command is left."""
        if self._line.is_open:
            try:
                self._profile.settle(self._line)
            except ChannelError as fault:
                self._give_up(fault)
        if not self._line.is_open:
            self._connect()

    def _connect(self) -> None:
        self._next_try_s = self._clock.monotonic_s() + RECONNECT_PAUSE_S
        self._line.connect(limit_s=self._settings.connect_timeout_s)
        self._profile.begin(self._line, until_s=self._until_s())
        self._profile.settle(self._line)
        self._trouble = ""
        log.info("Connected to the device at %s.", self._line.place)

    def _give_up(self, fault: ChannelError) -> None:
        if self._line.is_stopped:
            return
        if str(fault) != self._trouble:
            log.info("Device: %s", fault)
        self._trouble = str(fault)
        self._line.close(str(fault))

    def _tidy(self) -> None:
        if self._line.is_stopped:
            self._line.dispose()
        elif not self._settings.keep_open:
            self._line.close("closed after use")

    def _until_s(self) -> float:
        return time.monotonic() + self._settings.reply_timeout_s


def _profile_of(settings: DeviceSettings, clock: Clock) -> DeviceProfile:
    if settings.profile == "framed":
        return FrameProfile(settings=settings, clock=clock)
    return LineProfile(settings=settings, clock=clock)
