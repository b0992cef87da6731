"""A simulated device in the framed profile: answers heartbeats, echoes sequence and id."""

import json
import logging
import socket
from collections.abc import Iterator
from typing import Any

from station.delivery.frame_payload import words_document
from station.delivery.frames import (
    MAX_CHUNK_BYTES,
    FrameKind,
    FrameParser,
    WireFrame,
    encode_frame,
)
from station.domain.errors import ChannelError
from station.peers.device_dialect import DeviceMessage

log = logging.getLogger(__name__)


class FramedDialect:
    """Frames with a CRC; the record's id names it. `reply` is sent with `{code}` replaced."""

    def __init__(self, *, reply: str = "{code}") -> None:
        self._reply = reply

    def messages(self, connection: socket.socket) -> Iterator[DeviceMessage]:
        try:
            for frame in _frames_of(connection):
                if frame.kind is FrameKind.PING:
                    connection.sendall(_answer(FrameKind.PONG, frame, frame.payload))
                elif frame.kind is FrameKind.RESULT:
                    content = frame.payload.decode("utf-8", errors="replace")
                    yield DeviceMessage(frame.frame_id, content, frame)
        except ChannelError as error:
            log.info("The simulated device closes the connection: %s", error)

    def done(self, message: DeviceMessage) -> bytes:
        code = _code_in(message.content)
        return _echo(FrameKind.ACK, message, self._reply.replace("{code}", code))

    def refused(self, message: DeviceMessage) -> bytes:
        return _echo(FrameKind.NAK, message, "refused by the simulated device")


def _frames_of(connection: socket.socket) -> Iterator[WireFrame]:
    parser = FrameParser()
    while chunk := connection.recv(MAX_CHUNK_BYTES):
        parser.feed(chunk)
        while (frame := parser.next_frame()) is not None:
            yield frame


def _echo(kind: FrameKind, message: DeviceMessage, words: str) -> bytes:
    assert message.frame is not None  # this dialect makes no message without one
    return _answer(kind, message.frame, words_document(words))


def _answer(kind: FrameKind, asked: WireFrame, payload: bytes) -> bytes:
    return encode_frame(WireFrame(kind, asked.sequence, asked.frame_id, payload))


def _code_in(content: str) -> str:
    """Return the code in a result's JSON, or nothing where there is none."""
    try:
        document: Any = json.loads(content)
    except ValueError:
        return ""
    return str(document.get("code", "")) if isinstance(document, dict) else ""
