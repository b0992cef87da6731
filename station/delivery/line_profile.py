"""The line profile: a command text out, a reply text back. Nothing in a reply says to which command
it belongs, so a line with anything unexpected on it is given up rather than guessed about."""

import time

from station.delivery.connection import Connection
from station.delivery.device_profile import DeviceAnswer
from station.delivery.device_settings import DeviceSettings
from station.delivery.device_template import UnsafeTextError, command_template
from station.delivery.device_text import unescaped, visible
from station.delivery.heartbeat import MISSED, Beat, Heartbeat
from station.delivery.line_reply import LineReply
from station.delivery.reply_meaning import reply_meaning
from station.domain.clock import Clock
from station.domain.delivery import Refused
from station.domain.errors import ChannelError, UsageError
from station.domain.record import Record


class LineProfile:
    """See DeviceProfile. The heartbeat's reply is waited for, so that it cannot come too late."""

    def __init__(self, *, settings: DeviceSettings, clock: Clock) -> None:
        self._settings, self._clock = settings, clock
        self._template = command_template(settings.command)
        self._meaning = reply_meaning(settings)
        self._terminator = unescaped(settings.terminator).encode(settings.encoding)
        self._beat_command = unescaped(settings.heartbeat_command).encode(settings.encoding)
        self._heartbeat = Heartbeat(interval_s=settings.heartbeat_s)
        self._reply = LineReply(terminator=self._terminator)

    def command_of(self, record: Record) -> bytes | Refused:
        inspection, decision = record.inspection, record.inspection.decision
        values = {
            "code": decision.text if decision else inspection.code.text,
            "read": inspection.reading.text,
            "sequence": str(record.sequence),
            "id": record.record_id,
            "recipe": inspection.recipe,
        }
        try:
            return self._template.filled(values).encode(self._settings.encoding)
        except UnicodeEncodeError as error:
            what = f"{error.object[error.start]!r} cannot be written in {error.encoding}"
        except UnsafeTextError as error:
            what = str(error)
        return Refused(f"The command for the device cannot hold this record: {what}.")

    def begin(self, line: Connection, *, until_s: float) -> None:
        self._reply = LineReply(terminator=self._terminator)
        if self._settings.greeting:
            self._whole_reply(line, until_s=until_s)
        self._heartbeat.heard(self._clock.monotonic_s())

    def settle(self, line: Connection) -> None:
        while content := line.pending():
            self._reply.feed(content)
        stray = self._reply.take_all()
        if stray:
            raise ChannelError(
                f"The device sent {visible(stray)} unasked. If it greets when connected, say so "
                "in the settings."
            )

    def answer(
        self,
        line: Connection,
        record: Record,  # noqa: ARG002  no reply names its record
        *,
        until_s: float,
    ) -> DeviceAnswer:
        content = self._whole_reply(line, until_s=until_s)
        self._heartbeat.heard(self._clock.monotonic_s())
        return self._meaning.answer(content)

    def beat(self, line: Connection) -> None:
        self.settle(line)
        now_s = self._clock.monotonic_s()
        if not self._beat_command or self._heartbeat.due(now_s) is Beat.NOTHING:
            return
        until_s = time.monotonic() + MISSED * self._settings.heartbeat_s
        line.send(self._beat_command, until_s=until_s)
        self._whole_reply(line, until_s=until_s)
        self._heartbeat.heard(self._clock.monotonic_s())

    def ask(self, line: Connection, text: str, *, until_s: float) -> str:
        try:
            command = unescaped(text).encode(self._settings.encoding)
        except ValueError as error:
            raise UsageError(f"The test text cannot be sent: {error}.") from error
        line.send(command, until_s=until_s)
        return visible(self._whole_reply(line, until_s=until_s), limit=1000)

    def _whole_reply(self, line: Connection, *, until_s: float) -> bytes:
        """Return the next reply without its end; ChannelError if it is not whole in time."""
        while (reply := self._reply.take()) is None:
            is_open_ended = self._reply.is_open_ended
            silence_ends_s = time.monotonic() + self._settings.silence_s
            content = line.receive(
                until_s=min(until_s, silence_ends_s) if is_open_ended else until_s
            )
            if content:
                self._reply.feed(content)
            elif is_open_ended and silence_ends_s <= until_s:
                return self._reply.take_all()
            else:
                raise ChannelError(self._no_reply(line))
        return reply

    def _no_reply(self, line: Connection) -> str:
        begun = self._reply.take_all()
        what = f"sent only {visible(begun)}" if begun else "did not answer"
        return f"The device at {line.place} {what} within the limit. Check it."
