"""The framed profile: every answer names its record, so that a late or doubled one is known."""

import time
from collections.abc import Collection
from dataclasses import replace

from station.delivery.connection import Connection
from station.delivery.device_profile import AnswerKind, DeviceAnswer
from station.delivery.device_settings import DeviceSettings
from station.delivery.frame_payload import words_document, words_of
from station.delivery.frames import NO_ID, FrameKind, FrameParser, WireFrame, encode_frame
from station.delivery.heartbeat import MISSED, Beat, Heartbeat
from station.domain.clock import Clock
from station.domain.delivery import Refused
from station.domain.errors import ChannelError
from station.domain.record import Record
from station.record_document import canonical_json, payload_of

_ANSWERS = (FrameKind.ACK, FrameKind.NAK)
MAX_UNASKED_CHUNKS = 64
_BRIEFLY_S = 0.5
"""How long a heartbeat may take to be handed over: more means that the line is stuck."""


class FrameProfile:
    """See DeviceProfile."""

    def __init__(self, *, settings: DeviceSettings, clock: Clock) -> None:
        self._clock = clock
        self._heartbeat = Heartbeat(interval_s=settings.heartbeat_s)
        self._parser = FrameParser()
        self._pings = 0

    def command_of(self, record: Record) -> bytes | Refused:
        try:
            return encode_frame(_result_of(record, canonical_json(payload_of(record))))
        except (ChannelError, ValueError) as error:
            return Refused(f"The record does not fit into a frame: {error}")

    def begin(self, line: Connection, *, until_s: float) -> None:  # noqa: ARG002  no greeting here
        self._parser = FrameParser()
        self._heartbeat.heard(self._clock.monotonic_s())

    def settle(self, line: Connection) -> None:
        for _ in range(MAX_UNASKED_CHUNKS):
            content = line.pending()
            if not content:
                return
            self._parser.feed(content)
            while self._next(line) is not None:
                pass  # answers that nobody waits for any more do no harm: they say whose they are
        raise ChannelError(f"The device at {line.place} sends without end. Check it.")

    def answer(self, line: Connection, record: Record, *, until_s: float) -> DeviceAnswer:
        frame = self._wait_for(line, _result_of(record), _ANSWERS, until_s=until_s)
        words = words_of(frame)
        if frame.kind is FrameKind.NAK:
            return DeviceAnswer(AnswerKind.REFUSED, words)
        return DeviceAnswer(AnswerKind.ACCEPTED, words)

    def beat(self, line: Connection) -> None:
        self.settle(line)
        match self._heartbeat.due(self._clock.monotonic_s()):
            case Beat.SEND:
                line.send(encode_frame(self._ping()), until_s=_briefly())
            case Beat.DEAD:
                raise ChannelError(
                    f"The device at {line.place} left {MISSED} heartbeats unanswered. Check it."
                )

    def ask(self, line: Connection, text: str, *, until_s: float) -> str:
        ping = self._ping(words_document(text))
        line.send(encode_frame(ping), until_s=until_s)
        return words_of(self._wait_for(line, ping, (FrameKind.PONG,), until_s=until_s))

    def _wait_for(
        self,
        line: Connection,
        asked: WireFrame,
        kinds: Collection[FrameKind],
        *,
        until_s: float,
    ) -> WireFrame:
        while True:
            frame = self._next(line)
            if frame is None:
                self._parser.feed(self._received(line, until_s))
            elif frame.kind in kinds and frame.is_answer_to(asked):
                return frame

    def _received(self, line: Connection, until_s: float) -> bytes:
        content = line.receive(until_s=until_s)
        if not content:
            raise ChannelError(
                f"The device at {line.place} did not answer within the limit. Check it."
            )
        return content

    def _next(self, line: Connection) -> WireFrame | None:
        """Return the next frame that has come, if any; a PING is answered on the way."""
        frame = self._parser.next_frame()
        if frame is None:
            return None
        self._heartbeat.heard(self._clock.monotonic_s())
        if frame.kind is FrameKind.RESULT:
            raise ChannelError(f"The device at {line.place} sent a RESULT; only the station may.")
        if frame.kind is FrameKind.PING:
            line.send(encode_frame(replace(frame, kind=FrameKind.PONG)), until_s=_briefly())
        return frame

    def _ping(self, payload: bytes = b"") -> WireFrame:
        self._pings += 1
        return WireFrame(FrameKind.PING, self._pings, NO_ID, payload)


def _result_of(record: Record, payload: bytes = b"") -> WireFrame:
    return WireFrame(FrameKind.RESULT, record.sequence, record.record_id, payload)


def _briefly() -> float:
    return time.monotonic() + _BRIEFLY_S
