"""The frames of the framed device profile: bytes in, checked frames out. They know no socket.

    magic b"OI" | version 1 | kind | length u32 | sequence u64 | id 16 bytes | payload | CRC32C u32

Numbers are big-endian. `length` counts the payload alone; the CRC covers all that stands before it.
Everything that is not such a frame is one ChannelError: after it the line cannot be trusted.
"""

import struct
from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from crc32c import crc32c

from station.domain.errors import ChannelError

MAGIC = b"OI"
VERSION = 1
MAX_PAYLOAD_BYTES = 65_536
MAX_CHUNK_BYTES = 16_384
"""How many bytes the parser takes at once; with one whole frame it is all that it ever holds."""

NO_ID = str(UUID(int=0))
"""The id of frames that belong to no record: PING and PONG."""

_HEADER = struct.Struct(">2sBBIQ16s")
_CHECK = struct.Struct(">I")
MAX_FRAME_BYTES = _HEADER.size + MAX_PAYLOAD_BYTES + _CHECK.size


class FrameKind(IntEnum):
    """What a frame is for. RESULT is answered by ACK or NAK, PING by PONG."""

    RESULT = 1
    ACK = 2
    NAK = 3
    PING = 4
    PONG = 5


_KINDS = frozenset(kind.value for kind in FrameKind)


@dataclass(frozen=True, slots=True)
class WireFrame:
    """One frame. ACK and NAK echo sequence and id of their RESULT, PONG echoes all of its PING.

    `frame_id` is a UUID as text, that of the record. `payload` is JSON in UTF-8, or empty.
    """

    kind: FrameKind
    sequence: int
    frame_id: str = NO_ID
    payload: bytes = b""

    def is_answer_to(self, other: "WireFrame") -> bool:
        """Tell whether sequence and id are those of the other frame."""
        return (self.sequence, self.frame_id) == (other.sequence, other.frame_id)


def encode_frame(frame: WireFrame) -> bytes:
    """Return the frame's bytes; ChannelError if it does not fit the format."""
    try:
        head = _HEADER.pack(
            MAGIC,
            VERSION,
            frame.kind,
            len(frame.payload),
            frame.sequence,
            UUID(frame.frame_id).bytes,
        )
    except (struct.error, ValueError) as error:
        raise ChannelError(f"No frame can carry this ({error}).") from error
    if len(frame.payload) > MAX_PAYLOAD_BYTES:
        raise ChannelError(
            f"A frame holds at most {MAX_PAYLOAD_BYTES} bytes; these are {len(frame.payload)}."
        )
    content = head + frame.payload
    return content + _CHECK.pack(crc32c(content))


class FrameParser:
    """Makes frames of bytes however they are split: `feed` a chunk, then take `next_frame`
    until it is None. Every ChannelError is final: close the line, begin with a new parser."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    @property
    def waiting_bytes(self) -> int:
        return len(self._waiting)

    def feed(self, chunk: bytes) -> None:
        """Add up to MAX_CHUNK_BYTES; ChannelError if the frames before were not taken."""
        if len(self._waiting) + len(chunk) > MAX_FRAME_BYTES + MAX_CHUNK_BYTES:
            raise ChannelError("More bytes came than one frame may have. The line was closed.")
        self._waiting += chunk

    def next_frame(self) -> WireFrame | None:
        """Return the next whole frame, or None if more bytes are needed; ChannelError if what
        came is no frame. That is told as early as it can be seen."""
        self._check_start()
        if len(self._waiting) < _HEADER.size:
            return None
        _, version, kind, length, sequence, raw_id = _HEADER.unpack_from(self._waiting)
        _check_header(version, kind, length)
        end = _HEADER.size + length
        if len(self._waiting) < end + _CHECK.size:
            return None
        self._check_sum(end)
        payload = bytes(self._waiting[_HEADER.size : end])
        del self._waiting[: end + _CHECK.size]
        return WireFrame(FrameKind(kind), sequence, str(UUID(bytes=raw_id)), payload)

    def _check_start(self) -> None:
        start = bytes(self._waiting[: len(MAGIC)])
        if not MAGIC.startswith(start):
            raise ChannelError(
                f"Bytes came that begin no frame ({start.hex(' ')}). Check that the device speaks "
                "the framed profile on this port."
            )

    def _check_sum(self, end: int) -> None:
        with memoryview(self._waiting) as view, view[:end] as covered:
            is_right = crc32c(covered) == _CHECK.unpack_from(view, end)[0]
        if not is_right:
            raise ChannelError("A frame came damaged (its CRC32C is wrong). Check cable and ports.")


def _check_header(version: int, kind: int, length: int) -> None:
    if version != VERSION:
        raise ChannelError(
            f"A frame of version {version} came; this station speaks version {VERSION}."
        )
    if kind not in _KINDS:
        raise ChannelError(f"A frame of the unknown kind {kind} came.")
    if length > MAX_PAYLOAD_BYTES:
        raise ChannelError(
            f"A frame of {length} bytes was announced; at most {MAX_PAYLOAD_BYTES} are allowed."
        )
